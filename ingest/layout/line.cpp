// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/line.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"

#include <map>

namespace praxis::ingest::layout {
namespace {

struct Tally {
  std::map<std::pair<int, int>, std::size_t> letters;  ///< by size in tenths of a point and font
  std::size_t bold = 0;
  std::size_t italic = 0;
  std::size_t all = 0;
};

Tally tally(const std::vector<Word>& words, const std::vector<Font>& fonts) {
  Tally t;
  for (const Word& word : words) {
    const std::size_t letters = letters_in(word.text);
    // Weighs a word without letters a little, so that a line of figures has a font too.
    t.letters[{static_cast<int>(word.size * 10 + 0.5), word.font}] += letters * 10 + 1;
    const Font& font = fonts[static_cast<std::size_t>(word.font)];
    t.bold += font.bold ? letters : 0;
    t.italic += font.italic ? letters : 0;
    t.all += letters;
  }
  return t;
}

}  // namespace

std::size_t characters_in(std::span<const Word> words) {
  std::size_t count = 0;
  for (const Word& word : words) count += code_points_in(word.text) + 1;
  return count;
}

Line line_of(std::vector<Word> words, int page, const std::vector<Font>& fonts) {
  Line line;
  line.page = page;
  line.box = words.front().box;
  for (const Word& word : words) line.box = united(line.box, word.box);

  const Tally t = tally(words, fonts);
  std::size_t most = 0;
  for (const auto& [style, letters] : t.letters) {
    if (letters <= most) continue;
    most = letters;
    line.size = style.first / 10.0;
    line.font = style.second;
  }
  line.baseline = words.front().baseline;
  line.colour = words.front().colour;
  line.rotation = words.front().rotation;
  for (const Word& word : words) {
    if (word.font != line.font ||
        static_cast<int>(word.size * 10 + 0.5) != static_cast<int>(line.size * 10 + 0.5))
      continue;
    line.baseline = word.baseline;
    line.colour = word.colour;
    break;
  }
  line.any_bold = t.bold > 0;
  line.bold = t.all > 0 ? t.bold == t.all : fonts[static_cast<std::size_t>(line.font)].bold;
  line.italic = t.all > 0 && t.italic == t.all;
  line.words = std::move(words);
  return line;
}

std::string text_of(const Line& line) {
  std::string text;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    text += line.words[i].text;
    if (i + 1 < line.words.size() && line.words[i].space_after) text += ' ';
  }
  return text;
}

double column_gap(const Line& line) {
  return line.size * 0.75;
}

}  // namespace praxis::ingest::layout
