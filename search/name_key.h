// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace praxis::search {

/// What names are compared by: their words, each with a space behind it. Case, accents, hyphens and quotation
/// marks do not count. A name without a word is its own key.
std::string name_key(std::string_view name);

}  // namespace praxis::search
