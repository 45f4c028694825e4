// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/pdf_cid_fonts.h"
#include "ingest/worker/pdf_fonts.h"
#include "ingest/worker/pdf_painting.h"
#include "ingest/worker/pdf_words.h"

#include <map>
#include <memory>
#include <unordered_map>

#include <OutputDev.h>

namespace praxis::ingest::worker {

/// Listens to Poppler's interpreter: glyphs become words, filled and stroked paths the shapes that ground,
/// frame and rule a page. One pass, without decoding pictures and without Poppler's own text layout. Glyphs
/// that cannot be seen (cut off by the clip, or in the colour of their ground) are left out. Not for sharing
/// between threads.
class PdfDevice : public OutputDev {
 public:
  explicit PdfDevice(FontTable& fonts) : fonts_(fonts) {}

  /// What was seen of the page displayed last.
  layout::Page take_page();
  /// Its marks that may be signs of list items, for set_signs.
  std::vector<SignMark> take_signs();
  /// The page holds more words than can be laid out; what came after them was not read.
  bool too_many_words() const { return too_many_words_; }
  /// Sequences of marked content that ended on it.
  std::size_t sequences_ended() const { return sequences_ended_; }

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  /// Poppler asks this where a picture is to be drawn or a path to be filled with a pattern: that is when
  /// their places are noted. They are not wanted themselves.
  bool needNonText() override;
  void startPage(int number, GfxState* state, XRef* xref) override;
  void endPage() override { state_ = nullptr; }
  void saveState(GfxState* state) override;
  void restoreState(GfxState* state) override;
  void updateCTM(GfxState* state, double, double, double, double, double, double) override { state_ = state; }
  void updateFillColor(GfxState*) override { colour_.reset(); }
  void updateFillColorSpace(GfxState*) override { colour_.reset(); }
  void updateStrokeColor(GfxState*) override { line_colour_.reset(); }
  void updateStrokeColorSpace(GfxState*) override { line_colour_.reset(); }
  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                CharCode code, int bytes, const Unicode* u, int length) override;
  void beginActualText(GfxState* state, const GooString* text) override;
  void endActualText(GfxState* state) override;
  void beginMarkedContent(const char* name, Dict* properties) override;
  void endMarkedContent(GfxState* state) override;
  void clip(GfxState* state) override;
  void eoClip(GfxState* state) override { clip(state); }
  void clipToStrokePath(GfxState* state) override;
  void fill(GfxState* state) override;
  void eoFill(GfxState* state) override;
  void stroke(GfxState* state) override;
  void beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool,
                              bool for_soft_mask) override;
  void endTransparencyGroup(GfxState*) override;
  void setSoftMask(GfxState*, const double*, bool, Function*, GfxColor*) override { masked_ = true; }

 private:
  struct KnownFont {
    std::shared_ptr<GfxFont> font;  ///< held, so that its address stays its own
    int index = 0;
    double scale = 1;  ///< of the size, for Type 3 fonts with units of their own
    double ascent = 0, descent = 0;
    bool signs = false;                            ///< a font of pictures
    const CharactersByCode* characters = nullptr;  ///< what its codes stand for, where Poppler cannot tell
  };
  /// Glyphs under a replacement text: shown as one.
  struct Replacement {
    std::vector<Unicode> text;
    std::vector<Glyph> glyphs;
    std::vector<std::vector<Unicode>> texts;  ///< what the glyphs' spans point into
  };

  const KnownFont& known(const std::shared_ptr<GfxFont>& font);
  void fill(GfxState* state, FillRule rule);
  std::uint32_t fill_colour(GfxState* state);
  const CharactersByCode* characters_of(GfxFont& font);
  bool is_unseen(const GfxState& state, const Glyph& glyph);
  void add(const Glyph& glyph);
  void note_sign(const Glyph& glyph, CharCode code);

  FontTable& fonts_;
  std::unordered_map<const GfxFont*, KnownFont> known_fonts_;
  std::unique_ptr<WordBuilder> words_;
  layout::Page page_;
  Painting painting_;
  std::vector<SignMark> signs_;
  Box last_sign_;
  XRef* xref_ = nullptr;
  /// Where Poppler stands, for callbacks that do not say; it may lack what was set since the last that did.
  GfxState* state_ = nullptr;
  std::map<std::pair<int, int>, std::optional<CharactersByCode>> characters_;  ///< by the fonts' file
  std::unique_ptr<Replacement> replacement_;
  std::vector<std::uint32_t> swapped_back_;  ///< the text of the glyph at hand where the font says it wrongly
  std::vector<bool> marked_content_;         ///< for each open sequence: is it an artifact
  int artifacts_open_ = 0;
  std::size_t sequences_ended_ = 0;
  std::vector<bool> groups_;  ///< for each open transparency group: is it a mask
  int masks_open_ = 0;
  /// Something other than a rectangle clips what is painted; and so in the states put by.
  bool odd_clip_ = false;
  std::vector<bool> odd_clips_;
  bool masked_ = false;                                ///< a mask was in force somewhere on the page before
  std::optional<std::uint32_t> colour_, line_colour_;  ///< of the state, once they are asked for
  std::optional<std::uint32_t> seen_colour_;           ///< of writing, known to be that of no ground so far
  bool too_many_words_ = false;
};

}  // namespace praxis::ingest::worker
