// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"

#include <array>
#include <cstddef>

namespace praxis::ingest {

/// The kinds that are cut by evidence: the first of UnitKind, from good_practice to event.
inline constexpr std::size_t kCutKinds = 6;

/// A small number for each of them.
using KindNumbers = std::array<int, kCutKinds>;

inline constexpr std::size_t index_of(UnitKind kind) {
  return static_cast<std::size_t>(kind);
}
static_assert(index_of(UnitKind::good_practice) == 0 && index_of(UnitKind::event) + 1 == kCutKinds);

}  // namespace praxis::ingest
