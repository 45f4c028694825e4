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
#include <span>
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
  std::vector<std::pair<std::string, std::uint64_t>>
      units;  ///< ids and what they say (words_hash), where asked for
};

/// Sources that follow each other in a catalogue, which outlives them here.
using Stretch = std::span<const ingest::CatalogueEntry>;

/// The catalogue in stretches, a part of the index each, for so many threads to take in turn: large ones
/// first and ever smaller ones, so that none is left with much when the others are done though costs are
/// guessed
/// ("guided self-scheduling": Polychronopoulos and Kuck, IEEE Transactions on Computers 36(12), 1987).
std::vector<Stretch> stretches_for(const ingest::Catalogue& catalogue, std::size_t jobs);

/// Adds every source's units, corrected, in the catalogue's order: each stretch to the builder's part of its
/// number, on `jobs` threads. `with_words` also tells what each unit says, for comparing. Errors: io, when
/// what was read from a source is gone from the store.
Result<AddedUnits> add_units(search::IndexBuilder& builder, const std::vector<Stretch>& stretches,
                             std::size_t jobs, const ingest::ExtractionStore& store,
                             const ingest::Corrections& corrections, bool with_words);

}  // namespace praxis::tools
