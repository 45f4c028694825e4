// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace praxis::search {

/// One spelling for words that British and American English write differently: "organization" gives
/// "organisation", "labour" gives "labor", "programme" gives "program". Expects a folded word. A word of
/// another language may change too; as index and query change alike, it still finds itself.
std::string common_spelling(std::string_view folded);

/// True for an article or pronoun that French, Italian and Catalan write before an apostrophe: "l", "dell",
/// "qu".
bool is_elided(std::string_view folded);

/// True for what English writes after an apostrophe: "s", "t", "ll".
bool is_contraction(std::string_view folded);

}  // namespace praxis::search
