// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace praxis::ingest::worker::html {

/// A page title without the site's name at its end or beginning: "Repair vouchers | Interreg" gives "Repair
/// vouchers". `site` is the name where it is known; without it, a last part after a separator goes when what
/// is left is the longer one.
std::string without_site(std::string_view title, std::string_view site);

/// True when most words of the shorter text are in the other: a headline and the title made of it.
bool are_same_headline(std::string_view one, std::string_view other);

}  // namespace praxis::ingest::worker::html
