// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/table.h"
#include "corpus/vocabulary.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace praxis {

/// What whole values stand for which regions, under their folded form: codes, labels with and without a
/// country in brackets, names, and the codes of other years (region_codes.tsv). A code stands for itself
/// alone, whatever else is called so.
std::unordered_map<std::string, std::vector<std::string>> region_values(const Taxonomy& regions,
                                                                        const Table& codes);

/// The same of themes: ids, topics and objectives of the programming periods (theme_crosswalk.tsv), terms.
std::unordered_map<std::string, std::vector<std::string>> theme_values(const Taxonomy& themes,
                                                                       const Table& crosswalk);

}  // namespace praxis
