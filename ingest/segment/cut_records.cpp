// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/fields.h"
#include "ingest/segment/practice_records.h"
#include "ingest/segment/practices.h"
#include "ingest/segment/titles.h"

#include <string>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kLongestRecord = 10000;  // bytes: more is a chapter whose parts are called like fields

/// The measures of a plan and the entries of a manual have a name and results too: what says little as a form
/// says where it is at home, or tells in its first sentences what was done somewhere.
bool is_told(const Sheet& sheet, const PracticeRecord& record) {
  constexpr std::size_t kLead = 1200;  // bytes
  std::string text;
  for (std::size_t i = record.begin; i < record.end; ++i) {
    if (field_at(sheet[i], sheet.cues()) == "location") return true;
    if (text.size() < kLead) text += sheet[i].text + " ";
  }
  return tells_practice(opening_of(text, 2), sheet.tools());
}

void keep_record(Sheet& sheet, const PracticeRecord& record, std::string fallback_title) {
  Draft draft;
  draft.kind = UnitKind::good_practice;
  if (record.named) {
    draft.title = sheet[record.first].text;
  } else {
    draft.title = sheet.is_heading(record.head) ? practice_title(sheet[record.head].text, sheet.cues())
                                                : std::move(fallback_title);
  }
  draft.section = sheet.path(record.head);
  bool contact = false;
  for (std::size_t i = record.begin; i < record.end; ++i) {
    if (sheet.is_heading(i)) contact = sheet.cues().is("contact", sheet[i].text, 1);
    const bool tag = i != record.head && sheet.cues().is("practice", sheet[i].text);
    if (contact || tag) {
      sheet.drop(i);  // no personal data is kept, and the form's own label says nothing
    } else if (sheet.is_free(i)) {
      draft.blocks.push_back(i);
    }
  }
  std::size_t bytes = 0;
  for (const std::size_t i : draft.blocks) bytes += sheet[i].text.size();
  if (draft.blocks.empty() || bytes > kLongestRecord) return;
  read_fields(sheet, draft);
  sheet.keep(std::move(draft));
}

}  // namespace

void cut_records(Sheet& sheet, const ReadDocument& document) {
  const bool paged = document.info.pages > 0;
  for (const PracticeRecord& record : find_records(sheet, paged)) {
    if (!record.weak || is_told(sheet, record)) keep_record(sheet, record, document.info.title);
  }
}

}  // namespace praxis::ingest
