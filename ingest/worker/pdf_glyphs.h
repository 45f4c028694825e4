// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/pdf_words.h"

#include <cstdint>
#include <span>

class GfxFont;
class GfxState;

namespace praxis::ingest::worker {

// What Poppler's fonts and graphics state say of glyphs.

/// How far a Type 3 font's own units are off, guessed from the width of its "m", another letter, or any
/// glyph.
double type3_scale(const GfxFont& font);
bool is_bold_by_descriptor(const GfxFont& font);

/// The turn of writing with the state's text matrix, clockwise against the page.
int rotation_of(const GfxState& state);

/// Whether a font says no character for a glyph: none at all, none that text can hold, or one of its own. The
/// range of Symbol fonts is left out, whose bullets are known.
bool is_unmapped(std::span<const std::uint32_t> text);

/// Whether the text of a ligature is ASCII letters with their two bytes exchanged ("fi" as U+6600 U+6900), as
/// some versions of Ghostscript write it.
bool is_byte_swapped(std::span<const std::uint32_t> text);

/// Whether the clip leaves less than half of a glyph's height, from its baseline up; of Type 3 fonts, whose
/// size is a guess, nothing from the baseline up. Not for writing askew.
bool is_cut_off(const GfxState& state, const Glyph& glyph);

/// Where most of a glyph's ink is: half an em up from its baseline.
Box core_of(const Glyph& glyph);

}  // namespace praxis::ingest::worker
