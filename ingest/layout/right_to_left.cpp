// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/right_to_left.h"

#include "ingest/layout/bidi.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/seen_lines.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include <unicode/uchar.h>

namespace praxis::ingest::layout {
namespace {

constexpr char32_t kTatweel = 0x640;  ///< makes words longer for looks

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
    for (const SeenLine& line : lines_as_seen(page_)) read(line);
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

  void read(const SeenLine& line) {
    const std::vector<Sign> signs = signs_of(page_, line);
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
