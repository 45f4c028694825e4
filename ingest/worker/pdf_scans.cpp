// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_scans.h"

#include "corpus/utf8.h"
#include "ingest/layout/bidi.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <string>

#include <GfxState.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace praxis::ingest::worker {
namespace {

constexpr double kCovered = 0.6;  // of a page, by one picture
constexpr double kEdge = 0.12;    // of a page's width or height
constexpr std::size_t kMostStampWords = 80;
constexpr std::size_t kFewestJudged = 20;  // words
constexpr std::size_t kMostJudged = 120;   // or nearly twice as many
constexpr std::size_t kFewestSigns = 60;   // code points
constexpr double kMostOdd = 0.3;           // of the code points
constexpr double kFewestWords = 0.5;       // of what could be words

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

/// What is known of the signs of a word.
struct Signs {
  std::size_t all = 0, letters = 0, digits = 0, odd = 0, inner = 0;
  std::size_t rises = 0;  ///< capitals after small letters
  bool latin = false, vowel = false, small = false;
};

bool is_vowel(UChar32 c) {
  const UChar32 lower = u_tolower(c);
  return lower == 'a' || lower == 'e' || lower == 'i' || lower == 'o' || lower == 'u' || lower == 'y' ||
         lower >= 0xDF;  // nearly all small Latin letters beyond ASCII are vowels with a mark
}

Signs signs_of(std::string_view text) {
  Signs signs;
  bool small_before = false;
  std::size_t marks = 0;  // since the last letter or digit
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, at, size, c);
    ++signs.all;
    if (u_isalpha(c) != 0 || u_isdigit(c) != 0) {
      signs.inner += signs.letters + signs.digits > 0 ? marks : 0;
      marks = 0;
    }
    if (u_isalpha(c) != 0) {
      ++signs.letters;
      const bool small = u_islower(c) != 0;
      signs.rises += small_before && !small ? 1 : 0;
      small_before = small;
      signs.small = signs.small || small;
      signs.latin = signs.latin || u_tolower(c) < 0x250;
      signs.vowel = signs.vowel || is_vowel(c);
    } else if (u_isdigit(c) != 0) {
      ++signs.digits;
    } else if (c == 0xFFFD || !u_isdefined(c) || u_charType(c) == U_PRIVATE_USE_CHAR || u_iscntrl(c) != 0) {
      ++signs.odd;
    } else if (c != '-' && c != '\'' && c != 0x2019 && c != '.' && c != '/' && c != 0x2010 && c != '@') {
      ++marks;
    }
  }
  return signs;
}

/// Letters with no signs among them, in capitals as people set them, with a vowel if they are Latin.
bool could_be_word(const Signs& signs) {
  constexpr std::size_t kLongestAcronym = 6;
  if (signs.inner > 1 || signs.rises > 1 || signs.odd > 0) return false;
  return !signs.latin || signs.vowel || (!signs.small && signs.letters <= kLongestAcronym);
}

/// Fonts that hide their encoding beside others that do not: what words there are may be good, and few.
bool is_mostly_unmapped(const layout::Page& page) {
  return page.glyphs >= static_cast<int>(kFewestSigns) && page.unmapped_glyphs > page.glyphs * kMostOdd;
}

}  // namespace

bool is_garbage(const std::vector<layout::Word>& words) {
  constexpr std::size_t kShortest = 4;  // code points
  std::size_t signs_seen = 0;
  std::size_t odd = 0;
  std::size_t judged = 0;
  std::size_t good = 0;
  // A few hundred words tell as much as all of them.
  const std::size_t step = std::max<std::size_t>(1, words.size() / kMostJudged);
  for (std::size_t i = 0; i < words.size(); i += step) {
    const Signs signs = signs_of(words[i].text);
    signs_seen += signs.all;
    odd += signs.odd;
    const bool number = signs.letters * 2 < signs.all && signs.digits * 2 >= signs.all;
    const bool ruler = signs.letters + signs.digits + signs.odd == 0;  // "……", "———"
    if (signs.all < kShortest || number || ruler) continue;
    ++judged;
    good += could_be_word(signs) ? 1 : 0;
  }
  const auto share = [](std::size_t part, std::size_t whole) {
    return static_cast<double>(part) / static_cast<double>(whole);
  };
  if (signs_seen >= kFewestSigns && share(odd, signs_seen) > kMostOdd) return true;
  return judged >= kFewestJudged && share(good, judged) < kFewestWords;
}

bool is_scanned(PDFDoc& document, int number, const layout::Page& page) {
  constexpr double kPoints = 72;
  const bool stamped = page.words.size() <= kMostStampWords &&
                       std::all_of(page.words.begin(), page.words.end(),
                                   [&](const layout::Word& word) { return at_the_edge(word, page); });
  if (!stamped) return is_mostly_unmapped(page) || is_garbage(page.words);
  if (document.getPage(number) == nullptr) return false;
  CoverDevice cover;
  document.displayPage(&cover, number, kPoints, kPoints, 0, false, true, false);
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
