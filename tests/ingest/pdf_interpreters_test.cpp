// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_interpreters.h"

#include "ingest/worker/pdf_open.h"
#include "ingest/worker/pdf_pages.h"
#include "tests/ingest/small_pdf.h"

#include <string>
#include <vector>

#include <PDFDoc.h>
#include <gtest/gtest.h>

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

}  // namespace
}  // namespace praxis::ingest::worker
