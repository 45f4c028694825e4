// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace praxis::ingest {

/// The bytes of the acronym a text begins with, or 0: at least three characters that begin with a capital and
/// hold another, as project names do and ordinary words do not: "RESTORE-4", "SmartPlaces2", "RENSTÄNGSEL".
std::size_t acronym_length(std::string_view text);

/// The same of the name a text begins with, which is an acronym or several words in capitals: "AULA RURAL".
std::size_t project_name_length(std::string_view text);

/// Capitals, digits and signs, without small letters.
bool is_in_capitals(std::string_view name);

}  // namespace praxis::ingest
