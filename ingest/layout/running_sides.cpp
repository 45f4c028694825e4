// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/running_sides.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/running_keys.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace praxis::ingest::layout {
namespace {

constexpr double kClearOfText = 10;        // points between it and all else across the page
constexpr std::size_t kWordsBeside = 12;   // in all its lines
constexpr std::size_t kLinesBeside = 4;    // more are a column that pages of one form share
constexpr std::size_t kLettersBeside = 4;  // fewer are signs of a list
constexpr double kLinesApart = 2;          // of the size of its letters

using Place = std::tuple<std::string, long, long>;

Place place_of(const Word& word) {
  return {word.text, std::lround(word.box.x0), std::lround(word.baseline)};
}

/// What stands between two verticals of a page.
struct SideStrip {
  double x0 = 0, x1 = 0;
  std::vector<const Word*> words;

  bool reaches(const Box& box) const { return box.x0 < x1 + kClearOfText && box.x1 > x0 - kClearOfText; }

  bool is_short_note() const {
    std::set<long> lines;
    std::size_t letters = 0;
    double top = words.front()->baseline;
    double foot = top;
    double size = 0;
    for (const Word* const word : words) {
      lines.insert(std::lround(word->baseline));
      letters += static_cast<std::size_t>(letters_in(word->text));
      top = std::min(top, word->baseline);
      foot = std::max(foot, word->baseline);
      size = std::max(size, word->size);
    }
    return words.size() <= kWordsBeside && lines.size() <= kLinesBeside && letters >= kLettersBeside &&
           foot - top <= static_cast<double>(lines.size()) * kLinesApart * size;
  }
};

/// Whether words stand on both sides of a gap that runs down the whole page; most pages have none.
bool is_parted(const std::vector<Line>& rows) {
  static constexpr long kWidest = 4000;  // points of a page that are looked at
  std::vector<int> edges(kWidest + 1);
  const auto at = [](double x) { return static_cast<std::size_t>(std::clamp(std::lround(x), 0L, kWidest)); };
  for (const Line& row : rows) {
    for (const Word& word : row.words) {
      ++edges[at(word.box.x0 - kClearOfText / 2)];
      --edges[at(word.box.x1 + kClearOfText / 2)];
    }
  }
  int open = 0;
  int runs = 0;
  for (const int edge : edges) {
    runs += open == 0 && edge > 0 ? 1 : 0;
    open += edge;
  }
  return runs > 1;
}

/// The strips of a page that hold no more than a short note.
std::vector<SideStrip> short_strips(const std::vector<Line>& rows) {
  if (!is_parted(rows)) return {};
  std::vector<const Word*> words;
  for (const Line& row : rows) {
    for (const Word& word : row.words) words.push_back(&word);
  }
  std::sort(words.begin(), words.end(), [](const Word* a, const Word* b) { return a->box.x0 < b->box.x0; });
  std::vector<SideStrip> strips;
  for (const Word* const word : words) {
    if (strips.empty() || !strips.back().reaches(word->box))
      strips.push_back({word->box.x0, word->box.x1, {}});
    strips.back().x1 = std::max(strips.back().x1, word->box.x1);
    strips.back().words.push_back(word);
  }
  if (strips.size() < 2) return {};
  std::erase_if(strips, [](const SideStrip& strip) { return !strip.is_short_note(); });
  return strips;
}

/// On how many pages a word stands at a place, of those in short strips.
std::map<Place, std::size_t> pages_with(const std::vector<std::vector<SideStrip>>& strips) {
  std::map<Place, std::size_t> pages;
  for (const auto& on_page : strips) {
    std::set<Place> here;
    for (const SideStrip& strip : on_page) {
      for (const Word* const word : strip.words) here.insert(place_of(*word));
    }
    for (const Place& place : here) ++pages[place];
  }
  return pages;
}

/// The row less the words that go; nothing where all do.
std::optional<Line> without(Line row, const std::set<const Word*>& gone, const std::vector<Font>& fonts) {
  std::vector<Word> words;
  for (const Word& word : row.words) {
    if (!gone.contains(&word)) words.push_back(word);
  }
  if (words.size() == row.words.size()) return row;
  if (words.empty()) return std::nullopt;
  return line_of(std::move(words), row.page, fonts);
}

}  // namespace

int drop_running_sides(std::vector<std::vector<Line>>& pages, const std::vector<Font>& fonts) {
  std::vector<std::vector<SideStrip>> strips;
  for (const auto& rows : pages) strips.push_back(short_strips(rows));
  const std::map<Place, std::size_t> repeated = pages_with(strips);
  const std::size_t need = pages_that_tell(pages.size());
  int changed = 0;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    std::set<const Word*> gone;
    for (const SideStrip& strip : strips[p]) {
      const bool all = std::all_of(strip.words.begin(), strip.words.end(),
                                   [&](const Word* word) { return repeated.at(place_of(*word)) >= need; });
      if (all) gone.insert(strip.words.begin(), strip.words.end());
    }
    if (gone.empty()) continue;
    std::vector<Line> kept;
    for (Line& row : pages[p]) {
      const std::size_t before = row.words.size();
      auto rest = without(std::move(row), gone, fonts);
      changed += rest && rest->words.size() == before ? 0 : 1;
      if (rest) kept.push_back(*std::move(rest));
    }
    pages[p] = std::move(kept);
  }
  return changed;
}

}  // namespace praxis::ingest::layout
