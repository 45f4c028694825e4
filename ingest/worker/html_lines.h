// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace praxis::ingest::worker::html {

/// One paragraph of running text.
struct Line {
  std::string text;         ///< white space squeezed
  bool bulleted = false;    ///< began with a bullet, which is taken off
  unsigned chars = 0;       ///< without white space
  unsigned link_chars = 0;  ///< of them inside links
  unsigned bold_chars = 0;  ///< of them set in bold
  bool in_row = false;      ///< one of several into which single breaks part a text that is no row of links
};

/// Collects the text between two block boundaries and cuts it into paragraphs: at two line breaks in a row,
/// and at those that part lines meant as lines (kept_breaks()).
class LineBuffer {
 public:
  struct Style {
    bool in_link = false;
    bool bold = false;
    bool preformatted = false;
  };
  void append(std::string_view text, Style style);
  void append_space() { text_ += ' '; }
  void append_break() { text_ += '\n'; }
  /// What follows is a paragraph of its own.
  void append_gap() { text_ += "\n\n"; }
  bool empty() const { return text_.empty(); }
  /// What was collected; the buffer is empty afterwards. With `wrapped`, single breaks part bullets only: for
  /// places whose text is one thing, as an item's.
  std::vector<Line> take(bool wrapped);

 private:
  using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;  // of text_
  struct Piece {
    Line line;
    bool opens = false;  // begins a paragraph
  };
  std::vector<Piece> pieces() const;
  static void read_paragraph(std::span<Piece> pieces, bool wrapped, std::vector<Line>& lines);
  unsigned chars_in(const Ranges& ranges, std::size_t begin, std::size_t end) const;

  std::string text_;
  Ranges links_;
  Ranges bold_;
};

/// The number of code points without white space and control characters.
unsigned count_visible(std::string_view text);

}  // namespace praxis::ingest::worker::html
