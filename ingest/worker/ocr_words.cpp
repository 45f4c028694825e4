// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/ocr_words.h"

#include "corpus/utf8.h"
#include "ingest/layout/characters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

namespace praxis::ingest::worker {
namespace {

constexpr double kPointsPerInch = 72;
/// Of a font's size, what lies between its ascenders and its descenders.
constexpr double kInkOfSize = 0.93;
constexpr double kUnsureLine = 45;   // confidence, mean over a line's letters
constexpr double kUnsureScrap = 55;  // of one or two characters
constexpr double kSureLine = 75;     // whose scraps are words
constexpr double kEvenSizes = 0.18;  // sizes that differ by less are one

/// Weighted by letters.
struct Mean {
  double sum = 0, weight = 0;
  void add(const PictureWord& word) {
    const auto letters = static_cast<double>(count_code_points(word.text));
    sum += word.confidence * letters;
    weight += letters;
  }
  double value() const { return weight > 0 ? sum / weight : 0; }
};

/// Specks, stamps and drawings give lines, or short words beside them, of which the recogniser itself is not
/// sure. A long word it is not sure of among others is a word that was printed.
bool is_noise(const PictureWord& word, const Mean& line) {
  if (line.value() < kUnsureLine) return true;
  return word.confidence < kUnsureScrap && line.value() < kSureLine && count_code_points(word.text) <= 2;
}

/// Models of letters read a bullet as the letter or sign most like it. Set off from its line by more than any
/// space between words, it is a bullet.
bool is_bullet(const PictureWord& word, const PictureWord& next) {
  static constexpr std::array<std::string_view, 14> kLikeBullets{"e", "o", "O", "®", "©", "¢", "+",
                                                                 "*", "°", "=", "«", "»", "¤", "@"};
  return word.line == next.line && next.box.x0 - word.box.x1 > word.ascent + word.descent &&
         std::find(kLikeBullets.begin(), kLikeBullets.end(), word.text) != kLikeBullets.end();
}

/// The size that most letters have, or nearly.
double usual_size(const std::vector<RecognisedWord>& words) {
  std::vector<std::pair<double, std::size_t>> sizes;
  std::size_t letters = 0;
  for (const RecognisedWord& word : words) {
    sizes.emplace_back(word.size, word.text.size());
    letters += word.text.size();
  }
  std::sort(sizes.begin(), sizes.end());
  std::size_t seen = 0;
  for (const auto& [size, count] : sizes) {
    seen += count;
    if (seen * 2 >= letters) return size;
  }
  return 0;
}

/// Measured heights scatter around the size that was printed, and size is what tells headings from text.
void even_out(std::vector<RecognisedWord>& words) {
  const double usual = usual_size(words);
  for (RecognisedWord& word : words) {
    const bool near = std::abs(word.size - usual) <= usual * kEvenSizes;
    word.size = std::max(1.0, near ? std::round(usual * 2) / 2 : std::round(word.size));
  }
}

}  // namespace

RecognisedPage page_from(const std::vector<PictureWord>& words, const PagePicture& picture, int turn) {
  RecognisedPage page;
  page.turn = turn;
  page.width = picture.page_width;
  page.height = picture.page_height;
  if (turn % 180 != 0) std::swap(page.width, page.height);
  const double scale = kPointsPerInch / picture.dpi;
  std::map<int, Mean> lines;
  for (const PictureWord& word : words) lines[word.line].add(word);
  Mean all;
  int last_line = -1;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const PictureWord& word = words[i];
    if (word.turn != 0 || is_noise(word, lines[word.line])) continue;
    RecognisedWord out;
    const bool bullet = word.line != last_line && i + 1 < words.size() && is_bullet(word, words[i + 1]);
    out.text = bullet ? "•" : layout::without_ligatures(word.text);
    last_line = word.line;
    out.box = {word.box.x0 * scale, (word.baseline - word.ascent) * scale, word.box.x1 * scale,
               (word.baseline + word.descent) * scale};
    out.baseline = word.baseline * scale;
    out.size = (word.ascent + word.descent) * scale / kInkOfSize;
    out.line = word.line;
    all.add(word);
    page.words.push_back(std::move(out));
  }
  page.confidence = all.value();
  even_out(page.words);
  return page;
}

}  // namespace praxis::ingest::worker
