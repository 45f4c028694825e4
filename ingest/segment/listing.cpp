// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/listing.h"

#include "corpus/words.h"
#include "ingest/segment/dated.h"
#include "ingest/segment/entries.h"

#include <algorithm>
#include <string>

namespace praxis::ingest {
namespace {

/// How many cards there are, and how many of them say what.
struct Tally {
  std::size_t cards = 0;
  std::size_t placed = 0;
  std::size_t deeds = 0;
  std::size_t dated = 0;
  std::size_t events = 0;
};

void count_card(const Sheet& sheet, Stretch card, Tally& tally) {
  constexpr std::size_t kToldWords = 12;
  constexpr std::size_t kToldLead = 600;  // bytes
  Draft draft;
  for (std::size_t k = card.begin; k < card.end; ++k) draft.blocks.push_back(k);
  const std::size_t head = card_head(sheet, draft);
  if (!sheet.is_heading(head) || body_words(sheet, card) < kToldWords) return;
  read_dates(sheet, draft);
  ++tally.cards;
  const bool placed = std::any_of(draft.blocks.begin(), draft.blocks.end(),
                                  [&](std::size_t k) { return is_card_place(sheet, k); });
  tally.placed += placed ? 1 : 0;
  tally.deeds += sheet.cues().contains("practice-verb", body_lead(sheet, card, kToldLead)) ? 1 : 0;
  tally.dated += draft.date.empty() ? 0 : 1;
  tally.events += sheet.cues().contains("event-word", sheet[head].text) ? 1 : 0;
}

/// "Practice library: crafts".
bool titles_practices(const Sheet& sheet, std::size_t i) {
  constexpr std::size_t kMostWords = 10;
  const std::string& text = sheet[i].text;
  if (first_words(text, kMostWords + 1).size() > kMostWords) return false;
  return sheet.cues().contains("practices", text) || sheet.cues().contains("practice", text) ||
         sheet.cues().contains("column.practice", text);
}

}  // namespace

std::size_t card_head(const Sheet& sheet, const Draft& card) {
  for (const std::size_t i : card.blocks) {
    if (sheet.is_heading(i)) return i;
  }
  return card.blocks.front();
}

bool is_card_place(const Sheet& sheet, std::size_t i) {
  const std::string& text = sheet[i].text;
  return sheet[i].kind == BlockKind::paragraph && split_words(text).size() <= 6 &&
         !sheet.tools().regions.find(text).empty();
}

std::optional<UnitKind> kind_by_content(const Sheet& sheet) {
  constexpr std::size_t kFewestCards = 3;
  Tally tally;
  std::size_t title = sheet.size();  // the page's heading
  for (std::size_t i = 0; i < sheet.size();) {
    const bool card = sheet[i].group > 0 && !sheet[i].boxed;
    const std::size_t end = card ? sheet.group_end(i) : i + 1;
    if (card) count_card(sheet, {i, end}, tally);
    if (!card && title == sheet.size() && sheet.is_heading(i) && sheet[i].level == 1) title = i;
    i = end;
  }
  if (tally.cards < kFewestCards) return std::nullopt;
  if (tally.dated * 3 >= tally.cards * 2)
    return tally.events * 2 >= tally.cards ? UnitKind::event : UnitKind::news;
  const bool told =
      (title < sheet.size() && titles_practices(sheet, title)) || tally.deeds * 2 >= tally.cards;
  return told && tally.placed * 3 >= tally.cards * 2 ? std::optional(UnitKind::good_practice) : std::nullopt;
}

}  // namespace praxis::ingest
