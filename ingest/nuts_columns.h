// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/csv_reader.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// Where a table of regions has what.
struct NutsColumns {
  std::size_t code = 0;
  std::optional<std::size_t> level;
  /// Names of regions of one level alone: those of countries, those of level 1 …
  std::array<std::optional<std::size_t>, 4> of_level;
  std::vector<std::size_t> names;  ///< of regions of any level
  bool header = false;             ///< the first row names the columns
};

/// Two letters and up to three letters or digits.
bool is_nuts_code(std::string_view text);

/// By the first row where it names columns, else by what the first rows hold; nothing where neither tells.
std::optional<NutsColumns> find_nuts_columns(const std::vector<CsvRow>& first_rows);

}  // namespace praxis::ingest
