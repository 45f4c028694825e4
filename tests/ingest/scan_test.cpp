// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/scan.h"

#include "tests/ingest/temp_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace praxis::ingest {
namespace {

namespace fs = std::filesystem;
using test::TempFolder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> names(const ScanResult& result, const fs::path& below) {
  std::vector<std::string> out;
  for (const SourceFile& file : result.files) out.push_back(file.path.lexically_relative(below).string());
  return out;
}

TEST(Format, IsKnownByTheEndingInAnyCase) {
  EXPECT_EQ(format_of("a/Report.PDF"), Format::pdf);
  EXPECT_EQ(format_of("page.Htm"), Format::html);
  EXPECT_EQ(format_of("page.xhtml"), Format::html);
  EXPECT_EQ(format_of("page.MHTML"), Format::html);
  EXPECT_EQ(format_of("page.mht"), Format::html);
  for (const char* name : {"page.html.gz", "page.htm.GZ", "page.mhtml.gz"})
    EXPECT_EQ(format_of(name), Format::html) << name;
  EXPECT_EQ(format_of("notes.txt.gz"), Format::text);
  for (const char* name : {"export.csv.gz", "report.pdf.gz", "archive.gz", "archive.tar.gz", ".html.gz"})
    EXPECT_EQ(format_of(name), std::nullopt) << name;
  EXPECT_EQ(bare_name("a/page.html.gz"), "page");
  EXPECT_EQ(bare_name("a/page.v2.html"), "page.v2");
  EXPECT_EQ(format_of("notes.md"), Format::text);
  EXPECT_EQ(format_of("export.ndjson"), Format::jsonl);
  EXPECT_EQ(format_of("export.csv"), Format::csv);
  EXPECT_EQ(format_of("picture.png"), std::nullopt);
  EXPECT_EQ(format_of("pdf"), std::nullopt);
  EXPECT_EQ(format_of(".pdf"), std::nullopt);
}

TEST(Format, NamesReadBack) {
  for (const Format format : kFormats) EXPECT_EQ(format_from(name_of(format)), format);
  EXPECT_EQ(format_from("docx"), std::nullopt);
}

TEST(Scan, ListsReadableKindsSortedAndCountsTheOthers) {
  const TempFolder folder;
  folder.write("b/second.html", "x");
  folder.write("a.txt", "four");
  folder.write("b/picture.png", "x");
  folder.write("b/.hidden.txt", "x");
  folder.write(".git/notes.txt", "x");

  const ScanResult result = scan({folder.path()});
  EXPECT_THAT(names(result, folder.path()), ElementsAre("a.txt", "b/second.html"));
  EXPECT_THAT(result.skipped, IsEmpty());
  EXPECT_EQ(result.ignored, 1U);
  EXPECT_EQ(result.files[0].size, 4U);
  EXPECT_EQ(result.files[0].format, Format::text);
}

TEST(Scan, TellsTheTimeOfTheLastChangeByTheFileClock) {
  const TempFolder folder;
  const fs::path file = folder.write("a.txt", "x");
  const auto expected = std::chrono::nanoseconds(fs::last_write_time(file).time_since_epoch()).count();
  EXPECT_EQ(scan({file}).files.at(0).modified_ns, expected);
}

TEST(Scan, ListsAFileOnceHoweverOftenItIsNamed) {
  const TempFolder folder;
  const fs::path file = folder.write("sub/a.txt", "x");
  const ScanResult result = scan({file, folder.path(), folder / "sub/", folder / "sub/../sub/a.txt"});
  EXPECT_THAT(names(result, folder.path()), ElementsAre("sub/a.txt"));
  EXPECT_THAT(result.skipped, IsEmpty());
}

TEST(Scan, PrefersAFilesOwnNameToItsLinks) {
  const TempFolder folder;
  folder.write("z/own.txt", "x");
  fs::create_symlink("z/own.txt", folder / "a-link.txt");
  fs::create_directory_symlink("z", folder / "b-link");
  EXPECT_THAT(names(scan({folder.path()}), folder.path()), ElementsAre("z/own.txt"));
}

TEST(Scan, FollowsLinksToOtherPlaces) {
  const TempFolder folder;
  const TempFolder elsewhere;
  elsewhere.write("far.txt", "x");
  elsewhere.write("deep/deeper.txt", "x");
  fs::create_symlink(elsewhere / "far.txt", folder / "file.txt");
  fs::create_directory_symlink(elsewhere / "deep", folder / "folder");
  EXPECT_THAT(names(scan({folder.path()}), folder.path()), ElementsAre("file.txt", "folder/deeper.txt"));
}

TEST(Scan, EntersAFolderThatContainsItselfOnceAndNamesTheLink) {
  const TempFolder folder;
  folder.write("a/b/x.txt", "x");
  fs::create_directory_symlink("..", folder / "a/b/up");
  const ScanResult result = scan({folder.path()});
  EXPECT_THAT(names(result, folder.path()), ElementsAre("a/b/x.txt"));
  ASSERT_EQ(result.skipped.size(), 1U);
  EXPECT_EQ(result.skipped[0].path, (folder / "a/b/up").string());
}

TEST(Scan, IsNotLedAstrayByManyLinksToLinks) {
  // Followed path by path these would be 2^40 folders.
  const TempFolder folder;
  for (int level = 0; level < 40; ++level) {
    const std::string here = "level" + std::to_string(level);
    fs::create_directories(folder / here);
    for (const char* name : {"/left", "/right"}) {
      fs::create_directory_symlink("../level" + std::to_string(level + 1), folder / (here + name));
    }
  }
  folder.write("level40/end.txt", "x");
  EXPECT_THAT(names(scan({folder / "level0"}), folder.path()).size(), 1U);
}

TEST(Scan, NamesRootsThatAreMissingOrOfAnUnknownKind) {
  const TempFolder folder;
  const fs::path picture = folder.write("picture.png", "x");
  const ScanResult result = scan({folder / "gone.pdf", picture});
  ASSERT_EQ(result.skipped.size(), 2U);
  EXPECT_EQ(result.skipped[0].error.kind, ErrorKind::not_found);
  EXPECT_EQ(result.skipped[1].error.kind, ErrorKind::unsupported);
  EXPECT_EQ(result.ignored, 0U);
}

TEST(Scan, SkipsPipesAndDeadLinksByName) {
  const TempFolder folder;
  ASSERT_EQ(::mkfifo((folder / "pipe.pdf").c_str(), 0600), 0);
  fs::create_symlink("nowhere.pdf", folder / "dead.pdf");
  fs::create_symlink("nowhere.png", folder / "dead.png");
  const ScanResult result = scan({folder.path()});
  EXPECT_THAT(result.files, IsEmpty());
  ASSERT_EQ(result.skipped.size(), 2U);
  EXPECT_EQ(result.skipped[0].path, (folder / "dead.pdf").string());
  EXPECT_EQ(result.skipped[1].path, (folder / "pipe.pdf").string());
  EXPECT_EQ(result.skipped[1].error.kind, ErrorKind::unreadable);
  EXPECT_EQ(result.ignored, 1U);
}

TEST(Scan, NamesFoldersThatCannotBeListed) {
  if (::geteuid() == 0) GTEST_SKIP() << "permissions do not bind the superuser";
  const TempFolder folder;
  folder.write("shut/a.txt", "x");
  folder.write("open.txt", "x");
  fs::permissions(folder / "shut", fs::perms::none);
  const ScanResult result = scan({folder.path()});
  fs::permissions(folder / "shut", fs::perms::owner_all);
  EXPECT_THAT(names(result, folder.path()), ElementsAre("open.txt"));
  ASSERT_EQ(result.skipped.size(), 1U);
  EXPECT_EQ(result.skipped[0].error.kind, ErrorKind::unreadable);
}

TEST(Scan, KeepsNamesThatAreNotUtf8) {
  const TempFolder folder;
  folder.write("caf\xE9.txt", "x");
  const ScanResult result = scan({folder.path()});
  ASSERT_EQ(result.files.size(), 1U);
  EXPECT_TRUE(fs::exists(result.files[0].path));
}

}  // namespace
}  // namespace praxis::ingest
