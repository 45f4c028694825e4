// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/words.h"
#include "ingest/segment/fields.h"
#include "ingest/segment/head_signs.h"
#include "ingest/segment/practices.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace praxis::ingest {

namespace {

/// The places named by a heading, or at the beginning of what stands below it.
std::vector<LexiconMatch> places_at(const Sheet& sheet, std::size_t head, std::size_t end) {
  std::vector<LexiconMatch> places = sheet.tools().regions.find(sheet[head].text);
  if (places.empty() && head + 1 < end)
    places = sheet.tools().regions.find(opening_of(sheet[head + 1].text, 1));
  return places;
}

/// Two practices and more of a lower rank are known by their form: what else is headed there stands beside a
/// list of them.
bool holds_lower_practices(const Sheet& sheet, std::size_t begin, std::size_t end, int level) {
  std::size_t lower = 0;
  for (const Draft& draft : sheet.drafts()) {
    const std::size_t first = draft.blocks.front();
    if (draft.kind == UnitKind::good_practice && first >= begin && first < end && sheet.is_heading(first) &&
        sheet[first].level > level)
      ++lower;
  }
  return lower > 1;
}

/// Several headings of the section are announced each ("Good practice a)", "Good practice b)") or known as
/// practices by their form: others beside them may be anything.
bool announces_some(const Sheet& sheet, std::size_t begin, std::size_t end, int level) {
  std::size_t count = 0;
  for (std::size_t k = begin; k < end && count < 2; ++k) {
    if (!sheet.is_heading(k) || sheet[k].boxed || sheet[k].level != level) continue;
    count += !sheet.is_free(k) || sheet.cues().opens("practice", sheet[k].text) ? 1 : 0;
  }
  return count > 1;
}

}  // namespace

bool parts_practices(const Sheet& sheet, std::size_t begin, std::size_t end, int level) {
  return announces_some(sheet, begin, end, level) || holds_lower_practices(sheet, begin, end, level);
}

bool groups_practices(const Sheet& sheet, std::size_t begin, std::size_t end) {
  if (begin + 1 >= end || !sheet.is_heading(begin + 1)) return false;
  const int level = sheet[begin + 1].level;
  std::set<std::string> homes;
  for (std::size_t k = begin + 1; k < end; ++k) {
    if (!sheet.is_heading(k) || sheet[k].level > level) continue;
    if (!sheet.is_free(k) || !field_at(sheet[k], sheet.cues()).empty()) return false;
    const auto places = places_at(sheet, k, std::min(end, sheet.section_end(k)));
    if (places.empty() || !homes.insert(places.front().meanings.front().concept_->id).second) return false;
  }
  return homes.size() > 1;
}

bool heads_something_else(const Sheet& sheet, std::size_t i) {
  const Cues& cues = sheet.cues();
  const std::string& heading = sheet[i].text;
  if (cues.opens("concept", heading) || cues.is("publisher-service", heading) ||
      cues.is("news", heading, 1) || cues.is("events", heading, 1) || cues.is("partners", heading, 1) ||
      cues.is("recommendations", heading, 2) || cues.is("policy-section", heading, 2))
    return true;
  const LanguageSigns* const words = sheet.tools().signs();
  return words != nullptr && read_head(heading, *words, sheet.tools()).frame;
}

}  // namespace praxis::ingest
