// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/words.h"
#include "ingest/segment/dated.h"
#include "ingest/segment/dates.h"
#include "ingest/segment/entries.h"
#include "ingest/segment/fields.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <string>
#include <utility>

namespace praxis::ingest {
namespace {

constexpr std::size_t kNearLines = 6;       // blocks from the line that says when to its heading or fellows
constexpr std::size_t kFirstWords = 100;    // bytes, in which an entry says that it is an event
constexpr std::size_t kNameLineWords = 20;  // of a line of text that names an event

bool names_line(const Block& block, std::string_view role, const Cues& cues) {
  if (block.kind == BlockKind::row)
    return block.cells.size() == 2 && !block.header && cues.is(role, block.cells[0], 1);
  const LabelledText labelled = labelled_text(block);
  return !labelled.value.empty() && cues.is(role, labelled.label, 1);
}

std::string date_said(const Block& block, const SegmentTools& tools) {
  return date_near(
      block.kind == BlockKind::row ? std::string_view(block.cells[1]) : labelled_text(block).value,
      tools.language);
}

bool says_when(const Sheet& sheet, std::size_t i) {
  return sheet.is_free(i) && !sheet.in_back_matter(i) && names_line(sheet[i], "event.when", sheet.cues()) &&
         !date_said(sheet[i], sheet.tools()).empty();
}

bool is_event_line(const Block& block, const Cues& cues) {
  return names_line(block, "event.when", cues) || names_line(block, "event.where", cues) ||
         names_line(block, "event.more", cues);
}

/// Where and on what terms: letters and minutes have a date and a place as well, so that the word for a mere
/// date asks for more.
bool has_fellows(const Sheet& sheet, std::size_t i, std::size_t head) {
  bool where = false;
  bool more = sheet.cues().contains("event-word", sheet[head].text);
  const bool sure = names_line(sheet[i], "event.when-sure", sheet.cues());
  const std::size_t end = std::min(i + kNearLines, sheet.size());
  for (std::size_t k = i > kNearLines ? i - kNearLines : 0; k < end; ++k) {
    if (sheet[k].group != sheet[i].group) continue;
    where = where || names_line(sheet[k], "event.where", sheet.cues());
    more = more || names_line(sheet[k], "event.more", sheet.cues());
  }
  return more || (sure && where);
}

/// The heading near above, or a short line of text in its place; `i` itself where there is neither.
std::size_t event_head(const Sheet& sheet, std::size_t i, std::size_t from) {
  const std::size_t least = std::max(from, i > kNearLines ? i - kNearLines : 0);
  for (std::size_t k = i; k-- > least;) {
    if (!sheet.is_free(k)) break;
    if (sheet.is_heading(k) && !is_event_line(sheet[k], sheet.cues())) return k;
  }
  const bool line = i > from && sheet.is_free(i - 1) && sheet[i - 1].kind == BlockKind::paragraph &&
                    !is_event_line(sheet[i - 1], sheet.cues()) &&
                    split_words(sheet[i - 1].text).size() <= kNameLineWords;
  return line ? i - 1 : i;
}

}  // namespace

bool tells_event(const Sheet& sheet, Stretch entry) {
  for (std::size_t i = entry.begin; i < entry.end && i < entry.begin + 3; ++i) {
    if (sheet.cues().contains("event-word", std::string_view(sheet[i].text).substr(0, kFirstWords)))
      return true;
  }
  return false;
}

bool invites(const Sheet& sheet, Stretch entry) {
  if (!tells_event(sheet, entry)) return false;
  const std::size_t end = std::min(entry.end, entry.begin + kNearLines);
  for (std::size_t i = entry.begin; i < end; ++i) {
    if (is_event_line(sheet[i], sheet.cues())) return true;
  }
  return false;
}

void cut_announced_events(Sheet& sheet) {
  std::size_t from = 0;  // behind the last event
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!says_when(sheet, i)) continue;
    const std::size_t head = event_head(sheet, i, from);
    if (head == i || !has_fellows(sheet, i, head)) continue;
    std::size_t end = i + 1;
    while (end < sheet.size() && !(sheet.is_heading(end) && !is_event_line(sheet[end], sheet.cues())) &&
           sheet.is_free(end) && !says_when(sheet, end))
      ++end;
    if (end < sheet.size() && says_when(sheet, end)) end = std::max(i + 1, event_head(sheet, end, i + 1));
    Draft draft;
    draft.kind = UnitKind::event;
    draft.title = std::string(undressed(sheet[head].text));
    draft.date = date_said(sheet[i], sheet.tools());
    keep_entry(sheet, {head, end}, std::move(draft));
    from = end;
    i = end - 1;
  }
}

}  // namespace praxis::ingest
