// SPDX-License-Identifier: GPL-3.0-or-later
// Scanned documents through the worker programs, from file to blocks.
#include "ingest/ocr.h"

#include "ingest/markdown.h"
#include "ingest/reader.h"
#include "tests/ingest/ocr/scanning.h"
#include "tests/ingest/segment/cutting.h"
#include "tests/ingest/temp_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::vector<std::string> kGreek{"alpha",   "beta", "gamma", "delta",  "epsilon", "zeta", "eta",
                                      "theta",   "iota", "kappa", "lambda", "mu",      "nu",   "xi",
                                      "omicron", "pi",   "rho",   "sigma1", "sigma",   "tau",  "upsilon",
                                      "phi",     "chi",  "psi",   "omega"};

/// Small Greek letters without accents as the signs that kGreek gives them; in Unicode they stand in the same
/// order.
std::string in_greek_codes(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) {
      out += text[i];
      continue;
    }
    const auto trail = static_cast<unsigned char>(text[++i]);
    const unsigned point = (lead & 0x1FU) << 6U | (trail & 0x3FU);
    out += static_cast<char>('A' + (point - 0x3B1));
  }
  return out;
}

class Ocr : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!test::can_read({"eng", "deu", "ita", "osd"})) GTEST_SKIP() << "Tesseract's data is not installed";
  }
  static std::unique_ptr<Reader> reader_with(OcrMode mode) {
    auto reader = Reader::create(ingest::testing::shipped_vocabularies(),
                                 fs::path(PRAXIS_SOURCE_DIR) / "corpus/vocab", 2, {}, mode);
    if (!reader) ADD_FAILURE() << reader.error().message;
    return reader ? std::move(*reader) : nullptr;
  }
  ReadDocument read(const std::string& pdf, OcrMode mode = OcrMode::automatic) {
    auto document = reader_with(mode)->read_document(folder_.write("scan.pdf", pdf), Format::pdf, &missed_);
    if (!document) ADD_FAILURE() << document.error().message;
    return document ? std::move(*document) : ReadDocument();
  }
  std::string text_of_sample(const std::string& name) {
    return to_markdown(read(test::sample_pdf(name), OcrMode::never));
  }

  test::TempFolder folder_;
  std::vector<Diagnostic> missed_;
};

TEST_F(Ocr, ReadsScansInTwoLanguagesAndColumns) {
  const std::string german = test::sample_pdf("broschuere-kreislauf.pdf");
  const std::string italian = test::sample_pdf("quaderno-credito.pdf");
  const ReadDocument document = read(test::pdf_of_pictures(
      {test::scan(german, 1), test::scan(german, 2), test::scan(italian, 1), test::scan(italian, 2)}));
  EXPECT_THAT(document.quality.ocr_pages, ElementsAre(1, 2, 3, 4));
  EXPECT_THAT(document.quality.scanned_pages, ElementsAre(1, 2, 3, 4));
  EXPECT_EQ(document.quality.pages_without_text, 0);
  EXPECT_THAT(missed_, IsEmpty());
  const std::string text = to_markdown(document);
  EXPECT_GE(test::share_found(text_of_sample("broschuere-kreislauf.pdf"), text), 0.93);
  EXPECT_GE(test::share_found(text_of_sample("quaderno-credito.pdf"), text), 0.93);
  // Sentences run down a column, over its hyphens, and not across.
  EXPECT_THAT(text, HasSubstr("In der Region trifft sie auf Ausschreibungen, die nur Neuware kennen"));
}

TEST_F(Ocr, ReadsOnlyThePagesThatNeedIt) {
  const std::string mixed = test::sample_pdf("quaderno-credito.pdf");
  const ReadDocument document = read(mixed);
  EXPECT_THAT(document.quality.ocr_pages, IsEmpty());
  EXPECT_EQ(document, read(mixed, OcrMode::never));
}

TEST_F(Ocr, NeverReadsNoneAndAlwaysReadsAll) {
  const std::string scan = test::pdf_of_pictures({test::scan(test::sample_pdf("quaderno-credito.pdf"), 1)});
  const ReadDocument never = read(scan, OcrMode::never);
  EXPECT_THAT(never.blocks, IsEmpty());
  EXPECT_THAT(never.quality.ocr_pages, IsEmpty());
  const ReadDocument always = read(test::sample_pdf("quaderno-credito.pdf"), OcrMode::always);
  EXPECT_THAT(always.quality.ocr_pages, ElementsAre(1, 2));
  EXPECT_GE(test::share_found(text_of_sample("quaderno-credito.pdf"), to_markdown(always)), 0.93);
}

TEST_F(Ocr, LooksBehindAStampAtTheEdge) {
  auto page = test::scan(test::sample_pdf("quaderno-credito.pdf"), 1);
  page.stamp = "Prot. n. 1234 del 5 maggio 2021";
  const ReadDocument document = read(test::pdf_of_pictures({page}));
  EXPECT_THAT(document.quality.ocr_pages, ElementsAre(1));
  EXPECT_THAT(to_markdown(document), HasSubstr("credito"));
}

TEST_F(Ocr, TurnsScansUpright) {
  const std::string italian = test::sample_pdf("quaderno-credito.pdf");
  const std::string upright = to_markdown(read(test::pdf_of_pictures({test::scan(italian, 1)})));
  for (const int turn : {90, 180, 270}) {
    const test::ScannedPage page = test::scan(italian, 1, turn);
    const ReadDocument document = read(test::pdf_of_pictures({page}));
    EXPECT_THAT(document.quality.ocr_pages, ElementsAre(1)) << turn;
    EXPECT_GE(test::share_found(upright, to_markdown(document)), 0.9) << turn;
    for (const Block& block : document.blocks) {
      for (const PageBox& place : block.boxes) {
        EXPECT_GE(place.box.x0, -1) << turn;
        EXPECT_LE(place.box.x1, page.points_wide + 1) << turn;
        EXPECT_LE(place.box.y1, page.points_high + 1) << turn;
      }
    }
  }
}

TEST_F(Ocr, ReplacesATextLayerOfGarbage) {
  // The eye sees letters, the codes behind them say nothing: their glyphs have names of the font's own.
  auto page = test::scan(test::sample_pdf("quaderno-credito.pdf"), 1);
  std::string layer;
  for (int i = 0; i < 60; ++i) layer += "x#q$z%w k!t~g+b ";
  page.layer = layer;
  const ReadDocument document = read(test::pdf_of_pictures({page}));
  EXPECT_THAT(document.quality.ocr_pages, ElementsAre(1));
  EXPECT_THAT(to_markdown(document), HasSubstr("credito"));
  EXPECT_THAT(to_markdown(document), ::testing::Not(HasSubstr("x#q$z")));
}

TEST_F(Ocr, ReplacesAFewWordsThatAreNone) {
  auto page = test::scan(test::sample_pdf("quaderno-credito.pdf"), 1);
  page.layer = "vv%% Kx4# zrt ;; wq~ 12 hjk brr =: tz";
  EXPECT_THAT(read(test::pdf_of_pictures({page})).quality.ocr_pages, ElementsAre(1));
  page.layer = "A picture over the whole page, with the title of the report";
  EXPECT_THAT(read(test::pdf_of_pictures({page})).quality.ocr_pages, IsEmpty());
}

TEST_F(Ocr, LeavesAnotherProgramsTextLayerAlone) {
  auto page = test::scan(test::sample_pdf("quaderno-credito.pdf"), 1);
  for (int i = 0; i < 20; ++i) page.layer += "written by another program ";
  const ReadDocument document = read(test::pdf_of_pictures({page}));
  EXPECT_THAT(document.quality.ocr_pages, IsEmpty());
  EXPECT_THAT(to_markdown(document), HasSubstr("written by another program"));
}

TEST_F(Ocr, DrawsFontsThatTheDocumentLacks) {
  const ReadDocument document = read(test::pdf_saying("Regional funds repair old mills"), OcrMode::always);
  EXPECT_THAT(document.quality.ocr_pages, ElementsAre(1));
  EXPECT_THAT(to_markdown(document), HasSubstr("repair old mills"));
}

TEST_F(Ocr, ReadsGreek) {
  if (!test::can_read({"ell"})) GTEST_SKIP() << "package tesseract-ocr-ell is not installed";
  const std::vector<std::string> lines{
      "η περιφερεια στηριζει τις μικρες επιχειρησεις", "και την ερευνα στα νησια και στα βουνα",
      "οι πολιτες μαθαινουν νεες δεξιοτητες στην πολη", "η καλη πρακτικη μεταφερεται σε αλλες χωρες",
      "το εργο βοηθα τους δημους να εξοικονομουν ενεργεια"};
  std::vector<std::string> coded;
  for (const std::string& line : lines) coded.push_back(in_greek_codes(line));
  const ReadDocument document =
      read(test::pdf_of_pictures({test::scan(test::pdf_with_glyphs(kGreek, coded), 1)}));
  EXPECT_THAT(document.quality.ocr_pages, ElementsAre(1));
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  EXPECT_GE(test::share_found(all, to_markdown(document)), 0.7) << to_markdown(document);
}

TEST_F(Ocr, SaysWhichPagesWereLeftAndWhy) {
  OcrLimits limits;
  limits.page_cpu = std::chrono::seconds(1);
  limits.page_wall = std::chrono::seconds(2);
  limits.failed_pages = 1;
  auto recogniser = PageRecogniser::create(1, limits);
  ASSERT_TRUE(recogniser.has_value());
  const fs::path endless = folder_.write("endless.pdf", test::endless_pdf());
  const OcrOutcome outcome = (*recogniser)->recognise(endless, {1, 2, 3}, {});
  EXPECT_THAT(outcome.pages, IsEmpty());
  ASSERT_EQ(outcome.missed.size(), 2U);
  EXPECT_EQ(outcome.missed[0].page, 1);
  EXPECT_EQ(outcome.missed[0].error.kind, ErrorKind::timed_out);
  EXPECT_THAT(outcome.missed[1].error.message, HasSubstr("pages 2, 3 not read by OCR"));
}

TEST_F(Ocr, ChangesTheFingerprintOfScannedSourcesOnly) {
  Quality scanned;
  scanned.scanned_pages = {2};
  const auto never = reader_with(OcrMode::never);
  const auto automatic = reader_with(OcrMode::automatic);
  const auto always = reader_with(OcrMode::always);
  EXPECT_EQ(never->fingerprint(Format::pdf, {}), automatic->fingerprint(Format::pdf, {}));
  EXPECT_NE(never->fingerprint(Format::pdf, scanned), automatic->fingerprint(Format::pdf, scanned));
  EXPECT_NE(always->fingerprint(Format::pdf, {}), automatic->fingerprint(Format::pdf, {}));
  EXPECT_NE(always->fingerprint(Format::pdf, scanned), automatic->fingerprint(Format::pdf, scanned));
  EXPECT_EQ(always->fingerprint(Format::html, {}), never->fingerprint(Format::html, {}));
}

}  // namespace
}  // namespace praxis::ingest
