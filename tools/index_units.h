// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/catalogue.h"
#include "ingest/corrections.h"
#include "ingest/store.h"
#include "search/index_builder.h"

#include <cstddef>
#include <map>
#include <string>

namespace praxis::tools {

struct UnitCounts {
  std::map<std::string, std::size_t> by_kind;
  std::size_t all = 0;
};

/// In how many parts to build an index with so many threads: several only where there is work for them.
std::size_t parts_for(const ingest::Catalogue& catalogue, std::size_t jobs);

/// Adds every source's units, corrected, in the catalogue's order: a stretch of the catalogue to each of the
/// builder's `parts`, on `jobs` threads. Errors: io, when what was read from a source is gone from
/// the store.
Result<UnitCounts> add_units(search::IndexBuilder& builder, std::size_t parts, std::size_t jobs,
                             const ingest::Catalogue& catalogue, const ingest::ExtractionStore& store,
                             const ingest::Corrections& corrections);

}  // namespace praxis::tools
