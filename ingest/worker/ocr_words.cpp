// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/ocr_words.h"

#include "corpus/utf8.h"
#include "ingest/layout/characters.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace praxis::ingest::worker {
namespace {

constexpr double kPointsPerInch = 72;
/// Of a font's size, what lies between its ascenders and its descenders.
constexpr double kInkOfSize = 0.93;
constexpr double kUnsureWord = 25;   // confidence
constexpr double kUnsureScrap = 55;  // of one or two characters
constexpr double kEvenSizes = 0.18;  // sizes that differ by less are one

/// Specks, stamps and drawings give short words of which the recogniser itself is not sure.
bool is_noise(const PictureWord& word) {
  if (word.confidence < kUnsureWord) return true;
  return word.confidence < kUnsureScrap && count_code_points(word.text) <= 2;
}

double mean_confidence(const std::vector<RecognisedWord>& words, const std::vector<double>& confidences) {
  double sum = 0;
  double weight = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto letters = static_cast<double>(count_code_points(words[i].text));
    sum += confidences[i] * letters;
    weight += letters;
  }
  return weight > 0 ? sum / weight : 0;
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
  std::vector<double> confidences;
  for (const PictureWord& word : words) {
    if (word.turn != 0 || is_noise(word)) continue;
    RecognisedWord out;
    out.text = layout::without_ligatures(word.text);
    out.box = {word.box.x0 * scale, (word.baseline - word.ascent) * scale, word.box.x1 * scale,
               (word.baseline + word.descent) * scale};
    out.baseline = word.baseline * scale;
    out.size = (word.ascent + word.descent) * scale / kInkOfSize;
    out.line = word.line;
    confidences.push_back(word.confidence);
    page.words.push_back(std::move(out));
  }
  page.confidence = mean_confidence(page.words, confidences);
  even_out(page.words);
  return page;
}

}  // namespace praxis::ingest::worker
