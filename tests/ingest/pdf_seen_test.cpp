// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/extractor.h"
#include "ingest/worker/pdf_grounds.h"
#include "ingest/worker/pdf_pages.h"
#include "tests/ingest/small_pdf.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace praxis::ingest::worker {
namespace {

constexpr std::uint32_t kWhite = 0xFFFFFF;
constexpr std::uint32_t kBlue = 0x2040A0;

using Texts = std::vector<std::string>;

/// The words on a page with this content.
Texts words_on(const std::string& content) {
  const auto read = read_pdf_pages(test::pdf_showing(content));
  Texts texts;
  if (!read) return {read.error().message};
  for (const layout::Word& word : read->source.pages.at(0).words) texts.push_back(word.text);
  return texts;
}

std::string line(const std::string& text, int x = 72, int y = 700) {
  return "BT /F 12 Tf " + std::to_string(x) + " " + std::to_string(y) + " Td (" + text + ") Tj ET ";
}

TEST(Grounds, HideWritingInTheirOwnColour) {
  Grounds grounds;
  const Box word{100, 100, 140, 110};
  EXPECT_TRUE(grounds.hides(word, kWhite)) << "on paper";
  EXPECT_FALSE(grounds.hides(word, kBlue));
  grounds.add_plain({0, 0, 595, 842}, kBlue);
  EXPECT_FALSE(grounds.hides(word, kWhite));
  EXPECT_TRUE(grounds.hides(word, kBlue + 1)) << "as good as the ground's";
  grounds.add_plain({90, 90, 200, 120}, kWhite);
  EXPECT_TRUE(grounds.hides(word, kWhite)) << "on a white ground over the blue";
  grounds.add_unknown({130, 0, 200, 200});
  EXPECT_FALSE(grounds.hides(word, kWhite)) << "a picture reaches below it";
}

TEST(Grounds, HideNothingWhenTheyAreTooMany) {
  Grounds grounds;
  for (int i = 0; i < 3'000; ++i) grounds.add_plain({0, 0, 1, 1}, kBlue);
  EXPECT_FALSE(grounds.hides({100, 100, 140, 110}, kWhite));
}

TEST(PdfSeen, LeavesOutWhiteOnPaper) {
  EXPECT_EQ(words_on("1 g " + line("Ghost") + "0 g " + line("Mill", 72, 650)), Texts{"Mill"});
  const auto read = read_pdf_pages(test::pdf_showing("1 g " + line("Ghost")));
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->source.pages[0].glyphs, 0);
}

TEST(PdfSeen, KeepsWhiteOnWhatIsDarker) {
  EXPECT_EQ(words_on("0 0 1 rg 60 690 200 30 re f 1 g " + line("Mill")), Texts{"Mill"});
  EXPECT_EQ(words_on("0 0 1 rg 60 690 m 300 690 l 180 740 l f 1 g " + line("Mill", 160)), Texts{"Mill"});
  EXPECT_EQ(words_on("q 200 0 0 30 60 690 cm /P Do Q 1 g " + line("Mill")), Texts{"Mill"});
}

TEST(PdfSeen, KeepsWhatAnOddClipMayHaveLeftOnADarkerGround) {
  const std::string cover = "0 0 0 rg 0 0 595 842 re f ";
  const std::string triangle = "q 60 690 m 300 690 l 180 740 l h W n 1 g 0 0 595 842 re f Q ";
  EXPECT_EQ(words_on(cover + triangle + "1 g " + line("Mill", 72, 725)), Texts{"Mill"});
  const std::string square = "q 60 690 300 60 re W n 1 g 0 0 595 842 re f Q ";
  EXPECT_EQ(words_on(cover + square + "1 g " + line("Ghost", 72, 725)), Texts{});
  const std::string letters = "q BT /F 60 Tf 7 Tr 60 690 Td (O) Tj ET 1 g 0 0 595 842 re f Q ";
  EXPECT_EQ(words_on(cover + letters + "1 g " + line("Mill", 62, 725)).back(), "Mill");
}

TEST(PdfSeen, KeepsWhatProgramsForReadingPicturesLayUnderThem) {
  EXPECT_EQ(words_on("1 g 3 Tr " + line("Mill")), Texts{"Mill"});
}

TEST(PdfSeen, LeavesOutWhatTheClipCutsOff) {
  // Capitals of 12 points stand 8.4 high.
  EXPECT_EQ(words_on("q 0 0 595 703 re W n " + line("Gone") + "Q " + line("Mill", 72, 650)), Texts{"Mill"});
  EXPECT_EQ(words_on("q 0 0 595 706 re W n " + line("Mill") + "Q"), Texts{"Mill"});
  EXPECT_EQ(words_on("q 0 706 595 100 re W n " + line("Gone") + "Q"), Texts{});
}

TEST(PdfSeen, WhiteSpaceSaidToBeASignStaysWhite) {
  const std::string marked = "/Span << /ActualText (*) >> BDC ( ) Tj EMC ";
  EXPECT_EQ(words_on("BT /F 12 Tf 72 700 Td (*) Tj " + marked + "(Mill) Tj ET"), (Texts{"*", "Mill"}));
}

TEST(PdfSeen, GlyphsByNumberAreReadOffTheirFont) {
  const auto read = extract_pdf(test::pdf_by_glyph_numbers("MILL", true));
  ASSERT_TRUE(read.has_value());
  ASSERT_EQ(read->blocks.size(), 1U);
  EXPECT_EQ(read->blocks[0].text, "MILL");
}

TEST(PdfSeen, GlyphsByNumberAloneAreNoText) {
  const std::string text = "THEMILLSTANDSATTHERIVERANDGRINDSBARLEYFORALLBAKERSOFTHETOWNANDTHEVILLAGES";
  const auto read = extract_pdf(test::pdf_by_glyph_numbers(text, false), {true, {}});
  ASSERT_TRUE(read.has_value());
  EXPECT_TRUE(read->blocks.empty());
  EXPECT_EQ(read->quality.unmapped_glyphs, static_cast<int>(text.size()));
  EXPECT_EQ(read->quality.scanned_pages, std::vector<int>{1});
}

}  // namespace
}  // namespace praxis::ingest::worker
