// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/layout.h"

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest::layout::testing {

inline constexpr int kRegular = 0;
inline constexpr int kBold = 1;

/// Sets pages with type of one width: a letter is half its size wide, a space a quarter.
class PageMaker {
 public:
  PageMaker() { source_.fonts = {{"Text-Regular", false, false}, {"Text-Bold", true, false}}; }

  PageMaker& page(double width = 595, double height = 842) {
    source_.pages.push_back({width, height, {}, {}});
    return *this;
  }

  /// One line of words from x on; returns where it ends.
  double line(double x, double baseline, std::string_view text, double size = 10, int font = kRegular) {
    std::istringstream words{std::string(text)};
    std::string word;
    while (words >> word) {
      add(x, baseline, word, size, font).space_after = true;
      x += advance(word, size) + size * 0.25;
    }
    source_.pages.back().words.back().space_after = false;
    return x - size * 0.25;
  }

  /// Lines below each other; returns the baseline of the line that would follow.
  double lines(double x, double baseline, const std::vector<std::string>& texts, double size = 10,
               int font = kRegular, double leading = 1.2) {
    for (const std::string& text : texts) {
      line(x, baseline, text, size, font);
      baseline += size * leading;
    }
    return baseline;
  }

  /// Breaks a text into lines of at most `width` points, as a typesetter would.
  double text(double x, double baseline, double width, std::string_view text, double size = 10,
              int font = kRegular) {
    std::istringstream words{std::string(text)};
    std::string word;
    std::string row;
    std::vector<std::string> rows;
    while (words >> word) {
      const std::string longer = row.empty() ? word : row + " " + word;
      if (!row.empty() && length(longer, size) > width) {
        rows.push_back(row);
        row = word;
      } else {
        row = longer;
      }
    }
    rows.push_back(row);
    return lines(x, baseline, rows, size, font);
  }

  PageMaker& ground(Box box, std::uint32_t colour = 0xEEEEEE) {
    source_.pages.back().shapes.push_back({box, true, colour});
    return *this;
  }

  PageMaker& rule(Box box) {
    source_.pages.back().shapes.push_back({box, false, 0});
    return *this;
  }

  Word& add(double x, double baseline, std::string_view text, double size = 10, int font = kRegular) {
    Word word;
    word.text = std::string(text);
    word.box = {x, baseline - size * 0.8, x + advance(text, size), baseline + size * 0.2};
    word.baseline = baseline;
    word.size = size;
    word.font = font;
    word.space_after = false;
    source_.pages.back().words.push_back(word);
    return source_.pages.back().words.back();
  }

  Reading read() const { return read_layout(source_); }
  Source& source() { return source_; }

  static double length(std::string_view text, double size) {
    double sum = 0;
    for (const char c : text)
      sum += c == ' ' ? size * 0.25 : (static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 0 : size * 0.5;
    return sum;
  }

 private:
  static double advance(std::string_view word, double size) { return length(word, size); }

  Source source_;
};

/// Kind and text of each block, to compare at a glance: "heading: Aims".
inline std::vector<std::string> outline(const Reading& reading) {
  std::vector<std::string> lines;
  for (const Block& block : reading.blocks) {
    lines.push_back(std::string(name_of(block.kind)) + ": " + (block.label.empty() ? "" : block.label + " ") +
                    block.text);
  }
  return lines;
}

}  // namespace praxis::ingest::layout::testing
