// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/catalogue.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// A region as a published table has it.
struct NutsRow {
  int line = 0;
  std::string code;
  int level = 0;  ///< 0 a country, 3 the smallest
  std::vector<std::string> names;
};

struct NutsTable {
  std::vector<NutsRow> regions;     ///< of all levels, each code once
  std::vector<Diagnostic> skipped;  ///< lines that are no region, with the line as `page`
};

/// Reads a table of NUTS regions as Eurostat publishes it, or as people export it from a spreadsheet: comma,
/// semicolon or tab between cells, UTF-8. Columns are known by their header ("Code 2021", "NUTS level 3";
/// "NUTS_ID", "LEVL_CODE", "NAME_LATN", "NUTS_NAME"; "code", "level", "name"), of codes of several years
/// those of 2021, which are the vocabulary's own. A table without header is read by what its columns hold.
/// Errors: those of read_file(), and unsupported where no column holds codes or names.
Result<NutsTable> read_nuts_table(const std::filesystem::path& file);
/// The same of text that was read already.
Result<NutsTable> parse_nuts_table(std::string_view bytes, const std::string& path);

}  // namespace praxis::ingest
