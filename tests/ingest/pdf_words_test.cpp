// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_words.h"

#include "ingest/worker/extractor.h"
#include "tests/ingest/small_pdf.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace praxis::ingest::worker {
namespace {

/// The words that these glyphs make, set one after another in 10 point, 5 points wide for each code point.
std::vector<layout::Word> set(const std::vector<std::u32string>& glyphs, double spacing = 0) {
  WordBuilder builder(595, 842);
  double x = 50;
  for (const std::u32string& code_points : glyphs) {
    const std::vector<std::uint32_t> text(code_points.begin(), code_points.end());
    Glyph glyph;
    glyph.text = text;
    glyph.x = x;
    glyph.y = 100;
    glyph.dx = 5 * static_cast<double>(text.size());
    glyph.spacing_x = spacing;
    glyph.size = 10;
    glyph.ascent = 0.8;
    glyph.descent = -0.2;
    builder.add(glyph);
    x += glyph.dx + spacing;
  }
  return builder.take();
}

using Texts = std::vector<std::string>;

Texts texts_of(const std::vector<layout::Word>& words) {
  Texts texts;
  for (const layout::Word& word : words) texts.push_back(word.text);
  return texts;
}

Texts words_of(const std::u32string& glyphs, double spacing = 0) {
  std::vector<std::u32string> each;
  for (const char32_t c : glyphs) each.emplace_back(1, c);
  return texts_of(set(each, spacing));
}

TEST(PdfWords, TakeLigaturesApart) {
  EXPECT_EQ(words_of(U"e\uFB03cient \uFB01rms"), (Texts{"efficient", "firms"}));
}

TEST(PdfWords, LoseSoftHyphensButAtTheirEnd) {
  EXPECT_EQ(words_of(U"regi\u00ADonal inno\u00AD"), (Texts{"regional", "inno\u00AD"}));
}

TEST(PdfWords, HaveLettersWrittenFromTheRightAsTheyAreSeen) {
  // A ligature stands for two letters, of which the right one is read first.
  EXPECT_EQ(texts_of(set({U"\u0645", U"\u0644\u0627", U"\u0633"})), (Texts{"\u0645\u0627\u0644\u0633"}));
  // Shapes that letters take inside a word: lam with alef, seen final, meem initial.
  EXPECT_EQ(words_of(U"\uFEFB\uFEB2\uFEE3"), (Texts{"\u0627\u0644\u0633\u0645"}));
  EXPECT_EQ(words_of(U"\uFB2A"), (Texts{"\u05C1\u05E9"}));
}

TEST(PdfWords, HaveMarksBeforeTheLettersTheyStandOn) {
  const auto at = [](WordBuilder& builder, std::uint32_t c, double x, double dx) {
    Glyph glyph;
    glyph.text = std::span(&c, 1);
    glyph.x = x;
    glyph.y = 100;
    glyph.dx = dx;
    glyph.size = 10;
    glyph.ascent = 0.8;
    glyph.descent = -0.2;
    builder.add(glyph);
  };
  // Shown before the letter, as programs do that set from right to left, and after it; the first of the word
  // too.
  WordBuilder before(595, 842);
  at(before, 0x5B8, 53, 0);
  at(before, 0x5E8, 50, 5);
  at(before, 0x5BC, 57, 0);
  at(before, 0x5D1, 55, 5);
  const auto first = before.take();
  EXPECT_EQ(texts_of(first), (Texts{"\u05B8\u05E8\u05BC\u05D1"}));
  EXPECT_EQ(first.at(0).box.x0, 50);
  WordBuilder after(595, 842);
  at(after, 0x5E8, 50, 5);
  at(after, 0x5B8, 53, 0);
  at(after, 0x5D1, 55, 5);
  at(after, 0x5BC, 57, 0);
  EXPECT_EQ(texts_of(after.take()), (Texts{"\u05B8\u05E8\u05BC\u05D1"}));
}

TEST(PdfWords, StayWholeWhenSpaced) {
  EXPECT_EQ(words_of(U"SUMMARY", 3), (Texts{"SUMMARY"}));
}

TEST(PdfWords, ComposeAccentsSetApart) {
  EXPECT_EQ(words_of(U"caf\u00E9"), (Texts{"caf\u00E9"}));
}

TEST(PdfWords, ComposeAccentsOverDotlessLetters) {
  // As old programs set "così": the accent first, wider than the letter and at its place.
  WordBuilder builder(595, 842);
  const auto show = [&](std::uint32_t c, double x, double y, double wide) {
    Glyph glyph;
    glyph.text = std::span(&c, 1);
    glyph.x = x;
    glyph.y = y;
    glyph.dx = wide;
    glyph.size = 10;
    glyph.ascent = 0.8;
    glyph.descent = -0.2;
    builder.add(glyph);
  };
  show('s', 50, 100, 4);
  show(0x60, 53, 100, 5);
  show(0x131, 54, 100, 3);
  show('m', 58.6, 100, 8);
  // Over a capital it stands higher than the line.
  show(0x60, 90, 97.5, 5);
  show('E', 89, 100, 7);
  const auto words = builder.take();
  ASSERT_EQ(texts_of(words), (Texts{"s\u00EC", "m", "\u00C8"}));
  EXPECT_EQ(words[0].box.x1, 57);
  EXPECT_EQ(words[2].baseline, 100);
  EXPECT_EQ(words[2].box.y0, 92);
}

TEST(PdfWords, HaveHyphensWhereFontsSayMinus) {
  EXPECT_EQ(words_of(U"long\u2212term inno\u2212"), (Texts{"long-term", "inno-"}));
  EXPECT_EQ(words_of(U"\u22125 x\u22121 3\u22122"), (Texts{"\u22125", "x\u22121", "3\u22122"}));
}

TEST(PdfWords, EndAtWhiteSpaceWhereverItStandsInAGlyph) {
  EXPECT_EQ(texts_of(set({U"1", U"4", U".", U"\t\a", U"M", U"e", U"t"})), (Texts{"14.", "Met"}));
  const auto words = set({U"a", U"b c", U"d"});
  ASSERT_EQ(texts_of(words), (Texts{"ab", "cd"}));
  EXPECT_TRUE(words[0].space_after);
  EXPECT_EQ(words[0].box.x1, 60);
  EXPECT_EQ(words[1].box.x0, 65);
  EXPECT_EQ(words[1].box.x1, 75);
}

TEST(PdfWords, GoOnOverASignThatOnlySteers) {
  EXPECT_EQ(words_of(U"su\fcient"), (Texts{"sucient"})) << "a ligature whose font says no more";
}

TEST(PdfGlyphs, AreCountedWithThoseUnmapped) {
  const auto odd = extract_pdf(test::pdf_of_unknown_glyphs());
  ASSERT_TRUE(odd.has_value());
  EXPECT_EQ(odd->quality.glyphs, 8);
  EXPECT_EQ(odd->quality.unmapped_glyphs, 8);
  const auto plain = extract_pdf(test::pdf_saying("Mills"));
  ASSERT_TRUE(plain.has_value());
  EXPECT_EQ(plain->quality.glyphs, 5);
  EXPECT_EQ(plain->quality.unmapped_glyphs, 0);
}

}  // namespace
}  // namespace praxis::ingest::worker
