// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/judge.h"
#include "ingest/segment/parts.h"

#include <cstddef>
#include <string>
#include <vector>

namespace praxis::ingest {

/// A stretch that may be a unit, with what was read of it.
struct CandidateUnit {
  std::size_t head = kNoPart;
  std::vector<std::size_t> blocks;  // with the head
  Signs signs;
  HeadSigns head_signs;
  Surroundings around;
  std::size_t rows = 0;  // of tables: they list, and tell nothing
  int practice = 0;
  int advice = 0;

  const std::string& place() const { return head_signs.place_local ? head_signs.place : signs.place; }
  bool is_practice() const { return practice >= kPracticePoints && practice >= advice; }
  bool is_advice() const { return advice >= kAdvicePoints && !is_practice(); }
};

/// Points for each: parallel stretches vouch for each other, practices where they are at home in different
/// places or announced, recommendations where they advise alike.
void judge_family(std::vector<CandidateUnit*>& family);

}  // namespace praxis::ingest
