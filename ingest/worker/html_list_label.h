// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace praxis::ingest::worker::html {

/// The label a browser shows before an item: "3.", in lists of other types (HTML 5, ol type) "c.", "C.",
/// "iii.", "III.". Numbers that letters or Roman numerals do not reach are figures.
std::string list_label(int number, std::string_view type);

}  // namespace praxis::ingest::worker::html
