// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/dated.h"
#include "ingest/segment/dated_entries.h"
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
  if (invites(sheet, entry)) draft.kind = UnitKind::event;
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
