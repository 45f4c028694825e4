// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_interpreters.h"

#include "ingest/worker/pdf_content.h"
#include "ingest/worker/pdf_open.h"
#include "ingest/worker/pdf_pages.h"
#include "tests/ingest/small_pdf.h"

#include <optional>
#include <string>
#include <vector>

#include <PDFDoc.h>
#include <gtest/gtest.h>
#include <zlib.h>

namespace praxis::ingest::worker {
namespace {

using test::pdf_of_pages;
using test::SmallPage;

std::string show(const std::string& text) {
  return "BT /F 12 Tf 72 700 Td (" + text + ") Tj ET ";
}

/// The words of each page, with a space between them.
std::vector<std::string> words_of(const std::vector<SmallPage>& pages) {
  const auto content = read_pdf_pages(pdf_of_pages(pages));
  std::vector<std::string> texts;
  if (!content) return texts;
  for (const layout::Page& page : content->source.pages) {
    std::string& text = texts.emplace_back();
    for (const layout::Word& word : page.words) text += (text.empty() ? "" : " ") + word.text;
  }
  return texts;
}

std::string packed(const std::string& content) {
  std::string bytes(::compressBound(content.size()), '\0');
  uLongf size = bytes.size();
  ::compress(reinterpret_cast<Bytef*>(bytes.data()), &size, reinterpret_cast<const Bytef*>(content.data()),
             content.size());
  bytes.resize(size);
  return bytes;
}

/// Nothing where it is left to Poppler.
std::optional<std::string> unpacked(const SmallPage& page) {
  const std::string bytes = pdf_of_pages({page});
  const PdfLibrary library;
  const auto document = open_pdf(library, bytes);
  return document ? unpacked_content(*(*document)->getPage(1)) : std::nullopt;
}

/// The set of each page.
std::vector<int> sets_of(const std::vector<SmallPage>& pages) {
  const std::string bytes = pdf_of_pages(pages);
  const PdfLibrary library;
  const auto document = open_pdf(library, bytes);
  return document ? font_sets_of(**document).of_page : std::vector<int>{};
}

const std::string kOther = "/Font << /F 4 0 R >>";

TEST(FontSets, HoldPagesThatAgreeOnTheirNames) {
  EXPECT_EQ(sets_of({{show("A")}, {show("B"), "/Font << /F 3 0 R /G 4 0 R >>"}, {show("C")}}),
            (std::vector<int>{0, 0, 0}));
  EXPECT_EQ(sets_of({{show("A")}, {show("B"), kOther}, {show("C")}, {"", ""}}),
            (std::vector<int>{0, 1, 0, 0}));
}

TEST(FontSets, PartPagesOfOtherShape) {
  EXPECT_EQ(sets_of({{show("A")}, {show("B"), "/Font << /F 3 0 R >>", "[0 0 842 595]"}, {show("C")}}),
            (std::vector<int>{0, 1, 0}));
}

TEST(FontSets, LeaveOutPagesWhoseFontsAreNoObjects) {
  const std::string in_place = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >>";
  const std::vector<SmallPage> pages{{show("A")}, {show("B"), in_place}, {show("C")}};
  EXPECT_EQ(sets_of(pages), (std::vector<int>{0, FontSets::kNone, 0}));
  EXPECT_EQ(words_of(pages), (std::vector<std::string>{"A", "B", "C"}));
}

TEST(FontSets, HoldSoManyFontsAsMayBeInMemory) {
  std::vector<SmallPage> pages;
  for (int page = 0; page < 3; ++page) {
    std::string fonts;
    for (int font = 0; font < 40; ++font)
      fonts += "/F" + std::to_string(page) + "_" + std::to_string(font) + " 3 0 R ";
    pages.push_back({show("A"), "/Font << /F 3 0 R " + fonts + ">>"});
  }
  EXPECT_EQ(sets_of(pages), (std::vector<int>{0, 1, 2}));
}

TEST(PdfInterpreters, TakeNamesAsEachPageMeansThem) {
  EXPECT_EQ(words_of({{show("CAB")}, {show("CAB"), kOther}, {show("CAB")}, {show("BAC"), kOther}}),
            (std::vector<std::string>{"CAB", "DBC", "CAB", "CBD"}));
}

TEST(PdfInterpreters, TakeOtherResourcesFromThePage) {
  const auto with_notes = [](int object) {
    return "/Font << /F 3 0 R >> /Properties << /L " + std::to_string(object) + " 0 R >>";
  };
  const std::string marked = "/OC /L BDC " + show("Note") + "EMC 1 0 0 1 0 -40 cm " + show("Text");
  EXPECT_EQ(words_of({{marked, with_notes(5)}, {marked, with_notes(6)}}),
            (std::vector<std::string>{"Text", "Note Text"}));
}

TEST(PdfInterpreters, EndWhatAPageLeftOpen) {
  const std::string layer = "/Font << /F 3 0 R >> /Properties << /L 5 0 R >>";
  std::string hidden;
  for (int i = 0; i < 20; ++i) hidden += "/OC /L BDC ";
  const auto words = words_of({{show("First") + hidden + show("unseen"), layer},
                               {"q q 0 0 9 9 re f " + show("Second") + "1 0 0 1 900 900 cm 0 0 9 9 re W"},
                               {"0 0 9 9 re f " + show("Third") + "BT 3 Tr"},
                               {show("Fourth")}});
  EXPECT_EQ(words, (std::vector<std::string>{"First", "Second", "Third", "Fourth"}));
}

constexpr auto kZlib = "/Filter /FlateDecode";

TEST(PdfContent, IsUnpacked) {
  SmallPage page{packed("q 1 0 0 1 0 0 c"), "/Font << /F 3 0 R >>", "[0 0 595 842]", kZlib, packed("m Q")};
  EXPECT_EQ(unpacked(page), "q 1 0 0 1 0 0 c\nm Q\n");
  page = {packed(show("Plain")), "/Font << /F 3 0 R >>", "[0 0 595 842]", "/Filter [/FlateDecode]"};
  EXPECT_EQ(unpacked(page), show("Plain") + "\n");
  EXPECT_EQ(words_of({page}), std::vector<std::string>{"Plain"});
}

TEST(PdfContent, OfOtherCodingsIsLeftToPoppler) {
  const std::string resources = "/Font << /F 3 0 R >>";
  const std::string box = "[0 0 595 842]";
  EXPECT_EQ(unpacked({show("Plain"), resources, box}), std::nullopt);
  SmallPage twice{packed("41>"), resources, box, "/Filter [/FlateDecode /ASCIIHexDecode]"};
  EXPECT_EQ(unpacked(twice), std::nullopt);
}

TEST(PdfContent, ThatIsCutOffIsReadAsFarAsItGoes) {
  std::string much = show("Beginning");
  for (int i = 0; i < 2000; ++i) much += std::to_string(i * 7919 % 1000) + " " + std::to_string(i) + " m ";
  const std::string bytes = packed(much);
  const SmallPage page{bytes.substr(0, bytes.size() / 2), "/Font << /F 3 0 R >>", "[0 0 595 842]", kZlib};
  EXPECT_EQ(unpacked(page), std::nullopt);
  EXPECT_EQ(words_of({page}), std::vector<std::string>{"Beginning"});
}

TEST(PdfContent, ThatGrowsWithoutEndIsNotHeld) {
  const SmallPage page{packed(std::string(std::size_t{20} << 20U, ' ') + show("End")), "/Font << /F 3 0 R >>",
                       "[0 0 595 842]", kZlib};
  EXPECT_EQ(unpacked(page), std::nullopt);
  EXPECT_EQ(words_of({page}), std::vector<std::string>{"End"});
}

}  // namespace
}  // namespace praxis::ingest::worker
