// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/nuts_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

NutsTable parsed(std::string_view text) {
  auto table = parse_nuts_table(text, "table.csv");
  EXPECT_TRUE(table) << table.error().message;
  return table ? std::move(*table) : NutsTable{};
}

/// "code level name | name"
std::vector<std::string> lines(const NutsTable& table) {
  std::vector<std::string> out;
  for (const NutsRow& row : table.regions) {
    std::string line = row.code + " " + std::to_string(row.level);
    for (const std::string& name : row.names) line += (&name == row.names.data() ? " " : " | ") + name;
    out.push_back(std::move(line));
  }
  return out;
}

TEST(NutsTables, OfOneColumnALevel) {
  EXPECT_THAT(lines(parsed("Code 2021;Country;NUTS level 1;NUTS level 2;NUTS level 3;NUTS level;#\r\n"
                           "QQ;Quillia;;;;0;1\r\nQQ1;;North;;;1;2\r\nQQ11;;;Upper North;;2;3\r\n"
                           "QQ111;;;;\"Mill; Weir\";3;4\r\n;;;;;;\r\n;Source: an office;;;;;\r\n")),
              ElementsAre("QQ 0 Quillia", "QQ1 1 North", "QQ11 2 Upper North", "QQ111 3 Mill; Weir"));
}

TEST(NutsTables, OfMapsWithTheNameInTwoScripts) {
  EXPECT_THAT(lines(parsed("\xEF\xBB\xBF"
                           "NUTS_ID,LEVL_CODE,CNTR_CODE,NUTS_NAME,NAME_LATN\n"
                           "QQ112,3,QQ,Μύλος,Mylos\nQQ113,3,QQ,Weir,Weir\n")),
              ElementsAre("QQ112 3 Mylos | Μύλος", "QQ113 3 Weir"));
}

TEST(NutsTables, OfSeveralYearsWithTheCodesOf2021) {
  EXPECT_THAT(lines(parsed("Code 2016\tCode 2021\tCode 2024\tNUTS level 3\nQQ001\tQQ111\tQQ999\tMill\n")),
              ElementsAre("QQ111 3 Mill"));
}

TEST(NutsTables, WithoutAHeaderAreReadByWhatTheyHold) {
  EXPECT_THAT(lines(parsed("QQ1\t1\tQQ\tNorth\nQQ11\t2\tQQ\tUpper North\nQQ111\t3\tQQ\tMill\n")),
              ElementsAre("QQ1 1 North", "QQ11 2 Upper North", "QQ111 3 Mill"));
}

TEST(NutsTables, NameTheLinesThatAreNoRegion) {
  const NutsTable table = parsed(
      "code,name,level\nQQ111,Mill,3\nqq112,Weir,3\nQQ113,,3\nQQ111,Again,3\nQQ114,Ford,2\nQQ115,\"Open,3\n");
  EXPECT_THAT(lines(table), ElementsAre("QQ111 3 Mill"));
  ASSERT_THAT(table.skipped, SizeIs(5));
  EXPECT_EQ(table.skipped[0].page, 3);
  EXPECT_THAT(table.skipped[1].error.message, HasSubstr("QQ113 has no name"));
  EXPECT_THAT(table.skipped[2].error.message, HasSubstr("stands above already"));
  EXPECT_THAT(table.skipped[3].error.message, HasSubstr("no code of level 2"));
}

TEST(NutsTables, SurviveWhatIsNoTable) {
  for (const std::string& odd :
       {std::string(), std::string("\n\n"), std::string("a,b\nc,d\n"), std::string(5'000, '"'),
        std::string("\x00\xff\xfe,\x01", 5), std::string("%PDF-1.7 and so on")})
    EXPECT_EQ(parse_nuts_table(odd, "odd").error().kind, ErrorKind::unsupported);
  EXPECT_THAT(parsed("code,name\nQQ111," + std::string(100'000, 'x') + "\n").regions, IsEmpty());
  std::string many = "code,name\n";
  for (int i = 0; i < 30'000; ++i) many += "QQ" + std::to_string(i % 900 + 100) + ",x\n";
  EXPECT_EQ(parse_nuts_table(many, "many").error().kind, ErrorKind::limit_exceeded);
  EXPECT_EQ(read_nuts_table("/nonexistent.csv").error().kind, ErrorKind::not_found);
}

}  // namespace
}  // namespace praxis::ingest::testing
