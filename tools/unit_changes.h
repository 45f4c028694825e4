// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "ingest/catalogue.h"
#include "ingest/store.h"

#include <cstddef>
#include <string>
#include <vector>

namespace praxis::tools {

/// A unit by what people know it by.
struct UnitName {
  UnitKind kind = UnitKind::passage;
  std::string title, path;
  auto operator<=>(const UnitName&) const = default;
};

/// What became of the units since the generation before; practices and recommendations come first.
struct UnitChanges {
  std::vector<UnitName> added, changed, gone;
  std::size_t precious = 0;  ///< practices and recommendations before, of sources whose files did not change
  std::size_t lost = 0;      ///< of these, those that are gone
  std::size_t unknown = 0;   ///< sources of which the store has no reading of before any more

  bool empty() const { return added.empty() && changed.empty() && gone.empty(); }
  /// More practices and recommendations vanished, without their sources changing, than any mended fault would
  /// explain: a fifth of them, and five at least. Rather a new fault of the program or its tables than news.
  bool loses_too_much() const;
};

/// Compares what two catalogues were made of, by the ids of units. Sources whose extraction is the same are
/// opened only where something was lost elsewhere; those that are not in the store any more are counted.
UnitChanges compare_units(const ingest::Catalogue& before, const ingest::Catalogue& after,
                          const ingest::ExtractionStore& store);

}  // namespace praxis::tools
