// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pipeline.h"

#include "tests/ingest/segment/cutting.h"
#include "tests/ingest/small_pdf.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

namespace fs = std::filesystem;

class PipelineRuns : public ::testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::path(::testing::TempDir()) / ::testing::UnitTest::GetInstance()->current_test_info()->name();
    fs::remove_all(root_);
    fs::create_directories(root_ / "docs");
    auto reader = Reader::create(shipped_vocabularies(), fs::path(PRAXIS_SOURCE_DIR) / "corpus/vocab", 2);
    ASSERT_TRUE(reader.has_value()) << reader.error().message;
    reader_ = std::move(*reader);
  }
  void TearDown() override { fs::remove_all(root_); }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(root_ / "docs" / name, std::ios::binary) << text;
  }
  PipelineOutcome run(const Catalogue& previous, PipelineOptions options = {}) {
    const ExtractionStore store(root_ / "store");
    auto outcome = run_pipeline({root_ / "docs"}, previous, *reader_, store, options, {});
    EXPECT_TRUE(outcome.has_value());
    return std::move(*outcome);
  }

  fs::path root_;
  std::unique_ptr<Reader> reader_;
};

TEST_F(PipelineRuns, GiveTheSameWhateverTheNumberOfJobs) {
  for (int i = 0; i < 12; ++i)
    write("d" + std::to_string(i) + ".txt", "Mill " + std::to_string(i) + " grinds barley.\n");
  const std::string one = to_text(run({}).catalogue);
  fs::remove_all(root_ / "store");
  PipelineOptions many;
  many.jobs = 4;
  EXPECT_EQ(to_text(run({}, many).catalogue), one);
}

TEST_F(PipelineRuns, NameWhatIsPoorlyRead) {
  write("picture.pdf", test::pdf_saying(""));
  write("text.pdf", test::pdf_saying("Mills grind barley."));
  const PipelineOutcome first = run({});
  ASSERT_EQ(first.poor.size(), 1U);
  EXPECT_TRUE(first.poor[0].path.ends_with("picture.pdf"));
  EXPECT_THAT(first.poor[0].reasons, ::testing::ElementsAre("1 of 1 page has no text"));
  EXPECT_EQ(first.quality.pages, 2);
  // It is named as long as it is in the index, through the catalogue's text.
  const PipelineOutcome second = run(*catalogue_from_text(to_text(first.catalogue)));
  EXPECT_EQ(second.unchanged, 2U);
  ASSERT_EQ(second.poor.size(), 1U);
  EXPECT_EQ(second.poor[0].reasons, first.poor[0].reasons);
}

TEST_F(PipelineRuns, ATouchedFileWithTheSameBytesIsUnchanged) {
  write("a.txt", "Mills grind barley.\n");
  const Catalogue first = run({}).catalogue;
  fs::last_write_time(root_ / "docs/a.txt", fs::file_time_type::clock::now() + std::chrono::seconds(5));
  const PipelineOutcome second = run(first);
  EXPECT_EQ(second.unchanged, 1U);
  EXPECT_TRUE(second.updated.empty());
}

TEST_F(PipelineRuns, ALostStoreIsFilledAgain) {
  write("a.txt", "Mills grind barley.\n");
  const Catalogue first = run({}).catalogue;
  fs::remove_all(root_ / "store");
  const PipelineOutcome second = run(first);
  EXPECT_EQ(second.unchanged, 1U);
  EXPECT_TRUE(ExtractionStore(root_ / "store").get(second.catalogue.entries.at(0).key).has_value());
}

TEST_F(PipelineRuns, AFailureIsRememberedAndReportedAgain) {
  write("a.txt", "");
  const PipelineOutcome first = run({});
  ASSERT_EQ(first.skipped.size(), 1U);
  const PipelineOutcome second = run(first.catalogue);
  ASSERT_EQ(second.skipped.size(), 1U);
  EXPECT_EQ(second.skipped[0].error.kind, ErrorKind::empty_input);
  write("a.txt", "Mills grind barley.\n");
  EXPECT_EQ(run(second.catalogue).added.size(), 1U);
}

TEST_F(PipelineRuns, AMissingFolderLosesNothing) {
  write("a.txt", "Mills grind barley.\n");
  const Catalogue first = run({}).catalogue;
  fs::rename(root_ / "docs", root_ / "elsewhere");
  const PipelineOutcome away = run(first);
  EXPECT_TRUE(away.removed.empty());
  EXPECT_EQ(away.catalogue.entries.size(), 1U);
  EXPECT_FALSE(away.skipped.empty());
  fs::rename(root_ / "elsewhere", root_ / "docs");
  fs::remove(root_ / "docs/a.txt");
  EXPECT_EQ(run(away.catalogue).removed.size(), 1U);
}

TEST(Catalogues, ReadBackWhatTheyWrite) {
  Catalogue catalogue;
  catalogue.roots = {"/docs"};
  CatalogueEntry entry;
  entry.path = "/docs/a.csv";
  entry.format = Format::csv;
  entry.size = 7;
  entry.failure = Error{ErrorKind::timed_out, "took too long"};
  entry.skipped.push_back({entry.path, {ErrorKind::bad_request, "broken row"}, 3});
  catalogue.entries.push_back(entry);
  const auto back = catalogue_from_text(to_text(catalogue));
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(to_text(*back), to_text(catalogue));
  EXPECT_EQ(back->find("/docs/a.csv")->failure->kind, ErrorKind::timed_out);
  EXPECT_EQ(catalogue_from_text("{}").error().kind, ErrorKind::damaged_index);
}

}  // namespace
}  // namespace praxis::ingest::testing
