// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csv_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<CsvRow> rows(std::string_view text, char separator = ',') {
  std::vector<CsvRow> out;
  CsvReader reader(text, separator);
  while (auto row = reader.next()) out.push_back(std::move(*row));
  return out;
}

TEST(CsvReader, SplitsCellsAndKeepsEmptyOnes) {
  const auto all = rows("a,,c\n,\n");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_THAT(all[0].cells, ElementsAre("a", "", "c"));
  EXPECT_THAT(all[1].cells, ElementsAre("", ""));
  EXPECT_TRUE(all[1].is_blank());
}

TEST(CsvReader, ReadsQuotedCellsWithSeparatorsQuotesAndLineEnds) {
  const auto all = rows("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\nnext,2,3\n");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_THAT(all[0].cells, ElementsAre("a,b", "say \"hi\"", "two\nlines"));
  EXPECT_EQ(all[1].line, 3);
}

TEST(CsvReader, KnowsEveryLineEnd) {
  const auto all = rows("a\r\nb\rc\n\"d\r\nd\"\ne");
  ASSERT_EQ(all.size(), 5U);
  EXPECT_THAT(all[3].cells, ElementsAre("d\r\nd"));
  EXPECT_THAT(all[4].cells, ElementsAre("e"));
  EXPECT_EQ(all[4].line, 6);
}

TEST(CsvReader, TakesAQuoteInsideAPlainCellAsItIs) {
  EXPECT_THAT(rows("a 5\" pipe,b\n")[0].cells, ElementsAre("a 5\" pipe", "b"));
}

TEST(CsvReader, LosesOneLineToAQuoteThatIsNeverClosed) {
  const auto all = rows("1,\"open\n2,b\n3,c\n");
  ASSERT_EQ(all.size(), 3U);
  EXPECT_THAT(all[0].problem, HasSubstr("never closed"));
  EXPECT_EQ(all[0].line, 1);
  EXPECT_THAT(all[1].cells, ElementsAre("2", "b"));
  EXPECT_EQ(all[2].line, 3);
}

TEST(CsvReader, LosesOneLineToAQuoteThatClosesInALaterRow) {
  const auto all = rows("1,\"open\n2,\"b\"\n3,c\n");
  ASSERT_EQ(all.size(), 3U);
  EXPECT_THAT(all[0].problem, HasSubstr("after its closing quote"));
  EXPECT_THAT(all[1].cells, ElementsAre("2", "b"));
  EXPECT_THAT(all[2].cells, ElementsAre("3", "c"));
}

TEST(CsvReader, EndsCleanlyAtAQuoteAtTheVeryEnd) {
  EXPECT_THAT(rows("a,\"")[0].problem, HasSubstr("never closed"));
  EXPECT_THAT(rows("a,\"\"")[0].cells, ElementsAre("a", ""));
  EXPECT_TRUE(rows("").empty());
}

TEST(CsvReader, DetectsTheSeparatorFromTheHeader) {
  EXPECT_EQ(detect_separator("id,title,text\n1;2;3;4;5;6\n"), ',');
  EXPECT_EQ(detect_separator("id;title;\"text, long\"\n"), ';');
  EXPECT_EQ(detect_separator("id\ttitle\ttext\n"), '\t');
  EXPECT_EQ(detect_separator("title\nonly one column\n"), ',');
}

}  // namespace
}  // namespace praxis::ingest
