// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
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
};

/// Collects the text between two block boundaries and cuts it into paragraphs: at two line breaks in a row,
/// and at one before a bullet.
class LineBuffer {
 public:
  void append(std::string_view text, bool in_link, bool preformatted);
  void append_break() { text_ += '\n'; }
  bool empty() const { return text_.empty(); }
  /// What was collected; the buffer is empty afterwards.
  std::vector<Line> take();

 private:
  unsigned link_chars(std::size_t begin, std::size_t end) const;

  std::string text_;
  std::vector<std::pair<std::size_t, std::size_t>> links_;  // ranges of text_
};

/// The number of code points without white space and control characters.
unsigned count_visible(std::string_view text);

}  // namespace praxis::ingest::worker::html
