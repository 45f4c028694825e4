// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/announcement.h"
#include "ingest/segment/facts.h"
#include "ingest/segment/judge.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace praxis::ingest {

/// A stretch that may be a unit, with what was read of it.
struct CandidateUnit {
  std::size_t head = kNoPart;
  std::vector<std::size_t> blocks;  // with the head
  Signs signs;
  HeadSigns head_signs;
  Facts facts;
  std::string organisation;  // by the header of a table's column
  bool left_home = false;    ///< the place it tells at once is the document's own, and was left out
  bool leads_in = false;     ///< its heading announces what was cut from right below it
  std::size_t rows = 0;      // of tables below a heading: they list, and tell nothing

  const std::string& place() const { return head_signs.place_local ? head_signs.place : signs.place; }
};

/// How stretches stand beside each other: the looser, the more they must show by themselves.
enum class FamilyForm {
  sections,    ///< parallel headings
  rows,        ///< of a table
  marked,      ///< paragraphs or items with a number, a label or a short lead each
  paragraphs,  ///< of running text, unlike by their form
};

/// Parallel stretches are judged together. What the document says they are and what they show themselves, on
/// the average, decides for all: one without a sign is carried by the others, one false sign makes no unit.
/// Where that decides nothing, those that show it all by themselves vouch for each other, practices where
/// they are at home in different places. For each member its kind, or nothing.
std::vector<std::optional<UnitKind>> judge_family(const std::vector<CandidateUnit>& family,
                                                  const KindNumbers& said, FamilyForm form);

/// What a section is by every sign there is: its heading names its place and its text who did what with which
/// result, or its heading urges and most of its sentences ask. For documents that hold units anyway, where
/// one among other sections has nobody to vouch for it.
std::optional<UnitKind> judge_lone(const CandidateUnit& section);
/// The same of a practice whose heading names no place: its text says at once where, and who did what there.
/// For short documents alone; plans of cities tell so of each of their parts.
bool is_told_at_once(const CandidateUnit& section);
/// Its heading announces one practice and names it, and its text tells it: one in whatever document.
bool is_announced_one(const CandidateUnit& section);
/// Which of parallel sections that are nothing by themselves advise alike, in a document that tells of
/// practices: its closing part says what follows from them.
std::vector<bool> advise_beside_practices(const std::vector<CandidateUnit>& sections);

}  // namespace praxis::ingest
