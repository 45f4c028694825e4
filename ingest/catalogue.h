// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/format.h"
#include "ingest/scan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// What an index knows of one of its sources.
struct CatalogueEntry {
  std::string path;
  Format format = Format::text;
  std::uintmax_t size = 0;
  std::int64_t modified_ns = 0;
  std::string content;  ///< SHA-256 of the file's bytes
  std::string key;      ///< of its extraction in the store; empty when it could not be read
  std::size_t units = 0;
  int pages = 0;
  std::optional<Error> failure;     ///< why it could not be read
  std::vector<std::string> poor;    ///< why it counts as poorly read; empty when it does not
  std::vector<Diagnostic> skipped;  ///< parts of it that could not be taken in: broken rows of an export
};

/// The sources of one generation, and the paths they were found under. Travels inside the index file, so that
/// the index and what it was made of can never disagree.
struct Catalogue {
  std::vector<std::string> roots;
  std::vector<CatalogueEntry> entries;  ///< sorted by path
  std::string corrections;  ///< what editors corrected (ingest/corrections.h), as a hash; or empty

  const CatalogueEntry* find(std::string_view path) const;
};

std::string to_text(const Catalogue& catalogue);
Result<Catalogue> catalogue_from_text(std::string_view text);

}  // namespace praxis::ingest
