// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/source_record.h"
#include "ingest/catalogue.h"
#include "ingest/corrections.h"
#include "ingest/store.h"
#include "search/index_builder.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace praxis::tools {

struct UnitCounts {
  std::map<std::string, std::size_t> by_kind;
  std::size_t all = 0;
};

/// What went into a generation.
struct AddedUnits {
  UnitCounts counts;
  std::vector<std::pair<std::string, SourceRecord>> sources;  ///< by document id
  std::vector<std::pair<std::string, std::uint64_t>> units;   ///< ids and what they say (words_hash)
};

/// In how many parts to build an index with so many threads: several only where there is work for them.
std::size_t parts_for(const ingest::Catalogue& catalogue, std::size_t jobs);

/// Adds every source's units, corrected, in the catalogue's order: a stretch of the catalogue to each of the
/// builder's `parts`, on `jobs` threads. Errors: io, when what was read from a source is gone from
/// the store.
Result<AddedUnits> add_units(search::IndexBuilder& builder, std::size_t parts, std::size_t jobs,
                             const ingest::Catalogue& catalogue, const ingest::ExtractionStore& store,
                             const ingest::Corrections& corrections);

}  // namespace praxis::tools
