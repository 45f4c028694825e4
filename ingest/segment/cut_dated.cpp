// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/dated.h"
#include "ingest/segment/dates.h"
#include "ingest/segment/entries.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kFewestWords = 3;    // of an entry: less is a link
constexpr std::size_t kUndatedWords = 12;  // of the text of one without a date
constexpr std::size_t kDateLead = 300;     // bytes, in which an entry says its date

std::string date_of(const Block& block, std::string_view language) {
  if (!block.date.empty()) return block.date;
  if (block.kind == BlockKind::heading || block.kind == BlockKind::row) return {};
  if (std::string date = lone_date(block.text, language); !date.empty()) return date;
  const auto leading = leading_date(block.text, language);
  return leading ? leading->iso : std::string();
}

/// What the entries below a heading are.
struct Headed {
  std::optional<UnitKind> kind;  ///< none: news and events together
  bool sure = false;             ///< the heading says nothing else, so that entries need no date
};

std::optional<Headed> headed(std::string_view heading, const Cues& cues) {
  constexpr std::size_t kMostWords = 10;
  std::string_view bare = undressed(heading);
  if (const auto number = leading_number(bare)) bare.remove_prefix(number->rest);
  const bool from = cues.opens("news-from", bare).has_value() && split_words(bare).size() <= kMostWords;
  const bool news = from || cues.is("news", bare, 2);
  const bool events = cues.is("events", bare, 2);
  if (!news && !events) return std::nullopt;
  if (news && events) return Headed{};
  return Headed{news ? UnitKind::news : UnitKind::event, from || (news && cues.is("news", bare))};
}

/// "14 May", "Tuesday, 14 May": no words of its own stand before the date.
bool begins_with_day(std::string_view text) {
  const auto words = first_words(text, 2);
  return std::any_of(words.begin(), words.end(), [&](const WordSpan& word) {
    return text[word.begin] >= '0' && text[word.begin] <= '9';
  });
}

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
        split_words(sheet[i].text).size() >= kUndatedWords)
      items.push_back(i);
  }
  if (entries.empty()) entries = std::move(near);
  return undated && items.size() > std::max<std::size_t>(entries.size(), 1) ? items : entries;
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

std::string entry_title(const Sheet& sheet, Stretch entry) {
  const std::string_view language = sheet.tools().language;
  for (std::size_t i = entry.begin; i < entry.end; ++i) {
    if (sheet.is_heading(i)) return std::string(undressed(sheet[i].text));
  }
  for (std::size_t i = entry.begin; i < entry.end; ++i) {
    if (!lone_date(sheet[i].text, language).empty()) continue;
    const std::string_view text = undressed(sheet[i].text);
    const auto leading = begins_with_day(text) ? leading_date(text, language) : std::nullopt;
    return title_from_sentence(text.substr(leading ? leading->rest : 0), sheet.cues());
  }
  return {};
}

/// What it says of itself in its title or its first words.
bool tells_event(const Sheet& sheet, Stretch entry) {
  for (std::size_t i = entry.begin; i < entry.end && i < entry.begin + 3; ++i) {
    if (sheet.cues().contains("event-word", std::string_view(sheet[i].text).substr(0, kDateLead / 3)))
      return true;
  }
  return false;
}

std::string entry_date(const Sheet& sheet, Stretch entry) {
  const std::string_view language = sheet.tools().language;
  for (std::size_t i = entry.begin; i < entry.end; ++i) {
    if (!sheet.is_free(i)) continue;
    std::string date = date_of(sheet[i], language);
    if (date.empty() && sheet.is_heading(i)) date = date_near(sheet[i].text, language);
    if (!date.empty()) return date;
  }
  return date_near(body_lead(sheet, entry, kDateLead), language);
}

struct Rules {
  bool dated = true;  ///< entries need a date
  bool page = false;  ///< of the web, whose sections are what their headings say
};

void keep_dated(Sheet& sheet, const Headed& headed, Stretch entry, const Rules& rules) {
  Draft draft;
  std::size_t words = 0;
  for (std::size_t i = entry.begin; i < entry.end; ++i)
    words += sheet.is_free(i) ? split_words(sheet[i].text).size() : 0;
  if (words < kFewestWords) return;
  draft.date = entry_date(sheet, entry);
  draft.title = entry_title(sheet, entry);
  if (draft.title.empty()) return;
  if (draft.date.empty() && (rules.dated || (!rules.page && body_words(sheet, entry) < kUndatedWords)))
    return;
  draft.kind = headed.kind.value_or(tells_event(sheet, entry) ? UnitKind::event : UnitKind::news);
  keep_entry(sheet, entry, std::move(draft));
}

/// Headings of one rank and part, each with a date of its own right beside it, three or more, on a page whose
/// headings do not say what they are.
void cut_dated_runs(Sheet& sheet) {
  constexpr std::size_t kFewest = 3;
  const std::string_view language = sheet.tools().language;
  for (std::size_t i = 0; i < sheet.size();) {
    std::vector<Stretch> run;
    std::size_t k = i;
    while (k < sheet.size() && sheet.is_heading(k) && sheet.is_free(k) && !sheet.in_back_matter(k) &&
           sheet[k].level == sheet[i].level) {
      const Stretch entry{k, sheet.section_end(k)};
      const bool beside =
          !sheet[k].date.empty() || (k + 1 < entry.end && !lone_date(sheet[k + 1].text, language).empty());
      if (!beside || body_words(sheet, entry) < kUndatedWords) break;
      run.push_back(entry);
      k = entry.end;
    }
    if (run.size() < kFewest) {
      ++i;
      continue;
    }
    for (const Stretch& entry : run) keep_dated(sheet, Headed{}, entry, {});
    i = k;
  }
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
    const auto kind = headed(sheet[i].text, sheet.cues());
    if (!kind) continue;
    const std::vector<Stretch> entries = entries_in(sheet, i + 1, list_end(sheet, i), kind->sure);
    const bool parted = std::any_of(entries.begin(), entries.end(), [&](const Stretch& entry) {
      return headed(sheet[entry.begin].text, sheet.cues()).has_value();
    });
    if (parted) continue;  // "News" and "Events" stand below it, each for itself
    const bool undated = kind->kind && (page || (kind->sure && entries.size() > 1));
    for (const Stretch& entry : entries) keep_dated(sheet, *kind, entry, {!undated, page});
  }
  cut_announced_events(sheet);
  if (page) cut_dated_runs(sheet);
}

}  // namespace praxis::ingest
