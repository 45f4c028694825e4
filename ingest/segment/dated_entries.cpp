// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/dated_entries.h"

#include "corpus/words.h"
#include "ingest/segment/dates.h"

#include <algorithm>
#include <string>
#include <utility>

namespace praxis::ingest {
namespace {

constexpr std::size_t kItemOfNewsWords = 12;  // of one without a date

bool leads_with_date(std::string_view text, std::string_view language) {
  return begins_with_day(text) && leading_date(text, language).has_value();
}

/// Where headings open entries: at the headings of the highest rank, a date above one with it. Where those
/// headings begin with their dates, a line that does opens one as well.
std::vector<std::size_t> below_headings(const Sheet& sheet, std::size_t begin, std::size_t end, int level) {
  const std::string_view language = sheet.tools().language;
  std::vector<std::size_t> entries;
  const bool above = !lone_date(sheet[begin].text, language).empty();  // above all headings or below all
  bool leading = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (!sheet.is_free(i)) continue;
    if (!sheet.is_heading(i) || sheet[i].level != level) {
      if (leading && !sheet.is_heading(i) && leads_with_date(sheet[i].text, language)) entries.push_back(i);
      continue;
    }
    leading = leading || leads_with_date(sheet[i].text, language);
    const bool dated = above && i > begin && !sheet.is_heading(i - 1) &&
                       !lone_date(sheet[i - 1].text, language).empty() &&
                       (entries.empty() || entries.back() + 1 < i - 1 || entries.front() == begin);
    entries.push_back(dated ? i - 1 : i);
  }
  return entries;
}

/// Where no heading does: at list items or lines that begin with a date, else at those that hold one in
/// their first words; items of news need none.
std::vector<std::size_t> without_headings(const Sheet& sheet, std::size_t begin, std::size_t end,
                                          bool undated) {
  std::vector<std::size_t> entries;
  std::vector<std::size_t> near;
  std::vector<std::size_t> items;
  for (std::size_t i = begin; i < end; ++i) {
    if (!sheet.is_free(i) || sheet[i].kind == BlockKind::row) continue;
    const std::string& text = sheet[i].text;
    const bool line = !sheet[i].date.empty() || !lone_date(text, sheet.tools().language).empty();
    if (line || leads_with_date(text, sheet.tools().language)) entries.push_back(i);
    if (!date_near(text, sheet.tools().language).empty()) near.push_back(i);
    if (sheet[i].kind == BlockKind::item && sheet[i].level == 0 &&
        split_words(sheet[i].text).size() >= kItemOfNewsWords)
      items.push_back(i);
  }
  if (entries.empty()) entries = std::move(near);
  return undated && items.size() > std::max<std::size_t>(entries.size(), 1) ? items : entries;
}

}  // namespace

bool begins_with_day(std::string_view text) {
  const auto words = first_words(text, 2);
  return std::any_of(words.begin(), words.end(), [&](const WordSpan& word) {
    return text[word.begin] >= '0' && text[word.begin] <= '9';
  });
}

std::vector<Stretch> entries_in(const Sheet& sheet, std::size_t begin, std::size_t end, bool undated) {
  int level = 7;
  for (std::size_t i = begin; i < end; ++i) {
    if (sheet.is_heading(i)) level = std::min(level, sheet[i].level);
  }
  const std::vector<std::size_t> starts =
      level < 7 ? below_headings(sheet, begin, end, level) : without_headings(sheet, begin, end, undated);
  std::vector<Stretch> entries;
  for (std::size_t e = 0; e < starts.size(); ++e)
    entries.push_back({starts[e], e + 1 < starts.size() ? starts[e + 1] : end});
  return entries;
}

}  // namespace praxis::ingest
