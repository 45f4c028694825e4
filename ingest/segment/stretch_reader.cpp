// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/words.h"
#include "ingest/segment/actions.h"
#include "ingest/segment/families.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace praxis::ingest {

bool is_prose(const Block& block) {
  return block.kind == BlockKind::paragraph || block.kind == BlockKind::item ||
         block.kind == BlockKind::field || block.kind == BlockKind::quote;
}

bool is_record_row(const Block& block) {
  constexpr std::size_t kLabelWords = 5;
  return block.kind == BlockKind::row && block.cells.size() == 2 &&
         first_words(block.cells[0], kLabelWords + 1).size() <= kLabelWords;
}

StretchReader::StretchReader(const Sheet& sheet, const LanguageSigns& words, BlockSigns& known)
    : sheet_(sheet),
      words_(words),
      parts_(parts_of(sheet)),
      contexts_(contexts_of(parts_, sheet, words)),
      read_(known.of) {
  read_.resize(sheet.size());
  find_home();
  for (const Part& part : parts_) {
    std::set<std::string> here;
    for (const std::size_t i : part.body) {
      if (is_record_row(sheet_[i]) && here.insert(sheet_[i].cells[0]).second)
        ++row_labels_[sheet_[i].cells[0]];
    }
  }
}

bool StretchReader::comes_back(const std::string& label) const {
  const auto found = row_labels_.find(label);
  return found != row_labels_.end() && found->second > 1;
}

/// Its title's, or the one most parts name first.
void StretchReader::find_home() {
  constexpr std::size_t kOften = 4;
  std::map<std::string, std::size_t> named;
  std::size_t all = 0;
  for (std::size_t p = 0; p < parts_.size(); ++p) {
    const Part& part = parts_[p];
    if (p == 0 && contexts_[p].head.place_local) home_ = contexts_[p].head.place;
    if (contexts_[p].frame || part.body.empty()) continue;
    const bool by_head = contexts_[p].head.place_local;
    const std::size_t first = part.body.front();
    if (!by_head && !is_prose(sheet_[first])) continue;
    const std::string& place = by_head ? contexts_[p].head.place : signs_of(first).place;
    if (place.size() < 3) continue;
    ++all;
    ++named[place];
  }
  for (const auto& [place, count] : named) {
    if (count >= kOften && count * 4 >= all && (home_.empty() || count > named[home_])) home_ = place;
  }
}

bool StretchReader::is_home(const std::string& place) const {
  return !home_.empty() && !place.empty() && (place.starts_with(home_) || home_.starts_with(place));
}

const Signs& StretchReader::signs_of(std::size_t block) {
  if (read_[block]) return *read_[block];
  const Block& at = sheet_[block];
  const std::string& text = is_record_row(at) ? at.cells[1] : at.text;  // asked for only as a record's
  return read_[block].emplace(read_signs(text, words_, sheet_.tools(), at.kind == BlockKind::item));
}

void StretchReader::forget_home(CandidateUnit& stretch) const {
  if (is_home(stretch.head_signs.place)) stretch.head_signs.place_local = false;
  if (!is_home(stretch.signs.place)) return;
  stretch.signs.place.clear();
  stretch.left_home = stretch.signs.place_local && stretch.signs.place_early;
  stretch.signs.place_local = stretch.signs.place_early = false;
}

CandidateUnit StretchReader::read(std::size_t part, std::vector<std::size_t> body) {
  CandidateUnit stretch;
  if (part != kNoPart) {
    stretch.head = parts_[part].head;
    stretch.blocks.push_back(stretch.head);
    stretch.head_signs = contexts_[part].head;
  }
  std::set<std::string_view> labels;
  for (const std::size_t i : body) {
    // Where a label comes back, there are several records.
    const bool record = is_record_row(sheet_[i]) && comes_back(sheet_[i].cells[0]) &&
                        labels.insert(sheet_[i].cells[0]).second;
    if (is_prose(sheet_[i]) || record) stretch.signs.add(signs_of(i));
    stretch.rows += sheet_[i].kind == BlockKind::row && !record ? 1 : 0;
    if (stretch.signs.words > kLongestUnit) break;
  }
  forget_home(stretch);
  stretch.blocks.insert(stretch.blocks.end(), body.begin(), body.end());
  stretch.head_signs.action =
      !stretch.blocks.empty() && opens_action(sheet_[stretch.blocks.front()], sheet_.cues());
  return stretch;
}

void StretchReader::read_facts_of(std::vector<CandidateUnit>& members, const KindNumbers& said) const {
  const bool heard = std::any_of(said.begin() + index_of(UnitKind::policy_instrument), said.end(),
                                 [](int loud) { return loud > 0; });
  const bool dated = std::any_of(members.begin(), members.end(),
                                 [](const CandidateUnit& stretch) { return stretch.signs.dated; });
  if (!heard && !dated) return;
  for (CandidateUnit& stretch : members) stretch.facts = read_facts(sheet_, words_, stretch.blocks);
}

bool StretchReader::fits(const CandidateUnit& stretch) const {
  constexpr std::size_t kMostRows = 3;
  return stretch.signs.words >= kShortestUnit && stretch.signs.words <= kLongestUnit &&
         stretch.rows <= kMostRows;
}

}  // namespace praxis::ingest
