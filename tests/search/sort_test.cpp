// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace testing;  // the fixture's

Unit dated(std::string id, std::string title, std::string date) {
  Unit unit = make_unit(std::move(id), std::move(title), "Water.");
  unit.date = std::move(date);
  return unit;
}

std::vector<std::string> sorted(Sort sort) {
  static const auto snapshot = snapshot_of({dated("a", "Step 10", "2019-05"), dated("b", "épée", ""),
                                            dated("c", "Step 2", "2021"), dated("d", "“Zebra”", "2019-05-17"),
                                            dated("e", "", "2018"), dated("f", "Epilogue", "2019")});
  SearchRequest request = ask("water");
  request.sort = sort;
  return ids(*snapshot, request);
}

TEST(Sort, ByDate) {
  EXPECT_THAT(sorted(Sort::newest), ElementsAre("c", "d", "a", "f", "e", "b"));
  EXPECT_THAT(sorted(Sort::oldest), ElementsAre("e", "f", "a", "d", "c", "b"));
}

TEST(Sort, ByTitleAsPeopleSort) {
  EXPECT_THAT(sorted(Sort::title), ElementsAre("b", "f", "c", "a", "d", "e"));
}

TEST(Paging, PagesAddUpToTheWhole) {
  std::vector<Unit> units;
  for (int i = 0; i < 57; ++i) {
    units.push_back(
        make_unit(std::to_string(i), "", "Water " + std::string(i % 3 == 0 ? "energy " : "") + "works."));
  }
  const auto snapshot = snapshot_of(units);
  SearchRequest request = ask("water works");
  request.limit = 1000;
  const auto whole = ids(*snapshot, request);
  ASSERT_EQ(whole.size(), 57U);
  std::vector<std::string> paged;
  request.limit = 10;
  for (request.offset = 0; request.offset < 70; request.offset += 10) {
    EXPECT_EQ(snapshot->search(request)->total, 57U);
    for (const std::string& id : ids(*snapshot, request)) paged.push_back(id);
  }
  EXPECT_EQ(paged, whole);
}

TEST(Paging, RankAgreesWithSearch) {
  std::vector<Unit> units;
  for (int i = 0; i < 30; ++i) {
    units.push_back(make_unit("u" + std::to_string(i), "",
                              std::string(static_cast<std::size_t>(i % 7), 'x') + " water plan"));
    units.back().record_id = "r" + std::to_string(i);
  }
  const auto snapshot = snapshot_of(units);
  SearchRequest request = ask("water plan");
  request.offset = 3;
  request.limit = 12;
  const auto ranked = snapshot->rank(request);
  const auto answer = snapshot->search(request);
  ASSERT_TRUE(ranked && answer);
  ASSERT_EQ(ranked->size(), 12U);
  for (std::size_t i = 0; i < ranked->size(); ++i) {
    EXPECT_EQ((*ranked)[i].id, answer->hits[i].unit.id);
    EXPECT_EQ((*ranked)[i].record_id, answer->hits[i].unit.record_id);
    EXPECT_EQ((*ranked)[i].score, answer->hits[i].score);
  }
}

TEST(Paging, BeyondTheEndIsEmpty) {
  const auto snapshot = snapshot_of({make_unit("a", "", "Water.")});
  SearchRequest request = ask("water");
  request.offset = 5;
  EXPECT_THAT(ids(*snapshot, request), IsEmpty());
  request.offset = 0;
  request.limit = 0;
  EXPECT_THAT(ids(*snapshot, request), IsEmpty());
  EXPECT_EQ(snapshot->search(request)->total, 1U);
}

}  // namespace
}  // namespace praxis::search
