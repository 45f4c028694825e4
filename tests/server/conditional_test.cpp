// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/conditional.h"

#include <gtest/gtest.h>

namespace praxis::server {
namespace {

HttpRequest with(std::string name, std::string value) {
  HttpRequest request;
  request.headers = {{std::move(name), std::move(value)}};
  return request;
}

TEST(MatchesTag, ComparesWeakly) {
  const std::string tag = weak_tag("a1");
  EXPECT_TRUE(matches_tag(with("If-None-Match", "W/\"a1\""), tag));
  EXPECT_TRUE(matches_tag(with("if-none-match", "\"x\", \"a1\""), tag));
  EXPECT_TRUE(matches_tag(with("If-None-Match", "*"), tag));
  EXPECT_FALSE(matches_tag(with("If-None-Match", "\"a2\""), tag));
  EXPECT_FALSE(matches_tag(with("If-None-Match", ""), tag));
  EXPECT_FALSE(matches_tag(with("If-None-Match", ",,"), tag));
}

struct RangeCase {
  std::string header;
  RangeAnswer answer;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

class Ranges : public testing::TestWithParam<RangeCase> {};

TEST_P(Ranges, AreChosenOfAHundredBytes) {
  const RangeChoice choice = choose_range(with("Range", GetParam().header), 100, "\"t\"");
  EXPECT_EQ(choice.answer, GetParam().answer) << GetParam().header;
  EXPECT_EQ(choice.range.offset, GetParam().offset) << GetParam().header;
  EXPECT_EQ(choice.range.length, GetParam().length) << GetParam().header;
}

INSTANTIATE_TEST_SUITE_P(Table, Ranges,
                         testing::Values(RangeCase{"bytes=0-9", RangeAnswer::part, 0, 10},
                                         RangeCase{"bytes=90-", RangeAnswer::part, 90, 10},
                                         RangeCase{"bytes=90-999", RangeAnswer::part, 90, 10},
                                         RangeCase{"bytes=-10", RangeAnswer::part, 90, 10},
                                         RangeCase{"bytes=-1000", RangeAnswer::part, 0, 100},
                                         RangeCase{"Bytes=99-99", RangeAnswer::part, 99, 1},
                                         RangeCase{"bytes=100-", RangeAnswer::unsatisfiable},
                                         RangeCase{"bytes=-0", RangeAnswer::unsatisfiable},
                                         RangeCase{"bytes=9-0", RangeAnswer::whole},
                                         RangeCase{"bytes=0-1,5-6", RangeAnswer::whole},
                                         RangeCase{"bytes=a-b", RangeAnswer::whole},
                                         RangeCase{"bytes=-", RangeAnswer::whole},
                                         RangeCase{"lines=0-1", RangeAnswer::whole},
                                         RangeCase{"", RangeAnswer::whole},
                                         RangeCase{"bytes=0-18446744073709551615", RangeAnswer::part, 0, 100},
                                         RangeCase{"bytes=0-99999999999999999999999", RangeAnswer::whole}));

TEST(ChooseRange, NeedsTheTagThatIfRangeNames) {
  HttpRequest request = with("Range", "bytes=0-9");
  request.headers.emplace_back("If-Range", "\"old\"");
  EXPECT_EQ(choose_range(request, 100, "\"new\"").answer, RangeAnswer::whole);
  EXPECT_EQ(choose_range(request, 100, "\"old\"").answer, RangeAnswer::part);
}

TEST(ChooseRange, OfAnEmptyFileIsNone) {
  EXPECT_EQ(choose_range(with("Range", "bytes=0-"), 0, "\"t\"").answer, RangeAnswer::unsatisfiable);
  EXPECT_EQ(choose_range(with("Range", "bytes=-5"), 0, "\"t\"").answer, RangeAnswer::unsatisfiable);
}

}  // namespace
}  // namespace praxis::server
