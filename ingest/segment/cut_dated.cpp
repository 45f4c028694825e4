// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/dated.h"
#include "ingest/segment/dates.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kFewestWords = 3;  // of an entry: less is a link

std::string date_of(const Block& block, std::string_view language) {
  if (!block.date.empty()) return block.date;
  if (block.kind == BlockKind::heading || block.kind == BlockKind::row) return {};
  if (std::string date = lone_date(block.text, language); !date.empty()) return date;
  const auto leading = leading_date(block.text, language);
  return leading ? leading->iso : std::string();
}

std::optional<UnitKind> kind_headed(const std::string& heading, const Cues& cues) {
  const bool news = cues.is("news", heading, 2);
  const bool events = cues.is("events", heading, 2);
  if (news == events) return std::nullopt;  // neither, or a page of both
  return news ? UnitKind::news : UnitKind::event;
}

/// Where the entries of a section begin: at its subheadings of the highest rank, a date above one with it; or
/// at list items or lines that begin with a date.
std::vector<std::size_t> entries_in(const Sheet& sheet, std::size_t begin, std::size_t end) {
  const std::string_view language = sheet.tools().language;
  std::vector<std::size_t> entries;
  int level = 7;
  for (std::size_t i = begin; i < end; ++i) {
    if (sheet.is_heading(i)) level = std::min(level, sheet[i].level);
  }
  for (std::size_t i = begin; i < end; ++i) {
    if (!sheet.is_free(i)) continue;
    if (level < 7) {
      if (!sheet.is_heading(i) || sheet[i].level != level) continue;
      const bool dated =
          i > begin && !sheet.is_heading(i - 1) && !lone_date(sheet[i - 1].text, language).empty();
      // Dates stand above all headings or below all of them.
      const bool above = dated && (!entries.empty() || i == begin + 1) &&
                         (entries.empty() || entries.back() + 1 < i - 1 || entries.front() == begin);
      entries.push_back(above && !lone_date(sheet[begin].text, language).empty() ? i - 1 : i);
    } else if (sheet[i].kind != BlockKind::row && !date_of(sheet[i], language).empty()) {
      entries.push_back(i);
    }
  }
  return entries;
}

std::string entry_title(const Sheet& sheet, const Draft& draft) {
  const std::string_view language = sheet.tools().language;
  for (const std::size_t i : draft.blocks) {
    if (sheet.is_heading(i)) return sheet[i].text;
  }
  for (const std::size_t i : draft.blocks) {
    if (!lone_date(sheet[i].text, language).empty()) continue;
    const auto leading = leading_date(sheet[i].text, language);
    return title_from_sentence(std::string_view(sheet[i].text).substr(leading ? leading->rest : 0),
                               sheet.cues());
  }
  return {};
}

void keep_entry(Sheet& sheet, UnitKind kind, std::size_t begin, std::size_t end, bool needs_date) {
  Draft draft;
  draft.kind = kind;
  draft.section = sheet.path(begin);
  std::size_t words = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (!sheet.is_free(i)) continue;
    draft.blocks.push_back(i);
    words += split_words(sheet[i].text).size();
  }
  if (draft.blocks.empty() || words < kFewestWords) return;
  read_dates(sheet, draft);
  draft.title = entry_title(sheet, draft);
  if (draft.title.empty() || (needs_date && draft.date.empty())) return;
  sheet.keep(std::move(draft));
}

}  // namespace

void read_dates(const Sheet& sheet, Draft& draft) {
  for (const std::size_t i : draft.blocks) {
    draft.date = date_of(sheet[i], sheet.tools().language);
    if (!draft.date.empty()) return;
  }
}

void cut_dated(Sheet& sheet, const ReadDocument& document) {
  const bool page = document.info.kind == "web-page";
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!sheet.is_heading(i) || !sheet.is_free(i) || sheet.in_back_matter(i)) continue;
    const auto kind = kind_headed(sheet[i].text, sheet.cues());
    if (!kind) continue;
    const std::size_t end = sheet.section_end(i);
    const std::vector<std::size_t> entries = entries_in(sheet, i + 1, end);
    for (std::size_t e = 0; e < entries.size(); ++e)
      keep_entry(sheet, *kind, entries[e], e + 1 < entries.size() ? entries[e + 1] : end, !page);
  }
}

}  // namespace praxis::ingest
