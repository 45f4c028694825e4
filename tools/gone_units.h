// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/gone_unit.h"
#include "ingest/catalogue.h"
#include "ingest/corrections.h"
#include "ingest/store.h"
#include "tools/index_units.h"

#include <filesystem>
#include <string>
#include <vector>

namespace praxis::tools {

/// More are not remembered: those gone longest, and of these passages, go first.
inline constexpr std::size_t kMostGoneUnits = 10'000;

/// The generation that is being made, as far as it matters to what is gone from it.
struct NextGeneration {
  std::string name;  ///< "000042"
  const AddedUnits& added;
  const ingest::Catalogue& catalogue;
  const ingest::ExtractionStore& store;
  const ingest::Corrections& corrections;
};

/// The units that stood in an earlier generation and do not stand in the next one, with what stands for each:
/// of its own source a unit that says the same, the one that has most of its words if it has a third of them,
/// or one that is called the same; else one that says the same in any source (a file that was renamed, a copy
/// elsewhere). What `previous` remembered goes on being remembered, and what it named as successor is
/// followed up when that is gone as well. Nothing when `previous` is empty or cannot be read: then there is
/// nothing to tell.
std::vector<GoneUnit> find_gone_units(const std::filesystem::path& previous, const NextGeneration& next);

}  // namespace praxis::tools
