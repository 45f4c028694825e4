// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "ingest/corrections.h"

#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// "projects", "regions", "themes", "organisations"
bool is_list_field(std::string_view field);
/// "kind", "title", "date", "language"
bool is_single_field(std::string_view field);

/// The values a correction of a list field names.
std::vector<std::string> values_of(const Correction& correction);

/// Applies one correction to the unit with this id; false where that unit, or the one it is to be merged
/// into, is not (or no longer) among these. "drop" and "merge" take the unit out.
bool correct_unit(const Correction& correction, const std::string& id, std::vector<Unit>& units);

}  // namespace praxis::ingest
