// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_signs.h"

#include "ingest/worker/pdf_pages.h"
#include "tests/ingest/small_pdf.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

namespace praxis::ingest::worker {
namespace {

using layout::Page;
using layout::Word;

Word word_at(double x, double baseline, const std::string& text, double size = 10) {
  Word word;
  word.text = text;
  word.size = size;
  word.baseline = baseline;
  word.box = {x, baseline - size * 0.8, x + static_cast<double>(text.size()) * size / 2,
              baseline + size * 0.2};
  return word;
}

/// A page of lines that begin at 70, and a mark of this look left of each.
struct MarkedPage {
  std::vector<Page> pages{1};
  std::vector<std::vector<SignMark>> marks{1};

  MarkedPage(int lines, std::uint64_t look, double size = 10) {
    for (int i = 0; i < lines; ++i) {
      const double baseline = 100 + 30.0 * i;
      pages[0].words.push_back(word_at(70, baseline, "Mills", size));
      pages[0].words.push_back(word_at(100, baseline, "grind", size));
      marks[0].push_back({{55, baseline - 7, 60, baseline - 2}, look});
    }
    for (int i = 0; i < 20; ++i) pages[0].words.push_back(word_at(70, 500 + 12.0 * i, "barley"));
  }

  std::ptrdiff_t bullets() {
    set_signs(pages, marks);
    return std::count_if(pages[0].words.begin(), pages[0].words.end(),
                         [](const Word& word) { return word.text == "\u2022"; });
  }
};

TEST(Signs, AreGlyphsWithoutCharacterThatLeadLinesThreeTimes) {
  EXPECT_EQ(MarkedPage(3, 7).bullets(), 3);
  EXPECT_EQ(MarkedPage(2, 7).bullets(), 0);
}

TEST(Signs, AreLittleThingsDrawnAtOneX) {
  MarkedPage page(3, 0);
  EXPECT_EQ(page.bullets(), 3);
  const Word& sign = page.pages[0].words.back();
  EXPECT_EQ(sign.baseline, 160);
  EXPECT_EQ(sign.box.x0, 55);
  MarkedPage scattered(3, 0);
  scattered.marks[0][1].box.x0 -= 4;
  EXPECT_EQ(scattered.bullets(), 0);
}

TEST(Signs, StandInPlaceOfWhatTheirFontCallsThem) {
  MarkedPage page(3, 7);
  for (const SignMark& mark : page.marks[0]) {
    Word word = word_at(mark.box.x0, mark.box.y1 + 2, "\u00A7");
    word.box.x1 = mark.box.x1;
    page.pages[0].words.push_back(word);
  }
  const std::size_t words = page.pages[0].words.size();
  EXPECT_EQ(page.bullets(), 3);
  EXPECT_EQ(page.pages[0].words.size(), words);
}

TEST(Signs, AreNotBetweenWordsNorBesideHeadings) {
  MarkedPage inside(3, 7);
  for (int i = 0; i < 3; ++i) inside.pages[0].words.push_back(word_at(26, 100 + 30.0 * i, "While"));
  EXPECT_EQ(inside.bullets(), 0);
  EXPECT_EQ(MarkedPage(3, 0, 16).bullets(), 0);
}

TEST(Signs, OfSymbolAreNoLetters) {
  const std::uint32_t alpha = 0x3B1;
  const std::uint32_t club = 0x2663;
  EXPECT_TRUE(is_font_of_signs("Wingdings-Regular"));
  EXPECT_FALSE(is_font_of_signs("Helvetica"));
  EXPECT_FALSE(may_be_sign("SymbolMT", {&alpha, 1}));
  EXPECT_TRUE(may_be_sign("SymbolMT", {&club, 1}));
  EXPECT_TRUE(may_be_sign("Wingdings", {&alpha, 1}));
}

TEST(Signs, AreSeenInPicturesAndShapes) {
  const auto signs_in = [](const std::string& sign) {
    std::string content;
    for (int i = 0; i < 3; ++i) {
      const std::string y = std::to_string(700 - 20 * i);
      content += "q 1 0 0 1 60 " + y + " cm " + sign + " Q BT /F 12 Tf 72 " + y + " Td (Mill) Tj ET ";
    }
    const auto read = read_pdf_pages(test::pdf_showing(content));
    std::ptrdiff_t count = 0;
    for (const Word& word : read->source.pages.at(0).words) count += word.text == "\u2022" ? 1 : 0;
    return count;
  };
  EXPECT_EQ(signs_in("5 0 0 5 0 2 cm /P Do"), 3);
  EXPECT_EQ(signs_in("0 2 5 5 re f"), 3);
  EXPECT_EQ(signs_in("0 2 5 5 re b"), 3) << "filled and framed: one";
  EXPECT_EQ(signs_in("1 g 0 2 5 5 re f 0 g"), 0) << "not seen";
  EXPECT_EQ(signs_in("5 0 0 1 0 2 cm /P Do"), 0) << "a stroke";
}

}  // namespace
}  // namespace praxis::ingest::worker
