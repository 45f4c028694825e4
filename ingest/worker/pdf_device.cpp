// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_device.h"

#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <GfxFont.h>
#include <GfxState.h>
#include <UTF.h>

namespace praxis::ingest::worker {
namespace {

constexpr std::size_t kMostWordsOnPage = 200'000;
constexpr std::size_t kMostShapes = 5'000;  // beyond that a page is a map or a chart
constexpr std::size_t kMostReplaced =
    64;  // glyphs under one replacement text: a ligature, a word; not a page

/// How far a Type 3 font's own units are off, guessed from the width of its "m", another letter, or any
/// glyph.
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

/// The turn of writing with this text matrix, clockwise against the page.
int rotation_of(const GfxState& state) {
  double a = 0, b = 0, c = 0, d = 0;
  state.getFontTransMat(&a, &b, &c, &d);
  const double slope = std::min(std::abs(a), std::abs(b)) / std::max({std::abs(a), std::abs(b), 1e-9});
  if (slope > 0.1) return layout::kAskew;
  if (std::abs(a) >= std::abs(b)) return a >= 0 ? 0 : 180;
  return b <= 0 ? 270 : 90;
}

std::uint32_t packed(const GfxRGB& rgb) {
  const auto channel = [](GfxColorComp c) {
    return static_cast<std::uint32_t>(std::clamp(colToDbl(c) * 255.0 + 0.5, 0.0, 255.0));
  };
  return channel(rgb.r) << 16 | channel(rgb.g) << 8 | channel(rgb.b);
}

bool is_nearly_white(std::uint32_t colour) {
  return (colour >> 16) > 250 && ((colour >> 8) & 0xFF) > 250 && (colour & 0xFF) > 250;
}

/// Whether a font says no character for a glyph: none at all, none that text can hold, or one of its own. The
/// range of Symbol fonts is left out, whose bullets are known.
bool is_unmapped(std::span<const Unicode> text) {
  return text.empty() || std::any_of(text.begin(), text.end(), [](Unicode c) {
           const bool control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
           const bool own = (c >= 0xE000 && c <= 0xF8FF && (c < 0xF020 || c > 0xF0FF)) || c >= 0xF0000;
           return control || own || c == 0xFFFD;
         });
}

/// The box around a path that is a rectangle, perhaps with rounded corners, or one straight line along an
/// axis.
bool rectangle_of(const GfxState& state, const GfxSubpath& path, Box& box) {
  constexpr int kMostPoints = 40;
  const int n = path.getNumPoints();
  if (n < 2 || n > kMostPoints) return false;
  std::vector<std::pair<double, double>> points(static_cast<std::size_t>(n));
  for (int i = 0; i < n; ++i) {
    auto& [x, y] = points[static_cast<std::size_t>(i)];
    state.transform(path.getX(i), path.getY(i), &x, &y);
    if (!std::isfinite(x) || !std::isfinite(y)) return false;
    const Box point{x, y, x, y};
    box = i == 0 ? point : layout::united(box, point);
  }
  const double wide = layout::width(box);
  const double high = layout::height(box);
  if (n == 2) return std::min(wide, high) < 1 && std::max(wide, high) > 0;
  // Every corner lies on the box's edge, or near one of its corners.
  return std::all_of(points.begin(), points.end(), [&](const auto& point) {
    const double to_x = std::min(point.first - box.x0, box.x1 - point.first);
    const double to_y = std::min(point.second - box.y0, box.y1 - point.second);
    const double slack = 0.5 + 0.02 * std::min(wide, high);
    return std::min(to_x, to_y) <= slack || std::max(to_x, to_y) <= std::min({20.0, wide / 2, high / 2});
  });
}

/// Whether most of an outline runs straight along its box: a circle's does not, nor a rhombus's.
bool is_straight(const GfxState& state, const GfxSubpath& path, const Box& box) {
  double straight = 0;
  double x0 = 0, y0 = 0;
  for (int i = 0; i < path.getNumPoints(); ++i) {
    double x = 0, y = 0;
    state.transform(path.getX(i), path.getY(i), &x, &y);
    const double along = std::max(std::abs(x - x0), std::abs(y - y0));
    const double across = std::min(std::abs(x - x0), std::abs(y - y0));
    // A point's flag says that it bends the line to the next.
    if (i > 0 && !path.getCurve(i) && !path.getCurve(i - 1) && across <= 0.05 * along) straight += along;
    x0 = x;
    y0 = y;
  }
  // A path that is left open lacks one side.
  return straight >= 0.45 * (layout::width(box) + layout::height(box));
}

}  // namespace

void PdfDevice::startPage(int, GfxState* state, XRef*) {
  page_ = {};
  page_.width = state->getPageWidth();
  page_.height = state->getPageHeight();
  words_ = std::make_unique<WordBuilder>(page_.width, page_.height);
  known_fonts_.clear();
  replacement_.reset();
  marked_content_.clear();
  groups_.clear();
  artifacts_open_ = masks_open_ = 0;
  colour_known_ = too_many_words_ = false;
}

layout::Page PdfDevice::take_page() {
  if (words_) page_.words = words_->take();
  return std::move(page_);
}

const PdfDevice::KnownFont& PdfDevice::known(const std::shared_ptr<GfxFont>& font) {
  const auto [entry, fresh] = known_fonts_.try_emplace(font.get());
  KnownFont& known = entry->second;
  if (!fresh) return known;
  known.font = font;
  known.index = fonts_.index_of(font->getName().value_or(""), is_bold_by_descriptor(*font), font->isItalic());
  known.scale = font->getType() == fontType3 ? type3_scale(*font) : 1;
  known.ascent = std::clamp(font->getAscent(), 0.5, 1.05);
  known.descent = std::clamp(font->getDescent(), -0.4, -0.1);
  return known;
}

std::uint32_t PdfDevice::fill_colour(GfxState* state) {
  if (!colour_known_) {
    GfxRGB rgb{};
    if (state->getFillColorSpace()->getMode() != csPattern) state->getFillRGB(&rgb);
    colour_ = packed(rgb);
    colour_known_ = true;
  }
  return colour_;
}

void PdfDevice::drawChar(GfxState* state, double x, double y, double dx, double dy, double, double, CharCode,
                         int bytes, const Unicode* u, int length) {
  const auto& font = state->getFont();
  if (!font || masks_open_ > 0 || too_many_words_) return;
  const KnownFont& type = known(font);
  Glyph glyph;
  double spacing_x = state->getCharSpace();
  if (bytes == 1 && length == 1 && u[0] == ' ') spacing_x += state->getWordSpace();
  state->textTransformDelta(spacing_x * state->getHorizScaling(), 0, &glyph.spacing_x, &glyph.spacing_y);
  state->transformDelta(glyph.spacing_x, glyph.spacing_y, &glyph.spacing_x, &glyph.spacing_y);
  state->transform(x, y, &glyph.x, &glyph.y);
  state->transformDelta(dx, dy, &glyph.dx, &glyph.dy);
  glyph.dx -= glyph.spacing_x;
  glyph.dy -= glyph.spacing_y;
  if (glyph.x + glyph.dx < 0 || glyph.x > page_.width || glyph.y < 0 || glyph.y > page_.height) return;
  glyph.text = std::span(u, static_cast<std::size_t>(std::max(length, 0)));
  ++page_.glyphs;
  if (!replacement_ && is_unmapped(glyph.text)) ++page_.unmapped_glyphs;
  glyph.size = state->getTransformedFontSize() * type.scale;
  glyph.ascent = type.ascent;
  glyph.descent = type.descent;
  glyph.rotation = rotation_of(*state);
  glyph.font = type.index;
  glyph.colour = fill_colour(state);
  glyph.artifact = artifacts_open_ > 0;
  add(glyph);
}

void PdfDevice::add(const Glyph& glyph) {
  if (replacement_ && replacement_->glyphs.size() <= kMostReplaced) {
    replacement_->texts.emplace_back(glyph.text.begin(), glyph.text.end());
    replacement_->glyphs.push_back(glyph);
    return;
  }
  words_->add(glyph);
  too_many_words_ = words_->words() > kMostWordsOnPage;
}

void PdfDevice::beginActualText(GfxState*, const GooString* text) {
  if (replacement_) return;
  replacement_ = std::make_unique<Replacement>();
  Unicode* ucs4 = nullptr;
  const int length = TextStringToUCS4(text->toStr(), &ucs4);
  if (length > 0) replacement_->text.assign(ucs4, ucs4 + length);
  std::free(ucs4);
}

/// The replacement stands for the glyphs where they are few and on one line; a longer one (a whole figure's
/// description) would lose the places of its words, so there the glyphs speak for themselves.
void PdfDevice::endActualText(GfxState*) {
  const auto replaced = std::move(replacement_);
  if (!replaced || replaced->glyphs.empty()) return;
  auto& glyphs = replaced->glyphs;
  for (std::size_t i = 0; i < glyphs.size(); ++i) glyphs[i].text = replaced->texts[i];
  const Glyph& last = glyphs.back();
  const bool one_line = std::all_of(glyphs.begin(), glyphs.end(), [&](const Glyph& g) {
    return g.rotation == last.rotation && std::abs(g.y - last.y) < g.size * 0.3;
  });
  const bool spaced = std::find(replaced->text.begin(), replaced->text.end(), U' ') != replaced->text.end();
  const bool known =
      std::all_of(glyphs.begin(), glyphs.end(), [](const Glyph& g) { return !g.text.empty(); });
  if (glyphs.size() > kMostReplaced || !one_line || last.rotation != 0 ||
      (spaced && known && glyphs.size() > 1)) {
    for (const Glyph& glyph : glyphs) add(glyph);
    return;
  }
  Glyph whole = glyphs.front();
  whole.text = replaced->text;
  whole.dx = last.x + last.dx - whole.x;
  whole.spacing_x = last.spacing_x;
  if (!whole.text.empty()) add(whole);
}

void PdfDevice::beginMarkedContent(const char* name, Dict* properties) {
  const bool artifact = properties && name && std::string_view(name) == "Artifact" &&
                        properties->lookup("Type").isName("Pagination");
  marked_content_.push_back(artifact);
  artifacts_open_ += artifact ? 1 : 0;
}

void PdfDevice::endMarkedContent(GfxState*) {
  if (marked_content_.empty()) return;
  artifacts_open_ -= marked_content_.back() ? 1 : 0;
  marked_content_.pop_back();
}

void PdfDevice::beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool,
                                       bool for_soft_mask) {
  groups_.push_back(for_soft_mask);
  masks_open_ += for_soft_mask ? 1 : 0;
}

void PdfDevice::endTransparencyGroup(GfxState*) {
  if (groups_.empty()) return;
  masks_open_ -= groups_.back() ? 1 : 0;
  groups_.pop_back();
}

void PdfDevice::fill(GfxState* state) {
  add_shapes(state, true);
}
void PdfDevice::stroke(GfxState* state) {
  add_shapes(state, false);
}

void PdfDevice::add_shapes(GfxState* state, bool filled) {
  if (masks_open_ > 0 || page_.shapes.size() >= kMostShapes) return;
  if ((filled ? state->getFillOpacity() : state->getStrokeOpacity()) < 0.02) return;
  const GfxPath* path = state->getPath();
  for (int i = 0; i < path->getNumSubpaths() && page_.shapes.size() < kMostShapes; ++i) {
    Box box;
    const GfxSubpath& outline = *path->getSubpath(i);
    if (rectangle_of(*state, outline, box)) add_shape(box, is_straight(*state, outline, box), state, filled);
  }
}

void PdfDevice::add_shape(Box box, bool straight, GfxState* state, bool filled) {
  Box clip;
  state->getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
  box = {std::max(box.x0, clip.x0), std::max(box.y0, clip.y0), std::min(box.x1, clip.x1),
         std::min(box.y1, clip.y1)};
  if (layout::width(box) < 0 || layout::height(box) < 0) return;
  layout::Shape shape{box, filled, 0, straight};
  if (filled) {
    shape.colour = fill_colour(state);
  } else if (state->getStrokeColorSpace()->getMode() != csPattern) {
    GfxRGB rgb{};
    state->getStrokeRGB(&rgb);
    shape.colour = packed(rgb);
  }
  if (!is_nearly_white(shape.colour)) page_.shapes.push_back(shape);
}

}  // namespace praxis::ingest::worker
