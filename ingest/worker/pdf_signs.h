// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/page.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace praxis::ingest::worker {

/// Something small that is no text and may be the sign of a list item: a glyph that stands for no character
/// or comes from a font of pictures, a little shape, a little picture.
struct SignMark {
  Box box;
  std::uint64_t look = 0;  ///< the same for the same glyph; 0 for what is drawn
};

/// Fonts of pictures, whose glyphs claim to be characters they do not show ("§" for a square).
bool is_font_of_signs(std::string_view font_name);
/// Whether what such a font says of a glyph may be left for "•": not where Symbol sets a Greek letter.
bool may_be_sign(std::string_view font_name, std::span<const std::uint32_t> text);

/// Writes "•" for marks that stand alone left of a line's text and level with it, if the document does so
/// with the same glyph, or with drawn marks at one x, at least three times. `marks` are of the page with the
/// same index.
void set_signs(std::vector<layout::Page>& pages, const std::vector<std::vector<SignMark>>& marks);

}  // namespace praxis::ingest::worker
