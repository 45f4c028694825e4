// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_scans.h"

#include "ingest/layout/bidi.h"
#include "ingest/layout/geometry.h"
#include "ingest/worker/pdf_garbage.h"

#include <algorithm>
#include <cmath>
#include <string>

#include <GfxState.h>
#include <OutputDev.h>
#include <PDFDoc.h>

namespace praxis::ingest::worker {
namespace {

constexpr double kCovered = 0.6;  // of a page, by one picture
constexpr double kEdge = 0.12;    // of a page's width or height
constexpr std::size_t kMostStampWords = 80;
constexpr int kFewestGlyphs = 60;
constexpr double kMostUnmapped = 0.3;  // of the glyphs

/// Sees what a page draws besides text, without drawing it.
class CoverDevice : public OutputDev {
 public:
  bool draws() const { return draws_; }
  double largest() const { return largest_; }

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  /// Glyphs that stand for nothing make no words, and may yet be text to the eye.
  void drawChar(GfxState* state, double, double, double, double, double, double, CharCode, int,
                const Unicode*, int) override {
    constexpr int kInvisible = 3;
    draws_ = draws_ || state->getRender() != kInvisible;
  }
  void stroke(GfxState*) override { draws_ = true; }
  void fill(GfxState*) override { draws_ = true; }
  void eoFill(GfxState*) override { draws_ = true; }
  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                     bool interpolate, bool in_line) override {
    note(state);
    OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, in_line);
  }
  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* map,
                 bool interpolate, const int* mask, bool in_line) override {
    note(state);
    OutputDev::drawImage(state, ref, stream, width, height, map, interpolate, mask, in_line);
  }
  void drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int,
                       int, bool, bool) override {
    note(state);
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int,
                           int, GfxImageColorMap*, bool) override {
    note(state);
  }

 private:
  /// A picture fills the unit square of its own space.
  void note(const GfxState* state) {
    draws_ = true;
    const double* const m = state->getCTM();
    const double x0 = m[4] + std::min(0.0, m[0]) + std::min(0.0, m[2]);
    const double y0 = m[5] + std::min(0.0, m[1]) + std::min(0.0, m[3]);
    const Box box{x0, y0, x0 + std::abs(m[0]) + std::abs(m[2]), y0 + std::abs(m[1]) + std::abs(m[3])};
    const Box page{0, 0, state->getPageWidth(), state->getPageHeight()};
    const double wide = std::max(0.0, layout::shared_x(box, page));
    const double high = std::max(0.0, layout::shared_y(box, page));
    const double area = layout::width(page) * layout::height(page);
    if (area > 0) largest_ = std::max(largest_, wide * high / area);
  }

  bool draws_ = false;
  double largest_ = 0;
};

bool at_the_edge(const layout::Word& word, const layout::Page& page) {
  const Box box =
      layout::turned(word.box, word.rotation == layout::kAskew ? 0 : word.rotation, page.width, page.height);
  return box.x1 < page.width * kEdge || box.x0 > page.width * (1 - kEdge) || box.y1 < page.height * kEdge ||
         box.y0 > page.height * (1 - kEdge);
}

/// Fonts that hide their encoding beside others that do not: what words there are may be good, and few.
bool is_mostly_unmapped(const layout::Page& page) {
  return page.glyphs >= kFewestGlyphs && page.unmapped_glyphs > page.glyphs * kMostUnmapped;
}

}  // namespace

bool is_scanned(PDFDoc& document, int number, const layout::Page& page) {
  constexpr double kInchInPoints = 72;
  if (is_mostly_unmapped(page) || is_garbage(page.words)) return true;
  const auto at_edge = [&](const layout::Word& word) { return at_the_edge(word, page); };
  const bool stamped = std::all_of(page.words.begin(), page.words.end(), at_edge);
  if (page.words.size() > kMostStampWords || !(stamped || says_little(page.words))) return false;
  if (document.getPage(number) == nullptr) return false;
  CoverDevice cover;
  document.displayPage(&cover, number, kInchInPoints, kInchInPoints, 0, false, true, false);
  return page.words.empty() ? cover.draws() : cover.largest() >= kCovered;
}

void take_recognised(const RecognisedPage& recognised, int font, layout::Page& page) {
  if (recognised.words.empty()) return;
  page.words.clear();
  if (recognised.turn != 0) page.shapes.clear();  // they stand on the page as it is shown
  page.width = recognised.width;
  page.height = recognised.height;
  // OCR gives letters as they are read, and beside such words the stop after a number too.
  const bool turned =
      std::any_of(recognised.words.begin(), recognised.words.end(),
                  [](const RecognisedWord& word) { return layout::has_right_to_left(word.text); });
  for (const RecognisedWord& word : recognised.words) {
    layout::Word out;
    out.text = turned ? layout::seen_order(word.text) : word.text;
    out.box = word.box;
    out.baseline = word.baseline;
    out.size = word.size;
    out.font = font;
    page.words.push_back(std::move(out));
  }
}

}  // namespace praxis::ingest::worker
