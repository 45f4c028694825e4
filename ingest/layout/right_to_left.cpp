// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/right_to_left.h"

#include "ingest/layout/bidi.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <numeric>
#include <span>
#include <utility>

#include <unicode/uchar.h>

namespace praxis::ingest::layout {
namespace {

constexpr double kOfTwoColumns = 1.2;  ///< ems between words that are not of one line for sure
constexpr double kSpaceWidth = 0.14;   ///< of the font size, as elsewhere
constexpr double kThinSpace = 0.05;    ///< where a space is written
constexpr std::size_t kNoWord = static_cast<std::size_t>(-1);
constexpr char32_t kTatweel = 0x640;  ///< makes words longer for looks

/// A code point where it is seen.
struct Sign {
  char32_t c = 0;
  std::size_t word = kNoWord;  ///< of the page; none for the space between two
  double width = 0;            ///< up to where the next begins
};

using Indexes = std::vector<std::size_t>;

/// How many letters run from right to left, and how many do not.
std::pair<std::size_t, std::size_t> letters_by_direction(std::u32string_view text) {
  std::pair<std::size_t, std::size_t> letters;
  for (const char32_t c : text) {
    if (u_isalpha(static_cast<UChar32>(c)) == 0) continue;
    (is_right_to_left(c) ? letters.first : letters.second) += 1;
  }
  return letters;
}

/// The page across the direction of this writing.
double frame_of(const Page& page, int rotation) {
  return rotation == 90 || rotation == 270 ? page.height : page.width;
}

/// Puts the words of one page in the order of reading.
class Setter {
 public:
  explicit Setter(Page& page) : page_(page) {}

  void run() {
    std::map<int, Indexes> by_rotation;
    for (std::size_t i = 0; i < page_.words.size(); ++i) by_rotation[page_.words[i].rotation].push_back(i);
    std::vector<Indexes> lines;
    for (auto& [rotation, words] : by_rotation) {
      for (Indexes& row : rows_of_words(std::move(words), rotation)) part(std::move(row), lines);
    }
    for (const Indexes& line : lines) read(line);
    for (const Read& line : readings_) set(line);
    page_.words = std::move(out_);
    if (!page_.mirrored) return;
    for (Shape& shape : page_.shapes) shape.box = mirrored(shape.box, page_.width);
  }

 private:
  /// A line in the order of reading.
  struct Read {
    std::vector<std::pair<Sign, bool>> signs;  ///< and whether each runs from right to left
    double begin = 0;                          ///< where the first is to stand
  };

  const Word& word(std::size_t i) const { return page_.words[i]; }

  std::vector<Indexes> rows_of_words(Indexes words, int rotation) const {
    std::vector<Indexes> rows;
    std::sort(words.begin(), words.end(),
              [&](std::size_t a, std::size_t b) { return word(a).baseline < word(b).baseline; });
    for (const std::size_t i : words) {
      const auto level = [&](std::size_t first) {
        return word(i).baseline - word(first).baseline <= std::min(word(i).size, word(first).size) * 0.33;
      };
      if (rows.empty() || rotation == kAskew || !level(rows.back().front())) rows.emplace_back();
      rows.back().push_back(i);
    }
    return rows;
  }

  /// Parts a row where words stand so far apart that they may be of two columns.
  void part(Indexes row, std::vector<Indexes>& lines) const {
    std::stable_sort(row.begin(), row.end(),
                     [&](std::size_t a, std::size_t b) { return word(a).box.x0 < word(b).box.x0; });
    double reach = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const Word& next = word(row[i]);
      if (i == 0 || next.box.x0 - reach > next.size * kOfTwoColumns) lines.emplace_back();
      reach = i == 0 ? next.box.x1 : std::max(reach, next.box.x1);
      lines.back().push_back(row[i]);
    }
  }

  /// A space as it is seen, or one that is written between the two, whichever of them was painted first.
  bool spaced(std::size_t left, std::size_t right) const {
    const double gap = word(right).box.x0 - word(left).box.x1;
    const double size = std::min(word(left).size, word(right).size);
    return gap > size * (word(std::min(left, right)).space_after ? kThinSpace : kSpaceWidth);
  }

  std::vector<Sign> signs_of(const Indexes& line) const {
    std::vector<Sign> signs;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const Box& box = word(line[i]).box;
      const std::u32string text = code_points_of(word(line[i]).text);
      const auto marks = std::count_if(text.begin(), text.end(), is_mark_right_to_left);
      const auto wide = std::max<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(text.size()) - marks, 1);
      const double each = width(box) / static_cast<double>(wide);
      for (const char32_t c : text) signs.push_back({c, line[i], is_mark_right_to_left(c) ? 0 : each});
      if (i + 1 == line.size() || text.empty()) continue;
      const double gap = word(line[i + 1]).box.x0 - box.x1;
      if (spaced(line[i], line[i + 1])) {
        signs.push_back({U' ', kNoWord, gap});
      } else {
        signs.back().width += gap;
      }
    }
    return signs;
  }

  void read(const Indexes& line) {
    const std::vector<Sign> signs = signs_of(line);
    std::u32string seen;
    double length = 0;
    for (const Sign& sign : signs) {
      seen += sign.c;
      length += sign.width;
    }
    const bool right_to_left = runs_right_to_left(seen);
    Read read;
    const double left = word(line.front()).box.x0;
    read.begin = page_.mirrored ? frame_of(page_, word(line.front()).rotation) - left - length : left;
    for (const ReadSign& sign : reading_order(seen, right_to_left))
      read.signs.emplace_back(signs[sign.at], sign.right_to_left);
    count_brackets(read);
    readings_.push_back(std::move(read));
  }

  /// A line of a page that runs from right to left does so too, but for those in another script throughout
  /// that do not end on the left.
  bool runs_right_to_left(std::u32string_view seen) const {
    const auto [turned, straight] = letters_by_direction(seen);
    if (!page_.mirrored) return turned > straight;
    const char32_t first = seen.empty() ? 0 : seen.front();
    const bool ends_left = first == U'.' || first == U',' || first == U':' || first == U';' || first == U'?';
    return turned > 0 || straight == 0 || ends_left;
  }

  /// Some programs give a bracket the character it looks like, others the one that is spoken, and some the
  /// one it had where the font was first used.
  void count_brackets(const Read& line) {
    std::pair<int, int> open;  // from right to left, and from left to right
    for (const auto& [sign, right_to_left] : line.signs) {
      const auto type = u_charType(static_cast<UChar32>(sign.c));
      if (type != U_START_PUNCTUATION && type != U_END_PUNCTUATION) continue;
      int& depth = right_to_left ? open.first : open.second;
      const int step = type == U_START_PUNCTUATION ? 1 : -1;
      if (depth * step < 0) brackets_[{word(sign.word).font, right_to_left}] += depth;
      depth += step;
    }
  }

  /// Whether the brackets of a font come the wrong way round.
  bool are_swapped(const Sign& bracket, bool right_to_left) const {
    const auto known = brackets_.find({word(bracket.word).font, right_to_left});
    return known != brackets_.end() && known->second < 0;
  }

  char32_t shown(const Sign& sign, bool right_to_left) const {
    const auto other = static_cast<char32_t>(u_charMirror(static_cast<UChar32>(sign.c)));
    return other != sign.c && are_swapped(sign, right_to_left) ? other : sign.c;
  }

  void set(const Read& line) {
    double x = line.begin;
    std::u32string text;
    for (std::size_t i = 0; i < line.signs.size(); ++i) {
      const auto& [sign, right_to_left] = line.signs[i];
      const bool ends = i + 1 == line.signs.size() || line.signs[i + 1].first.word != sign.word;
      if (sign.word != kNoWord) {
        if (text.empty()) begin_word(sign.word, x);
        text += shown(sign, right_to_left);
      }
      x += sign.width;
      if (!ends || text.empty()) continue;
      const bool space = i + 1 == line.signs.size() || line.signs[i + 1].first.word == kNoWord;
      end_word(std::exchange(text, {}), x, space);
    }
  }

  void begin_word(std::size_t source, double x) {
    out_.push_back(word(source));
    out_.back().box.x0 = x;
  }

  void end_word(std::u32string text, double x, bool space) {
    Word& done = out_.back();
    done.box.x1 = std::max(x, done.box.x0);
    done.space_after = space;
    // A word longer for looks is the word; at its end the sign gives a letter its shape.
    for (std::size_t i = text.size(); i-- > 0;) {
      if (text[i] == kTatweel && i + 1 < text.size() && is_right_to_left(text[i + 1])) text.erase(i, 1);
    }
    done.text = composed(text);
  }

  Page& page_;
  std::vector<Read> readings_;
  std::vector<Word> out_;
  /// By font, and whether they run from right to left: pairs that open and close less those that do not.
  std::map<std::pair<int, bool>, int> brackets_;
};

}  // namespace

bool runs_right_to_left(const Page& page) {
  std::pair<std::size_t, std::size_t> letters;
  for (const Word& word : page.words) {
    const auto [turned, straight] = letters_by_direction(code_points_of(word.text));
    letters.first += turned;
    letters.second += straight;
  }
  return letters.first > letters.second;
}

void set_reading_order(Page& page) {
  const bool any = std::any_of(page.words.begin(), page.words.end(),
                               [](const Word& word) { return has_right_to_left(word.text); });
  if (!any) return;
  page.mirrored = runs_right_to_left(page);
  Setter(page).run();
}

}  // namespace praxis::ingest::layout
