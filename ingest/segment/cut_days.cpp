// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/acronym.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/days.h"
#include "ingest/segment/families.h"
#include "ingest/segment/fields.h"
#include "ingest/segment/head_signs.h"
#include "ingest/segment/practices.h"
#include "ingest/segment/recommendations.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace praxis::ingest {
namespace {

/// One thing seen on a day: the paragraphs that tell of it, with their heading where they have one.
struct Seen {
  std::vector<std::size_t> blocks;
  std::size_t words = 0;
  std::string place;
  bool headed = false;
};

/// It says what the day was for: getting there, or what was agreed.
bool is_no_visit(std::string_view name, const LanguageSigns& words, const SegmentTools& tools) {
  constexpr std::size_t kAdvice = index_of(UnitKind::recommendation);
  if (name.empty()) return false;
  const HeadSigns head = read_head(name, words, tools);
  return head.frame || ((head.announces[kAdvice] || head.perhaps[kAdvice]) &&
                        !head.announces[index_of(UnitKind::good_practice)]);
}

class DayReader {
 public:
  DayReader(Sheet& sheet, const LanguageSigns& words, BlockSigns& known)
      : sheet_(sheet), words_(words), known_(known) {
    known_.of.resize(sheet.size());
  }

  void cut(const std::vector<std::size_t>& days) {
    std::vector<std::pair<std::size_t, std::vector<Seen>>> seen;
    std::size_t all = 0;
    for (const std::size_t day : days) {
      seen.emplace_back(day, seen_on(day));
      all += seen.back().second.size();
    }
    if (all < 2) return;
    for (const auto& [day, things] : seen) {
      for (std::size_t t = 0; t < things.size(); ++t) keep(day, things[t], t == 0, things.size() == 1);
    }
  }

 private:
  const Signs& signs_of(std::size_t i) {
    if (!known_.of[i]) known_.of[i] = read_signs(sheet_[i].text, words_, sheet_.tools());
    return *known_.of[i];
  }

  /// It says what somebody does there, and with what result.
  static bool tells(const Signs& signs) {
    constexpr std::size_t kFewestTelling = 30;  // words
    constexpr std::size_t kFewestSigns = 3;
    const std::size_t doing = signs.doing + signs.weak;
    return signs.words >= kFewestTelling && doing > 0 && signs.outcomes + signs.counts > 0 &&
           doing + signs.outcomes + signs.counts >= kFewestSigns && signs.advising * 3 <= signs.sentences &&
           signs.planned * 2 < signs.sentences + 1 && signs.self < 2;
  }

  /// Too little to stand alone, but more than a meal: it belongs to what was told last.
  static bool goes_on(const Signs& signs) {
    constexpr std::size_t kFewestMore = 12;  // words
    return signs.words >= kFewestMore && signs.outcomes + signs.counts > 0 && signs.doing + signs.weak > 0;
  }

  /// The report has moved on: a time or way at the beginning, another place, a name that was not yet named.
  bool moves_on(std::size_t i, const Seen& last) {
    constexpr std::size_t kOpeningWords = 3;
    const std::string& text = sheet_[i].text;
    const auto first = first_words(text, kOpeningWords);
    const std::size_t opening = first.empty() ? 0 : first.back().end;
    for (const ClueAt& sign : words_.find(std::string_view(text).substr(0, opening))) {
      if (sign.sign == Clue::stage || sign.sign == Clue::ordinal) return true;
    }
    const Signs& signs = signs_of(i);
    if (signs.place_early && signs.place_local && signs.place != last.place) return true;
    const std::size_t name = acronym_length(text);
    return name > 0 && std::none_of(last.blocks.begin(), last.blocks.end(), [&](std::size_t k) {
             return sheet_[k].text.find(text.substr(0, name)) != std::string::npos;
           });
  }

  std::string_view name_of_day(std::size_t day) const {
    const std::string_view heading = sheet_[day].text;
    return trim_separators(heading.substr(stage_length(heading, words_, sheet_.tools().language)));
  }

  /// What stands below a heading of its own.
  void add_headed(std::size_t head, std::size_t end, std::vector<Seen>& seen) {
    if (!sheet_.is_free(head) || is_no_visit(sheet_[head].text, words_, sheet_.tools())) return;
    Signs told;
    Seen thing{{head}, 0, {}, true};
    for (std::size_t i = head + 1; i < end; ++i) {
      if (!sheet_.is_free(i)) continue;
      thing.blocks.push_back(i);
      if (is_prose(sheet_[i])) told.add(signs_of(i));
    }
    thing.words = told.words;
    thing.place = told.place;
    if (tells(told) && told.words <= kLongestUnit) seen.push_back(std::move(thing));
  }

  std::vector<Seen> seen_on(std::size_t day) {
    std::vector<Seen> seen;
    if (is_no_visit(name_of_day(day), words_, sheet_.tools())) return seen;
    const std::size_t end = sheet_.section_end(day);
    std::size_t below = day + 1;
    while (below < end && !sheet_.is_heading(below)) ++below;
    add_told(day + 1, below, seen);
    for (std::size_t head = below; head < end; head = below) {
      for (below = head + 1; below < end && !sheet_.is_heading(below);) ++below;
      add_headed(head, below, seen);
    }
    return seen;
  }

  /// What is told in paragraphs of the day itself.
  void add_told(std::size_t begin, std::size_t end, std::vector<Seen>& seen) {
    bool open = false;
    for (std::size_t i = begin; i < end; ++i) {
      const bool asks =
          is_announced(sheet_[i], sheet_.cues()) || is_run_in_proposal(sheet_[i], sheet_.cues());
      if (!sheet_.is_free(i) || !is_prose(sheet_[i]) || asks) {
        open = false;
        continue;
      }
      const Signs& signs = signs_of(i);
      const bool same = open && !moves_on(i, seen.back()) && seen.back().words + signs.words <= kLongestUnit;
      if (same && (goes_on(signs) || sheet_[i].kind == BlockKind::item)) {
        seen.back().blocks.push_back(i);
        seen.back().words += signs.words;
        continue;
      }
      open = tells(signs) && signs.words <= kLongestUnit;
      if (open) seen.push_back({{i}, signs.words, signs.place, false});
    }
  }

  void keep(std::size_t day, const Seen& thing, bool first, bool only) {
    if (thing.headed)
      return keep_practice(sheet_, thing.blocks,
                           practice_title(sheet_[thing.blocks.front()].text, sheet_.cues()),
                           joined_text(sheet_, thing.blocks));
    const std::string_view named = name_of_day(day);
    std::vector<std::size_t> blocks = thing.blocks;
    if (first) blocks.insert(blocks.begin(), day);
    const std::string title = only && !named.empty()
                                  ? std::string(named)
                                  : title_from_sentence(sheet_[thing.blocks.front()].text, sheet_.cues());
    keep_practice(sheet_, std::move(blocks), title, joined_text(sheet_, thing.blocks));
  }

  Sheet& sheet_;
  const LanguageSigns& words_;
  BlockSigns& known_;
};

}  // namespace

void cut_days(Sheet& sheet, BlockSigns& known) {
  const LanguageSigns* const words = sheet.tools().signs();
  if (words == nullptr) return;
  for (const std::vector<std::size_t>& days : journeys(sheet, *words))
    DayReader(sheet, *words, known).cut(days);
}

}  // namespace praxis::ingest
