// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"

#include <cstdint>
#include <string>
#include <vector>

namespace praxis::ingest::layout {

// What a reader of pages hands to the layout: plain geometry, no library's types. Lengths are PDF points
// (1/72 inch), the origin is the top left corner of the page as it is shown, y grows downwards.

struct Font {
  std::string name;  ///< without the prefix of an embedded subset
  bool bold = false;
  bool italic = false;
};

/// A run of glyphs without a gap, roughly a word.
///
/// Writing that is turned against its page is handed over upright: `box` and `baseline` are those of the page
/// turned back by `rotation`. geometry.h turns boxes back.
struct Word {
  /// Clean UTF-8, ligatures taken apart; never empty. Letters written from right to left come as they are
  /// seen, from left to right, marks before their letters; set_reading_order puts them in order, in NFC.
  std::string text;
  Box box;  ///< ascender to descender
  double baseline = 0;
  double size = 0;           ///< of the font
  int font = 0;              ///< index into Source::fonts
  int rotation = 0;          ///< clockwise: 0, 90, 180, 270, or kAskew
  std::uint32_t colour = 0;  ///< 0xRRGGBB
  bool space_after = true;   ///< false where the next word of the line belongs to the same written word
  int box_number = 0;        ///< found by the layout: the box on its page that it stands in, from 1
  bool initial = false;  ///< found by the layout: begins with an initial that reaches down beside lines below
  bool leads = false;    ///< found by the layout: dots lead from it to a page number, its box along with them
  bool artifact = false;  ///< marked by the document itself as no part of its text: a running head or foot
};

/// The rotation of writing at any other angle (a stamp, a watermark). Its boxes are those of the page as it
/// is.
inline constexpr int kAskew = 45;

/// A drawn rectangle (a coloured ground, a frame) or, where one side is thin, a rule.
struct Shape {
  Box box;
  bool filled = false;
  std::uint32_t colour = 0;  ///< 0xRRGGBB; what is nearly white is left out
  bool straight = true;      ///< its outline runs along its box: a circle is a ground, but rules no table
};

struct Page {
  double width = 0;
  double height = 0;
  std::vector<Word> words;  ///< in any order
  std::vector<Shape> shapes;
  int glyphs = 0;           ///< shown on the page, white space among them
  int unmapped_glyphs = 0;  ///< of these, without a character to their shape
  // Found by the layout.
  int number = 0;         ///< from 1; halves of a spread share it (spreads.h)
  double offset = 0;      ///< how far right of its page's left edge a half begins
  bool mirrored = false;  ///< turned over, x counts from the right edge (right_to_left.h)
};

/// A document before its layout is known. Pages count from 1: pages[0] is page 1.
struct Source {
  std::vector<Font> fonts;
  std::vector<Page> pages;
};

}  // namespace praxis::ingest::layout
