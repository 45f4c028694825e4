// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_device.h"

#include "ingest/layout/geometry.h"
#include "ingest/worker/pdf_glyphs.h"
#include "ingest/worker/pdf_letters.h"
#include "ingest/worker/pdf_overprints.h"
#include "ingest/worker/pdf_shapes.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <GfxFont.h>
#include <GfxState.h>
#include <UTF.h>

namespace praxis::ingest::worker {
namespace {

constexpr std::size_t kMostWordsOnPage = 200'000;
constexpr std::size_t kMostSigns = 2'000;
// Pages share fonts; those of pages read before are in memory as long as they are known.
constexpr std::size_t kMostKnownFonts = 128;
constexpr int kShownFilled = 0;  // ways to show text
constexpr int kNotShown = 3;     // as OCR programs lay it over scans
constexpr int kFirstThatClips = 4;
constexpr std::size_t kMostReplaced =
    64;  // glyphs under one replacement text: a ligature, a word; not a page

}  // namespace

void PdfDevice::startPage(int, GfxState* state, XRef* xref) {
  page_ = {};
  painting_ = {};
  signs_.clear();
  last_sign_ = {};
  state_ = state;
  xref_ = xref;
  page_.width = state->getPageWidth();
  page_.height = state->getPageHeight();
  words_ = std::make_unique<WordBuilder>(page_.width, page_.height);
  if (known_fonts_.size() > kMostKnownFonts) known_fonts_.clear();
  replacement_.reset();
  marked_content_.clear();
  groups_.clear();
  odd_clips_.clear();
  odd_clip_ = false;
  artifacts_open_ = masks_open_ = 0;
  sequences_ended_ = 0;
  too_many_words_ = masked_ = false;
  colour_.reset();
  line_colour_.reset();
  seen_colour_.reset();
}

layout::Page PdfDevice::take_page() {
  if (words_) page_.words = words_->take();
  drop_overprinted(page_.words);
  page_.shapes = painting_.take_shapes();
  return std::move(page_);
}

std::vector<SignMark> PdfDevice::take_signs() {
  std::vector<SignMark> signs = painting_.take_signs();
  signs.insert(signs.end(), signs_.begin(), signs_.end());
  return signs;
}

bool PdfDevice::needNonText() {
  if (state_ != nullptr && masks_open_ == 0) painting_.show_picture(*state_);
  return false;
}

void PdfDevice::saveState(GfxState* state) {
  state_ = state;
  odd_clips_.push_back(odd_clip_);
}

void PdfDevice::restoreState(GfxState* state) {
  state_ = state;
  if (!odd_clips_.empty()) {
    odd_clip_ = odd_clips_.back();
    odd_clips_.pop_back();
  }
  colour_.reset();
  line_colour_.reset();
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
  known.signs = is_font_of_signs(font->getName().value_or(""));
  known.characters = characters_of(*font);
  return known;
}

/// Made once for a document, as fonts come back on its pages.
const CharactersByCode* PdfDevice::characters_of(GfxFont& font) {
  Ref file;
  if (!font.isCIDFont() || !font.getEmbeddedFontID(&file)) return nullptr;
  const auto [entry, fresh] = characters_.try_emplace({file.num, font.getID()->num});
  if (fresh) entry->second = characters_of_numbered_glyphs(font, xref_);
  return entry->second ? &*entry->second : nullptr;
}

std::uint32_t PdfDevice::fill_colour(GfxState* state) {
  if (!colour_) {
    GfxRGB rgb{};
    if (state->getFillColorSpace()->getMode() != csPattern) state->getFillRGB(&rgb);
    colour_ = packed(rgb);
  }
  return *colour_;
}

void PdfDevice::drawChar(GfxState* state, double x, double y, double dx, double dy, double, double,
                         CharCode code, int bytes, const Unicode* u, int length) {
  const auto& font = state->getFont();
  if (!font || masks_open_ > 0 || too_many_words_) return;
  odd_clip_ = odd_clip_ || state->getRender() >= kFirstThatClips;
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
  if (type.characters != nullptr) {
    const auto character = type.characters->find(code);
    glyph.text = character == type.characters->end() ? std::span<const Unicode>()
                                                     : std::span<const Unicode>(&character->second, 1);
  }
  if (is_byte_swapped(glyph.text)) {
    swapped_back_.assign(glyph.text.begin(), glyph.text.end());
    for (Unicode& c : swapped_back_) c >>= 8U;
    glyph.text = swapped_back_;
  }
  glyph.size = state->getTransformedFontSize() * type.scale;
  glyph.ascent = type.ascent;
  glyph.descent = type.descent;
  glyph.rotation = rotation_of(*state);
  glyph.font = type.index;
  glyph.colour = fill_colour(state);
  glyph.artifact = artifacts_open_ > 0;
  if (is_unseen(*state, glyph)) return;
  ++page_.glyphs;
  if (!replacement_) {
    const bool unmapped = is_unmapped(glyph.text);
    page_.unmapped_glyphs += unmapped ? 1 : 0;
    if (unmapped || (type.signs && may_be_sign(font->getName().value_or(""), glyph.text)))
      note_sign(glyph, code);
  }
  add(glyph);
}

bool PdfDevice::is_unseen(const GfxState& state, const Glyph& glyph) {
  const int way = state.getRender();
  if (way == kNotShown || glyph.rotation == layout::kAskew) return false;
  if (is_cut_off(state, glyph)) return true;
  if (way != kShownFilled || glyph.colour == seen_colour_) return false;
  if (painting_.grounds().has(glyph.colour)) return painting_.grounds().hides(core_of(glyph), glyph.colour);
  seen_colour_ = glyph.colour;
  return false;
}

/// Signs of lists stand alone: what goes on from another unknown glyph is none, and nor was that one.
void PdfDevice::note_sign(const Glyph& glyph, CharCode code) {
  const auto blank = [](Unicode c) { return is_space(c); };
  if (glyph.rotation != 0 || signs_.size() >= kMostSigns) return;
  if (!glyph.text.empty() && std::all_of(glyph.text.begin(), glyph.text.end(), blank)) return;
  const Box box{std::min(glyph.x, glyph.x + glyph.dx), glyph.y - glyph.ascent * glyph.size,
                std::max(glyph.x, glyph.x + glyph.dx), glyph.y - glyph.descent * glyph.size};
  const bool goes_on = box.y0 == last_sign_.y0 && std::abs(box.x0 - last_sign_.x1) < glyph.size * 0.1;
  if (!goes_on) {
    signs_.push_back({box, (static_cast<std::uint64_t>(glyph.font) + 1) << 32U | code});
  } else if (!signs_.empty() && signs_.back().box.x0 == last_sign_.x0) {
    signs_.pop_back();
  }
  last_sign_ = box;
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
  // White space said to be a sign stays what is seen; a soft hyphen is not seen either.
  const bool white = std::any_of(replaced->text.begin(), replaced->text.end(), is_visible) &&
                     std::all_of(glyphs.begin(), glyphs.end(), [](const Glyph& g) {
                       return !g.text.empty() && std::all_of(g.text.begin(), g.text.end(), is_space);
                     });
  const Glyph& last = glyphs.back();
  const bool one_line = std::all_of(glyphs.begin(), glyphs.end(), [&](const Glyph& g) {
    return g.rotation == last.rotation && std::abs(g.y - last.y) < g.size * 0.3;
  });
  const bool spaced = std::find(replaced->text.begin(), replaced->text.end(), U' ') != replaced->text.end();
  const bool known =
      std::all_of(glyphs.begin(), glyphs.end(), [](const Glyph& g) { return !g.text.empty(); });
  if (white || glyphs.size() > kMostReplaced || !one_line || last.rotation != 0 ||
      (spaced && known && glyphs.size() > 1)) {
    for (const Glyph& glyph : glyphs) add(glyph);
    return;
  }
  Glyph whole = glyphs.front();
  whole.text = replaced->text;
  // Marks on letters written from right to left are shown before the letters, and right of where those begin.
  double end = whole.x + whole.dx;
  for (const Glyph& glyph : glyphs) {
    whole.x = std::min(whole.x, glyph.x);
    end = std::max(end, glyph.x + glyph.dx);
  }
  whole.dx = end - whole.x;
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
  ++sequences_ended_;
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

void PdfDevice::clip(GfxState* state) {
  state_ = state;
  odd_clip_ = odd_clip_ || !is_one_rectangle(*state, *state->getPath());
}

void PdfDevice::clipToStrokePath(GfxState* state) {
  state_ = state;
  odd_clip_ = true;
}

void PdfDevice::fill(GfxState* state) {
  fill(state, FillRule::nonzero);
}

void PdfDevice::eoFill(GfxState* state) {
  fill(state, FillRule::even_odd);
}

void PdfDevice::fill(GfxState* state, FillRule rule) {
  seen_colour_.reset();
  const bool blended = masked_ || odd_clip_ || !groups_.empty();
  if (masks_open_ == 0) painting_.fill(*state, fill_colour(state), rule, blended);
}

void PdfDevice::stroke(GfxState* state) {
  if (masks_open_ > 0) return;
  if (!line_colour_) {
    GfxRGB rgb{};
    if (state->getStrokeColorSpace()->getMode() != csPattern) state->getStrokeRGB(&rgb);
    line_colour_ = packed(rgb);
  }
  painting_.stroke(*state, *line_colour_);
}

}  // namespace praxis::ingest::worker
