// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pagination.h"

#include "server/search_link.h"
#include "tests/server/fake_catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using testing::ElementsAre;

TEST(PagesToLink, ShowsBothEndsAndTheNeighbourhood) {
  EXPECT_THAT(pages_to_link(1, 1), ElementsAre(1));
  EXPECT_THAT(pages_to_link(1, 3), ElementsAre(1, 2, 3));
  EXPECT_THAT(pages_to_link(1, 10), ElementsAre(1, 2, 3, 0, 10));
  EXPECT_THAT(pages_to_link(5, 10), ElementsAre(1, 2, 3, 4, 5, 6, 7, 0, 10));
  EXPECT_THAT(pages_to_link(6, 20), ElementsAre(1, 0, 4, 5, 6, 7, 8, 0, 20));
  EXPECT_THAT(pages_to_link(20, 20), ElementsAre(1, 0, 18, 19, 20));
  EXPECT_THAT(pages_to_link(17, 20), ElementsAre(1, 0, 15, 16, 17, 18, 19, 20))
      << "a gap of one page is that page";
}

TEST(LastPage, StopsWhereSearchesEnd) {
  SearchParams params;
  EXPECT_EQ(last_page(params, 0), 0u);
  EXPECT_EQ(last_page(params, 20), 1u);
  EXPECT_EQ(last_page(params, 21), 2u);
  EXPECT_EQ(last_page(params, 10'000'000), search::kMaxOffset / params.per_page + 1);
}

TEST(PaginationView, LinksCarryTheWholeSearch) {
  SearchParams params;
  params.request.text = "a&b";
  params.request.filters["region"] = {"ITC1"};
  params.request.sort = search::Sort::title;
  set_page(params, 2);
  const auto view = pagination_view(english(), params, 55);
  EXPECT_EQ(view["previous"], "/search?q=a%26b&region=ITC1&sort=title");
  EXPECT_EQ(view["next"], "/search?q=a%26b&region=ITC1&sort=title&page=3");
  EXPECT_EQ(view["position"], "Page 2 of 3");
  EXPECT_EQ(view["pages"].size(), 3u);
  EXPECT_TRUE(view["pages"][1]["current"]);
}

TEST(PaginationView, IsNothingForOnePage) {
  EXPECT_TRUE(pagination_view(english(), SearchParams(), 20).is_null());
  SearchParams beyond;
  set_page(beyond, 9);
  EXPECT_TRUE(pagination_view(english(), beyond, 55).is_null());
}

}  // namespace
}  // namespace praxis::server
