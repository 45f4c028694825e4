// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/page.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace praxis::ingest::worker {

/// One glyph as a content stream shows it, in page coordinates (points, origin top left).
struct Glyph {
  std::span<const std::uint32_t> text;  ///< code points; several for a ligature
  double x = 0, y = 0;                  ///< where it begins on its baseline
  double dx = 0, dy = 0;                ///< how far it advances, letter spacing left out
  double spacing_x = 0, spacing_y = 0;  ///< letter spacing after it
  double size = 0;                      ///< of the font as shown
  double ascent = 0, descent = 0;       ///< of the font, in parts of its size; descent is negative
  int rotation = 0;                     ///< as in layout::Word
  int font = 0;
  std::uint32_t colour = 0;
  bool artifact = false;
};

/// Puts the glyphs of a page together to words. A word ends at a space, a jump, or a change of type; which
/// words belong together across such an end is for the layout to tell, which sees the whole row.
class WordBuilder {
 public:
  WordBuilder(double page_width, double page_height) : width_(page_width), height_(page_height) {}

  void add(const Glyph& glyph);
  /// Ends the word being put together, at a jump or, with `space`, at a space that is written.
  void end_word(bool space);
  std::size_t words() const { return words_.size(); }
  std::vector<layout::Word> take();

 private:
  struct Point {
    double x = 0, y = 0;
  };
  void add_text(const Glyph& glyph);  ///< in the order it is seen
  void add_run(const Glyph& glyph);   ///< without white space in its text
  void add_mark(const Glyph& glyph);
  void set_marks();
  bool goes_on(const Glyph& glyph) const;
  bool compose(const Glyph& glyph);
  Box box_of(const Glyph& glyph) const;
  double baseline_of(const Glyph& glyph) const;

  double width_, height_;
  std::vector<layout::Word> words_;
  layout::Word word_;               ///< being put together; empty text when none is
  Point end_;                       ///< where its last glyph ended, letter spacing included
  std::size_t last_byte_ = 0;       ///< where the text of its last glyph begins
  Box last_box_, box_before_last_;  ///< of the last glyph, and of the word before it
  /// Of a script written from right to left: what stands where along the word. A letter's text begins at a
  /// byte of the word's; a mark's is not in it yet.
  struct Letter {
    std::size_t byte = 0;
    double x0 = 0, x1 = 0;
  };
  struct Mark {
    std::string text;
    double x = 0;
    bool kept = false;  ///< for this word, as it stood beside the one before
  };
  std::vector<Letter> letters_;
  std::vector<Mark> marks_;
};

}  // namespace praxis::ingest::worker
