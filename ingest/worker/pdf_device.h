// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/pdf_fonts.h"
#include "ingest/worker/pdf_words.h"

#include <memory>
#include <unordered_map>

#include <OutputDev.h>

namespace praxis::ingest::worker {

/// Listens to Poppler's interpreter: glyphs become words, filled and stroked paths the shapes that ground,
/// frame and rule a page. One pass, without images and without Poppler's own text layout. Not for sharing
/// between threads.
class PdfDevice : public OutputDev {
 public:
  explicit PdfDevice(FontTable& fonts) : fonts_(fonts) {}

  /// What was seen of the page displayed last.
  layout::Page take_page();
  /// The page holds more words than can be laid out; what came after them was not read.
  bool too_many_words() const { return too_many_words_; }

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool needNonText() override { return false; }
  void startPage(int number, GfxState* state, XRef* xref) override;
  void restoreState(GfxState*) override { colour_known_ = false; }
  void updateFillColor(GfxState*) override { colour_known_ = false; }
  void updateFillColorSpace(GfxState*) override { colour_known_ = false; }
  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                CharCode code, int bytes, const Unicode* u, int length) override;
  void beginActualText(GfxState* state, const GooString* text) override;
  void endActualText(GfxState* state) override;
  void beginMarkedContent(const char* name, Dict* properties) override;
  void endMarkedContent(GfxState* state) override;
  void fill(GfxState* state) override;
  void eoFill(GfxState* state) override { fill(state); }
  void stroke(GfxState* state) override;
  void beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool,
                              bool for_soft_mask) override;
  void endTransparencyGroup(GfxState*) override;

 private:
  struct KnownFont {
    std::shared_ptr<GfxFont> font;  ///< held, so that its address stays its own
    int index = 0;
    double scale = 1;  ///< of the size, for Type 3 fonts with units of their own
    double ascent = 0, descent = 0;
  };
  /// Glyphs under a replacement text: shown as one.
  struct Replacement {
    std::vector<Unicode> text;
    std::vector<Glyph> glyphs;
    std::vector<std::vector<Unicode>> texts;  ///< what the glyphs' spans point into
  };

  const KnownFont& known(const std::shared_ptr<GfxFont>& font);
  std::uint32_t fill_colour(GfxState* state);
  void add(const Glyph& glyph);
  void add_shapes(GfxState* state, bool filled);
  void add_shape(Box box, bool straight, GfxState* state, bool filled);

  FontTable& fonts_;
  std::unordered_map<const GfxFont*, KnownFont> known_fonts_;
  std::unique_ptr<WordBuilder> words_;
  layout::Page page_;
  std::unique_ptr<Replacement> replacement_;
  std::vector<bool> marked_content_;  ///< for each open sequence: is it an artifact
  int artifacts_open_ = 0;
  std::vector<bool> groups_;  ///< for each open transparency group: is it a mask
  int masks_open_ = 0;
  std::uint32_t colour_ = 0;
  bool colour_known_ = false;
  bool too_many_words_ = false;
};

}  // namespace praxis::ingest::worker
