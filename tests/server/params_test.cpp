// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/params.h"

#include "server/search_link.h"
#include "server/url.h"
#include "tests/server/fake_catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::server {
namespace {

using testing::ElementsAre;

class Params : public testing::Test {
 protected:
  tl::expected<SearchParams, Failure> read(std::string_view query) {
    return read_search_params(parse_query(query), edition_);
  }
  /// The parameter that a bad query is blamed on.
  std::string blamed(std::string_view query) {
    const auto params = read(query);
    return params ? "nothing" : params.error().parameter;
  }
  FakeEdition edition_;
};

TEST_F(Params, HaveDefaults) {
  const auto params = read("");
  ASSERT_TRUE(params);
  EXPECT_EQ(params->page, 1u);
  EXPECT_EQ(params->request.limit, kDefaultPerPage);
  EXPECT_EQ(params->request.offset, 0u);
  EXPECT_FALSE(params->has_filters());
}

TEST_F(Params, GatherRepeatedFacets) {
  const auto params =
      read("region=itc1&kind=Good-Practice&region=EL&region=ITC1&theme=CLUSTERS&project=Any+Name");
  ASSERT_TRUE(params);
  EXPECT_THAT(params->request.filters.at("region"), ElementsAre("ITC1", "EL"));
  EXPECT_THAT(params->request.filters.at("kind"), ElementsAre("good-practice"));
  EXPECT_THAT(params->request.filters.at("theme"), ElementsAre("clusters"));
  EXPECT_THAT(params->request.filters.at("project"), ElementsAre("Any Name"));
}

TEST_F(Params, TakeNamesAsTheyAre) {
  const auto params = read(
      "organisation=City+of+Lumen&organisation=Other%3B+Board&programme=Interreg+Aurora&states=EUR-over-1m");
  ASSERT_TRUE(params);
  EXPECT_THAT(params->request.filters.at("organisation"), ElementsAre("City of Lumen", "Other; Board"));
  EXPECT_THAT(params->request.filters.at("states"), ElementsAre("eur-over-1m"));
  EXPECT_EQ(search_address(*params),
            "/search?programme=Interreg%20Aurora&organisation=City%20of%20Lumen&organisation=Other%3B%20Board"
            "&states=eur-over-1m");
  EXPECT_EQ(blamed("states=luck"), "states");
}

TEST_F(Params, TurnPagesIntoOffsets) {
  const auto params = read("page=3&per_page=50");
  ASSERT_TRUE(params);
  EXPECT_EQ(params->request.offset, 100u);
  EXPECT_EQ(params->request.limit, 50u);
}

TEST_F(Params, IgnoreWhatIsEmptyOrUnknown) {
  const auto params = read("region=&page=&utm_source=x&sort=+&offset=7&kind=");
  ASSERT_TRUE(params);
  EXPECT_FALSE(params->has_filters());
  EXPECT_EQ(search_address(*params), "/search");
}

TEST_F(Params, BlameTheParameterAtFault) {
  for (const char* bad :
       {"page=0", "page=-1", "page=abc", "page=1.5", "page=99999999999999999999", "page=100001", "per_page=0",
        "per_page=101", "per_page=x", "sort=bogus", "kind=nonsense", "region=XX99", "theme=nonsense",
        "language=english", "language=e1", "year=20x1", "year=2021..17"}) {
    EXPECT_EQ(blamed(bad), std::string(bad).substr(0, std::string(bad).find('='))) << bad;
  }
}

TEST_F(Params, YearsOfAFormAreOneRange) {
  const auto address = [this](const std::string& query) {
    const auto params = read(query);
    return params ? search_address(*params) : blamed(query);
  };
  EXPECT_EQ(address("year_from=2017&year_to=2021"), "/search?year=2017..2021");
  EXPECT_EQ(address("year_to=2017&year_from=2021"), "/search?year=2017..2021") << "the wrong way round";
  EXPECT_EQ(address("year_from=2019&year_to="), "/search?year=2019..");
  EXPECT_EQ(address("year_to=2019"), "/search?year=..2019");
  EXPECT_EQ(address("year_from=2019&year_to=2019&year=2019"), "/search?year=2019");
  EXPECT_EQ(address("year_from=20x9"), "year_from");
  EXPECT_EQ(address("year_to=99999"), "year_to");
}

TEST_F(Params, TakeEveryQueryText) {
  for (const char* odd :
       {"q=%22", "q=AND+OR+NOT", "q=%00%FF%FE", "q=((((", "q=*", "q=region%3A", "q=%", "q=a%0Ab"}) {
    EXPECT_TRUE(read(odd)) << odd;
  }
  const auto params = read("q=caf%C3");
  ASSERT_TRUE(params);
  EXPECT_EQ(params->request.text, "caf\uFFFD");
}

TEST_F(Params, RefuseAQueryBeyondTheLimit) {
  EXPECT_EQ(blamed("q=" + std::string(search::kMaxQueryBytes + 1, 'a')), "q");
  EXPECT_TRUE(read("q=" + std::string(search::kMaxQueryBytes, 'a')));
}

TEST_F(Params, KeepLongValuesOutOfMessages) {
  const auto params = read("sort=" + std::string(5000, 'x'));
  ASSERT_FALSE(params);
  EXPECT_LT(english().say(params.error().key, params.error().values).size(), 300u);
  EXPECT_EQ(blamed("project=" + std::string(5000, 'x')), "project");
}

TEST_F(Params, AllowARegionThatOnlyTheIndexKnows) {
  edition_.answer = [](const search::SearchRequest& request) -> Result<search::SearchAnswer> {
    search::SearchAnswer answer;
    const auto chosen = request.filters.find("region");
    answer.total = chosen != request.filters.end() && chosen->second.front() == "NO01" ? 3 : 0;
    return answer;
  };
  EXPECT_TRUE(read("region=NO01"));
  EXPECT_EQ(blamed("region=NO02"), "region");
}

TEST_F(Params, SurviveTheWayThroughAnAddress) {
  const std::string address =
      "/search?q=caf%C3%A9%20%22a%20b%22%20%26&kind=project&region=ITC1&region=EL&year=2017..2021&sort="
      "newest&page=4"
      "&per_page=10";
  const auto params = read_search_params(request_for(address).query, edition_);
  ASSERT_TRUE(params);
  EXPECT_EQ(search_address(*params), address);
}

TEST_F(Params, GoBackToTheFirstPageWhenTheSearchChanges) {
  const auto params = read("q=x&region=ITC1&region=EL&page=4&sort=title");
  ASSERT_TRUE(params);
  EXPECT_EQ(search_address(without_filter(*params, "region", "EL")), "/search?q=x&region=ITC1&sort=title");
  EXPECT_EQ(search_address(without_filters(*params)), "/search?q=x&sort=title");
  EXPECT_EQ(search_address(with_text(*params, "a&b")), "/search?q=a%26b&region=ITC1&region=EL&sort=title");
  EXPECT_EQ(search_address(without_filter(*params, "kind", "EL")),
            "/search?q=x&region=ITC1&region=EL&sort=title");
}

}  // namespace
}  // namespace praxis::server
