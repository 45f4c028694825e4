// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_glyphs.h"

#include "ingest/layout/geometry.h"
#include "ingest/worker/pdf_shapes.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <utility>

#include <GfxFont.h>
#include <GfxState.h>

namespace praxis::ingest::worker {
namespace {

bool lies(const Glyph& glyph) {
  return glyph.rotation == 90 || glyph.rotation == 270;
}

/// An em up from the baseline, along x where the writing lies.
double upward(const Glyph& glyph) {
  return glyph.rotation == 0 || glyph.rotation == 270 ? -glyph.size : glyph.size;
}

}  // namespace

double type3_scale(const GfxFont& font) {
  const auto& simple = static_cast<const Gfx8BitFont&>(font);
  double m = 0;
  double letter = 0;
  double any = 0;
  for (int code = 0; code < 256; ++code) {
    const char* name = simple.getCharName(code);
    const double width = simple.getWidth(static_cast<unsigned char>(code));
    if (!name || width <= 0) continue;
    const bool single = name[0] != '\0' && name[1] == '\0';
    if (single && name[0] == 'm') m = width;
    if (single && std::isalpha(static_cast<unsigned char>(name[0]))) letter = width;
    any = width;
  }
  double scale = m > 0 ? m / 0.6 : letter > 0 ? letter / 0.5 : any > 0 ? any / 0.5 : 1;
  const double* matrix = font.getFontMatrix();
  if (matrix[0] != 0 && matrix[3] != 0) scale *= std::abs(matrix[3] / matrix[0]);
  return scale;
}

bool is_bold_by_descriptor(const GfxFont& font) {
  return font.isBold() || (font.getWeight() >= GfxFont::W600 && font.getWeight() <= GfxFont::W900);
}

int rotation_of(const GfxState& state) {
  double a = 0, b = 0, c = 0, d = 0;
  state.getFontTransMat(&a, &b, &c, &d);
  const double slope = std::min(std::abs(a), std::abs(b)) / std::max({std::abs(a), std::abs(b), 1e-9});
  if (slope > 0.1) return layout::kAskew;
  if (std::abs(a) >= std::abs(b)) return a >= 0 ? 0 : 180;
  return b <= 0 ? 270 : 90;
}

bool is_unmapped(std::span<const Unicode> text) {
  return text.empty() || std::any_of(text.begin(), text.end(), [](Unicode c) {
           const bool control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
           const bool own = (c >= 0xE000 && c <= 0xF8FF && (c < 0xF020 || c > 0xF0FF)) || c >= 0xF0000;
           return control || own || c == 0xFFFD;
         });
}

bool is_byte_swapped(std::span<const Unicode> text) {
  return text.size() > 1 && std::all_of(text.begin(), text.end(), [](Unicode c) {
           return c < 0x10000 && (c & 0xFFU) == 0 && std::isalpha(static_cast<int>(c >> 8U)) != 0;
         });
}

bool is_cut_off(const GfxState& state, const Glyph& glyph) {
  constexpr double kHeight = 0.7;  // of a capital, in ems
  const Box clip = clip_of(state);
  if (glyph.rotation == 0 && glyph.y - glyph.size >= clip.y0 && glyph.y <= clip.y1)
    return false;  // nearly all
  const auto [low, high] = lies(glyph) ? std::pair(clip.x0, clip.x1) : std::pair(clip.y0, clip.y1);
  const double foot = lies(glyph) ? glyph.x : glyph.y;
  const double top = foot + upward(glyph) * kHeight;
  if (state.getFont()->getType() == fontType3) return top < foot ? foot <= low : foot >= high;
  return layout::shared(std::min(foot, top), std::max(foot, top), low, high) < std::abs(top - foot) / 2;
}

Box core_of(const Glyph& glyph) {
  const double x = lies(glyph) ? glyph.x + upward(glyph) / 2 : glyph.x + glyph.dx;
  const double y = lies(glyph) ? glyph.y + glyph.dy : glyph.y + upward(glyph) / 2;
  return {std::min(glyph.x, x), std::min(glyph.y, y), std::max(glyph.x, x), std::max(glyph.y, y)};
}

}  // namespace praxis::ingest::worker
