// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/request.h"

#include "search/year_range.h"

#include <gtest/gtest.h>

namespace praxis::search {
namespace {

std::string complaint(const SearchRequest& request) {
  const auto valid = validate(request);
  if (valid) return {};
  EXPECT_EQ(valid.error().kind, ErrorKind::bad_request);
  return valid.error().message.substr(0, valid.error().message.find(':'));
}

SearchRequest filtered(const std::string& facet, const std::string& value) {
  SearchRequest request;
  request.filters[facet] = {value};
  return request;
}

TEST(Request, NamesTheParameterThatIsWrong) {
  EXPECT_EQ(complaint(filtered("colour", "red")), "colour");
  EXPECT_EQ(complaint(filtered("year", "next")), "year");
  EXPECT_EQ(complaint(filtered("year", "2021..17")), "year");
  EXPECT_EQ(complaint(filtered("kind", "practice")), "kind");
  EXPECT_EQ(complaint(filtered("states", "luck")), "states");
  EXPECT_EQ(complaint(filtered("region", "")), "region");
  SearchRequest request;
  request.limit = kMaxLimit + 1;
  EXPECT_EQ(complaint(request), "limit");
  request = {};
  request.offset = kMaxOffset + 1;
  EXPECT_EQ(complaint(request), "offset");
  request = {};
  request.text.assign(kMaxQueryBytes + 1, 'x');
  EXPECT_EQ(complaint(request), "q");
}

TEST(Request, TakesWhatIsRight) {
  EXPECT_EQ(complaint({}), "");
  EXPECT_EQ(complaint(filtered("year", "2019")), "");
  EXPECT_EQ(complaint(filtered("year", "2017..2021")), "");
  EXPECT_EQ(complaint(filtered("region", "anything")), "");
  EXPECT_EQ(complaint(filtered("kind", "good-practice")), "");
}

TEST(Years, AreOneOrARange) {
  EXPECT_TRUE(parse_years("2019")->contains(2019));
  EXPECT_FALSE(parse_years("2019")->contains(2020));
  EXPECT_TRUE(parse_years("2017..2019")->contains(2018));
  EXPECT_TRUE(parse_years("2017..")->contains(2500));
  EXPECT_TRUE(parse_years("..2017")->contains(1990));
  EXPECT_TRUE(parse_years("2019..2017")->contains(2018)) << "whichever end comes first";
  EXPECT_FALSE(parse_years("2019..2017")->contains(2020));
  for (const char* text : {"", "..", "19", "20199", "2017...2019", "2017-2019", "a..b", " 2019"}) {
    EXPECT_FALSE(parse_years(text)) << text;
  }
}

TEST(SortNames, GoBothWays) {
  for (const Sort sort : {Sort::relevance, Sort::newest, Sort::oldest, Sort::title}) {
    EXPECT_EQ(sort_from(name_of(sort)), sort);
  }
  EXPECT_FALSE(sort_from("best"));
}

}  // namespace
}  // namespace praxis::search
