// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace praxis::test {

/// A PDF of one page with one line of text (no parentheses or backslashes in it).
std::string pdf_saying(std::string_view text);

/// A PDF of one page, 595 by 842 points, with this content: /F is Helvetica, /P a grey picture of one pixel.
std::string pdf_showing(const std::string& content);

/// A page of pdf_of_pages: what it shows and the resources it does so with, as PDF writes them. Objects that
/// they may name: 3 is Helvetica, 4 a Helvetica that says B for A, C for B and D for C, 5 a layer that is
/// hidden, 6 one that is shown.
struct SmallPage {
  std::string content;
  std::string resources = "/Font << /F 3 0 R >>";
  std::string box = "[0 0 595 842]";
  std::string coding{};  ///< of the content, as its dictionary says it: "/Filter /FlateDecode"
  std::string rest{};    ///< more content, in a stream of its own and of the same coding; none when empty
};

/// A PDF of these pages.
std::string pdf_of_pages(const std::vector<SmallPage>& pages);

/// A PDF whose text is set by the numbers of glyphs, of a font that says nothing of characters but what
/// stands in the cmap of its embedded TrueType file, if that has one: glyph 1 is 'A', glyph 2 'B' and so on
/// to 'Z'. `text` is of these letters.
std::string pdf_by_glyph_numbers(std::string_view text, bool with_cmap);

/// A PDF whose font gives no character for its glyphs, eight of them on one page.
std::string pdf_of_unknown_glyphs();

/// A page as a scanner gives it: a grey picture, rows from the top, that fills it.
struct ScannedPage {
  int width = 0, height = 0;  ///< pixels
  std::string pixels;         ///< one byte each, 0 is black
  double points_wide = 595, points_high = 842;
  std::string stamp;  ///< a line of text at the foot, over the picture; none when empty
  std::string layer;  ///< invisible text over the middle, as OCR programs leave it; none when empty
};

/// A PDF of nothing but pictures, and their stamps.
std::string pdf_of_pictures(const std::vector<ScannedPage>& pages);

/// A PDF of one page whose letters are drawn by a font that is not embedded and that calls the signs from 'A'
/// on by these glyph names; `lines` are set one below the other.
std::string pdf_with_glyphs(const std::vector<std::string>& glyphs, const std::vector<std::string>& lines);

/// A PDF of one page with an outline: "Water" and "Weirs" on the page, under the latter "Repair", which leads
/// nowhere. After "Weirs" the list goes on with "Water", and so on for ever.
std::string pdf_with_looping_outline();

/// A valid PDF of a few kilobytes whose page draws a form that draws another twice, and so on 40 deep: 2^40
/// drawings of nothing, which keeps any reader busy.
std::string endless_pdf();

}  // namespace praxis::test
