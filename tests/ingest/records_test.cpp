// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/records.h"

#include "tests/ingest/temp_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace praxis::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Records : public ::testing::Test {
 protected:
  Result<RecordSet> jsonl(std::string_view content) {
    return read_records(folder_.write("export.jsonl", content), Format::jsonl);
  }
  Result<RecordSet> csv(std::string_view content) {
    return read_records(folder_.write("export.csv", content), Format::csv);
  }
  static std::vector<int> lines(const RecordSet& set) {
    std::vector<int> out;
    for (const Diagnostic& skipped : set.skipped) out.push_back(skipped.page);
    return out;
  }

  test::TempFolder folder_;
};

TEST_F(Records, ReadOneUnitALine) {
  const auto set =
      jsonl(R"({"id": "p-1", "kind": "good-practice", "title": "A shared workshop", "text": "Tools for all.",
)"
            "\n");
  EXPECT_FALSE(set.has_value());

  const auto whole = jsonl(
      "\xEF\xBB\xBF"
      R"({"id": "p-1", "kind": "good-practice", "title": "A shared workshop", "regions": ["ES21"]})"
      "\r\n\r\n"
      R"({"id": 7, "text": "Só texto", "fields": {"evidence": "Yes", "actions": ["A. Do"]}})");
  ASSERT_TRUE(whole.has_value()) << whole.error().message;
  ASSERT_EQ(whole->units.size(), 2U);
  EXPECT_EQ(whole->units[0].record_id, "p-1");
  EXPECT_EQ(whole->units[0].id, "");
  EXPECT_EQ(whole->units[0].kind, UnitKind::good_practice);
  EXPECT_THAT(whole->units[0].regions, ElementsAre("ES21"));
  EXPECT_EQ(whole->units[1].record_id, "7");
  EXPECT_EQ(whole->units[1].text, "Só texto");
  EXPECT_EQ(whole->units[1].fields.get("evidence"), "Yes");
  EXPECT_THAT(whole->skipped, IsEmpty());
}

TEST_F(Records, SkipBrokenLinesWithTheirNumbers) {
  const auto set = jsonl(
      "{\"title\": \"one\"}\n{broken\n\n[1]\n{\"title\": 5.5}\n{\"kind\": \"news\"}\n{\"title\": \"two\"}\n");
  ASSERT_TRUE(set.has_value());
  EXPECT_EQ(set->units.size(), 2U);
  EXPECT_THAT(lines(*set), ElementsAre(2, 4, 5, 6));
  EXPECT_THAT(set->skipped[0].error.message, HasSubstr("JSON"));
  EXPECT_EQ(set->skipped[0].path, (folder_ / "export.jsonl").string());
}

TEST_F(Records, SkipASecondRecordOfTheSameId) {
  const auto set = jsonl(
      "{\"id\": \"x\", \"title\": \"one\"}\n{\"id\": \"x\", \"title\": \"two\"}\n{\"title\": "
      "\"three\"}\n{\"title\": \"four\"}\n");
  ASSERT_TRUE(set.has_value());
  EXPECT_EQ(set->units.size(), 3U);
  ASSERT_THAT(lines(*set), ElementsAre(2));
  EXPECT_THAT(set->skipped[0].error.message, HasSubstr("line 1"));
}

TEST_F(Records, SurviveDeepNestingAndHugeNumbers) {
  const std::string deep = "{\"title\": " + std::string(200'000, '[') + "\n";
  const auto set = jsonl(deep + "{\"title\": 1e999}\n{\"title\": \"fine\"}\n");
  ASSERT_TRUE(set.has_value());
  EXPECT_EQ(set->units.size(), 1U);
  EXPECT_THAT(lines(*set), ElementsAre(1, 2));
}

TEST_F(Records, RefuseFilesWithoutOneRecord) {
  EXPECT_EQ(jsonl("").error().kind, ErrorKind::empty_input);
  EXPECT_EQ(jsonl("\n \n").error().kind, ErrorKind::empty_input);
  const auto broken = jsonl("\nnot json\n");
  ASSERT_FALSE(broken.has_value());
  EXPECT_EQ(broken.error().kind, ErrorKind::bad_request);
  EXPECT_THAT(broken.error().message, HasSubstr("line 2"));
}

TEST_F(Records, RefuseWhatIsNoFile) {
  EXPECT_EQ(read_records(folder_ / "gone.csv", Format::csv).error().kind, ErrorKind::unreadable);
  EXPECT_EQ(read_records(folder_.path(), Format::csv).error().kind, ErrorKind::unreadable);
  ASSERT_EQ(::mkfifo((folder_ / "pipe.jsonl").c_str(), 0600), 0);
  EXPECT_EQ(read_records(folder_ / "pipe.jsonl", Format::jsonl).error().kind, ErrorKind::unreadable);
}

TEST_F(Records, ReadEveryColumnOfACsvExport) {
  const auto set = csv(
      "ID,Kind,Title,Text,Projects,Regions,Themes,Section,Language,Date,URL,Pages,fields.resources,Evidence,"
      "Actions,"
      "document.title,Budget line\n"
      "r1,Good practice,\"A mill, reborn\",\"First.\n\nSecond.\",MILL; WHEEL ;,PL22,circular-economy,Part 2; "
      "Water,en,"
      "2020-05,https://example.org/mill,15-16,EUR 5,12 jobs,A. Start; B. Go on,Mills of the north,4711\n");
  ASSERT_TRUE(set.has_value()) << set.error().message;
  ASSERT_EQ(set->units.size(), 1U);
  const Unit& unit = set->units[0];
  EXPECT_EQ(unit.record_id, "r1");
  EXPECT_EQ(unit.kind, UnitKind::good_practice);
  EXPECT_EQ(unit.title, "A mill, reborn");
  EXPECT_THAT(unit.projects, ElementsAre("MILL", "WHEEL"));
  EXPECT_THAT(unit.regions, ElementsAre("PL22"));
  EXPECT_THAT(unit.section, ElementsAre("Part 2", "Water"));
  EXPECT_EQ(unit.date, "2020-05");
  EXPECT_EQ(unit.url, "https://example.org/mill");
  EXPECT_EQ(unit.first_page, 15);
  EXPECT_EQ(unit.last_page, 16);
  EXPECT_EQ(unit.fields.get("resources"), "EUR 5");
  EXPECT_EQ(unit.fields.get("evidence"), "12 jobs");
  EXPECT_EQ(unit.fields.get("budget line"), "4711");
  EXPECT_THAT(unit.fields.actions, ElementsAre("A. Start", "B. Go on"));
  EXPECT_EQ(unit.document.title, "Mills of the north");
}

TEST_F(Records, AddToTheTextWhatOnlyAFieldSays) {
  const auto set =
      csv("title,text,resources,evidence\nMill,Runs on water and 12 jobs came.,EUR 5,12  jobs\n");
  ASSERT_TRUE(set.has_value());
  EXPECT_EQ(set->units[0].text, "Runs on water and 12 jobs came.\n\nresources: EUR 5");
}

TEST_F(Records, SkipBrokenRowsWithTheirNumbers) {
  const auto set =
      csv("id,title,text\n"
          "1,good,\"over\ntwo lines\"\n"
          "2,short\n"
          "3,long,text,more\n"
          "\n"
          ",,\n"
          "4,\"unclosed,text\n"
          "5,also good,text\n");
  ASSERT_TRUE(set.has_value());
  ASSERT_EQ(set->units.size(), 2U);
  EXPECT_EQ(set->units[1].record_id, "5");
  EXPECT_THAT(lines(*set), ElementsAre(4, 5, 8));
  EXPECT_THAT(set->skipped[0].error.message, HasSubstr("2 cells"));
}

TEST_F(Records, SkipRowsOfAnUnknownKindOrWithNothingToSay) {
  const auto set = csv("kind,title\nrecipe,Soup\nnews,\nGOOD_PRACTICE,Mill\n");
  ASSERT_TRUE(set.has_value());
  EXPECT_EQ(set->units.size(), 1U);
  EXPECT_THAT(lines(*set), ElementsAre(2, 3));
}

TEST_F(Records, ReadSemicolonsTabsAndAnnouncedSeparators) {
  for (const std::string_view content : {"title;themes\nMill;\"a;b\"\n", "title\tthemes\nMill\ta;b\n",
                                         "sep=|\r\ntitle|themes\r\nMill|a;b\r\n"}) {
    const auto set = csv(content);
    ASSERT_TRUE(set.has_value()) << content;
    EXPECT_EQ(set->units.at(0).title, "Mill");
    EXPECT_THAT(set->units[0].themes, ElementsAre("a", "b"));
  }
}

TEST_F(Records, ReadOldEncodings) {
  const auto windows =
      csv("title,text\nCaf\xE9 culturel,L'\x9C"
          "uvre d'une r\xE9gion \x96 \xE9t\xE9\n");
  ASSERT_TRUE(windows.has_value());
  EXPECT_EQ(windows->units[0].title, "Café culturel");

  std::string utf16 = "\xFF\xFE";
  for (const char c : std::string_view("title,text\nMill,Water\n")) utf16 += {c, '\0'};
  const auto wide = csv(utf16);
  ASSERT_TRUE(wide.has_value());
  EXPECT_EQ(wide->units[0].text, "Water");
}

TEST_F(Records, KeepARowWhoseBytesAreBroken) {
  std::string content = "title,text\n";
  for (int i = 0; i < 20; ++i) content += "Région nº " + std::to_string(i) + ",été à la plage\n";
  content += "broken,\xC3\x28 here\n";
  const auto set = csv(content);
  ASSERT_TRUE(set.has_value());
  ASSERT_EQ(set->units.size(), 21U);
  EXPECT_EQ(set->units[3].title, "Région nº 3");
  EXPECT_THAT(set->units[20].text, HasSubstr("here"));
}

TEST_F(Records, RefuseATableThatSaysNothingAboutUnits) {
  const auto set = csv("name,amount\nx,1\n");
  ASSERT_FALSE(set.has_value());
  EXPECT_EQ(set.error().kind, ErrorKind::bad_request);
  EXPECT_THAT(set.error().message, HasSubstr("\"title\""));
  EXPECT_EQ(csv("title,text\n").error().kind, ErrorKind::empty_input);
  EXPECT_EQ(csv("\"title,text\nx,y\n").error().kind, ErrorKind::bad_request);
}

TEST_F(Records, KeepTheContentOfColumnsThatShareAName) {
  const auto set = csv("title,note,note,\nMill,first,second,third\n");
  ASSERT_TRUE(set.has_value());
  EXPECT_EQ(set->units[0].fields.named.size(), 3U);
  EXPECT_THAT(set->units[0].text, HasSubstr("second"));
  EXPECT_THAT(set->units[0].text, HasSubstr("third"));
}

TEST_F(Records, BoundTheListOfWhatWasSkipped) {
  std::string content = "{\"title\": \"one\"}\n";
  for (int i = 0; i < 12'000; ++i) content += "x\n";
  const auto set = jsonl(content);
  ASSERT_TRUE(set.has_value());
  EXPECT_EQ(set->skipped.size(), 10'001U);
  EXPECT_EQ(set->skipped.back().page, 12'001);
  EXPECT_THAT(set->skipped.back().error.message, HasSubstr("2000 more"));
}

}  // namespace
}  // namespace praxis::ingest
