// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/running_sides.h"

#include "ingest/layout/characters.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace praxis::ingest::layout {
namespace {

constexpr std::size_t kPagesOfShortText = 4;  // of a document in which twice is often enough
constexpr std::size_t kPagesBeside = 3;       // pages
constexpr double kClearOfText = 10;           // points between it and all else across the page
constexpr std::size_t kWordsBeside = 12;      // in all its lines
constexpr std::size_t kLinesBeside = 4;       // more are a column that pages of one form share
constexpr std::size_t kLettersBeside = 4;     // fewer are signs of a list
constexpr double kLinesApart = 2;             // of the size of its letters

using Place = std::tuple<std::string, long, long>;

Place place_of(const Word& word) {
  return {word.text, std::lround(word.box.x0), std::lround(word.baseline)};
}

/// On how many pages a word stands at a place.
class Stamps {
 public:
  explicit Stamps(const std::vector<std::vector<Line>>& pages)
      : need_(pages.size() <= kPagesOfShortText ? 2 : kPagesBeside) {
    for (const auto& rows : pages) {
      std::set<Place> here;
      for (const Line& row : rows) {
        for (const Word& word : row.words) here.insert(place_of(word));
      }
      for (const Place& place : here) ++pages_[place];
    }
  }

  bool repeats(const Word& word) const { return pages_.at(place_of(word)) >= need_; }

 private:
  std::map<Place, std::size_t> pages_;
  std::size_t need_;
};

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

/// The strips of a page that hold nothing but repeated words.
std::vector<SideStrip> repeated_strips(const std::vector<Line>& rows, const Stamps& stamps) {
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
  if (strips.size() < 2) return {};  // a page that is the same all over
  std::erase_if(strips, [&](const SideStrip& strip) {
    return !strip.is_short_note() || !std::all_of(strip.words.begin(), strip.words.end(),
                                                  [&](const Word* word) { return stamps.repeats(*word); });
  });
  return strips;
}

}  // namespace

int drop_running_sides(std::vector<std::vector<Line>>& pages, const std::vector<Font>& fonts) {
  const Stamps stamps(pages);
  int changed = 0;
  for (auto& rows : pages) {
    std::set<const Word*> gone;
    for (const SideStrip& strip : repeated_strips(rows, stamps))
      gone.insert(strip.words.begin(), strip.words.end());
    if (gone.empty()) continue;
    std::vector<Line> kept;
    for (Line& row : rows) {
      std::vector<Word> words;
      for (const Word& word : row.words) {
        if (!gone.contains(&word)) words.push_back(word);
      }
      if (words.size() == row.words.size()) {
        kept.push_back(std::move(row));
        continue;
      }
      ++changed;
      if (!words.empty()) kept.push_back(line_of(std::move(words), row.page, fonts));
    }
    rows = std::move(kept);
  }
  return changed;
}

}  // namespace praxis::ingest::layout
