// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/words.h"
#include "ingest/segment/families.h"
#include "ingest/segment/fields.h"
#include "ingest/segment/list_entries.h"
#include "ingest/segment/titles.h"

#include <utility>

namespace praxis::ingest {
namespace {

/// "Policy instrument addressed: NAME" as a line, and what is said of it up to the next heading.
void cut_instrument_behind(Sheet& sheet, std::size_t i) {
  constexpr std::size_t kExtraWords = 2;
  constexpr std::size_t kMostNameWords = 40;
  if (sheet[i].kind != BlockKind::paragraph && sheet[i].kind != BlockKind::field) return;
  const LabelledText labelled = labelled_text(sheet[i]);
  if (labelled.value.empty() || !sheet.cues().is("instrument", labelled.label, kExtraWords)) return;
  if (first_words(labelled.value, kMostNameWords + 1).size() > kMostNameWords) return;
  Stretch entry{i, i + 1};
  while (entry.end < sheet.size() && !sheet.is_heading(entry.end) && sheet.is_free(entry.end) &&
         sheet[entry.end].group == sheet[i].group)
    ++entry.end;
  if (entry_words(sheet, entry) < kEntryWords * 2) return;
  Draft draft;
  draft.kind = UnitKind::policy_instrument;
  take_name(draft, split_place(std::string(labelled.value), sheet.tools().regions));
  keep_entry(sheet, entry, std::move(draft));
}

/// "Name of the policy instrument:" alone on a line, and the paragraph below it.
void cut_instrument_below(Sheet& sheet, std::size_t i) {
  constexpr std::size_t kMostLabelWords = 10;
  if (!is_prose(sheet[i]) || !sheet[i].text.ends_with(':') || i + 1 >= sheet.size() ||
      !sheet.is_free(i + 1) || sheet[i + 1].kind != BlockKind::paragraph ||
      sheet[i + 1].group != sheet[i].group)
    return;
  const bool label = first_words(sheet[i].text, kMostLabelWords + 1).size() <= kMostLabelWords &&
                     sheet.cues().is("instrument", sheet[i].text, 2);
  const Stretch entry{i, i + 2};
  if (!label || entry_words(sheet, entry) < kEntryWords * 2) return;
  Draft draft;
  draft.kind = UnitKind::policy_instrument;
  take_name(draft, split_place(entry_name(sheet, {i + 1, i + 2}), sheet.tools().regions));
  keep_entry(sheet, entry, std::move(draft));
}

}  // namespace

void cut_named_instrument(Sheet& sheet, std::size_t i) {
  cut_instrument_behind(sheet, i);
  cut_instrument_below(sheet, i);
}

}  // namespace praxis::ingest
