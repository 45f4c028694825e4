// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_words.h"

#include "ingest/worker/extractor.h"
#include "tests/ingest/small_pdf.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace praxis::ingest::worker {
namespace {

/// The text of the words that these glyphs make, set one after another in 10 point, each 5 points wide.
std::vector<std::string> words_of(const std::u32string& glyphs, double spacing = 0) {
  WordBuilder builder(595, 842);
  double x = 50;
  for (const char32_t c : glyphs) {
    const std::uint32_t text = c;
    Glyph glyph;
    glyph.text = std::span(&text, 1);
    glyph.x = x;
    glyph.y = 100;
    glyph.dx = 5;
    glyph.spacing_x = spacing;
    glyph.size = 10;
    glyph.ascent = 0.8;
    glyph.descent = -0.2;
    builder.add(glyph);
    x += 5 + spacing;
  }
  std::vector<std::string> texts;
  for (const layout::Word& word : builder.take()) texts.push_back(word.text);
  return texts;
}

using Texts = std::vector<std::string>;

TEST(PdfWords, TakeLigaturesApart) {
  EXPECT_EQ(words_of(U"e\uFB03cient \uFB01rms"), (Texts{"efficient", "firms"}));
}

TEST(PdfWords, LoseSoftHyphensButAtTheirEnd) {
  EXPECT_EQ(words_of(U"regi\u00ADonal inno\u00AD"), (Texts{"regional", "inno\u00AD"}));
}

TEST(PdfWords, StayWholeWhenSpaced) {
  EXPECT_EQ(words_of(U"SUMMARY", 3), (Texts{"SUMMARY"}));
}

TEST(PdfWords, ComposeAccentsSetApart) {
  EXPECT_EQ(words_of(U"caf\u00E9"), (Texts{"caf\u00E9"}));
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
