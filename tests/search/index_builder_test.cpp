// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/index_builder.h"

#include "fixture.h"

#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using testing::ids;
using testing::make_unit;
using testing::small_vocabularies;
using testing::TemporaryFolder;

std::vector<Unit> mills(std::size_t count) {
  std::vector<Unit> units;
  for (std::size_t i = 0; i < count; ++i) {
    units.push_back(
        make_unit("mill-" + std::to_string(i), "Mill " + std::to_string(i),
                  i % 3 == 0 ? "It grinds barley for the valley." : "It saws larch for the valley."));
  }
  return units;
}

std::shared_ptr<const Snapshot> built_in(std::size_t parts, const std::vector<Unit>& units) {
  const TemporaryFolder folder;
  auto builder = IndexBuilder::create(folder.path() / "000001.praxis", *small_vocabularies(), parts);
  EXPECT_TRUE(builder);
  {
    std::vector<std::jthread> threads;
    for (std::size_t part = 0; part < parts; ++part) {
      threads.emplace_back([&, part] {
        for (std::size_t i = units.size() * part / parts; i < units.size() * (part + 1) / parts; ++i) {
          EXPECT_TRUE(builder->add(units[i], part));
        }
      });
    }
  }
  EXPECT_TRUE(builder->finish());
  auto snapshot = Snapshot::open(folder.path() / "000001.praxis", small_vocabularies());
  EXPECT_TRUE(snapshot) << snapshot.error().message;
  return *snapshot;
}

TEST(IndexBuilderParts, AnIndexInPartsAnswersAsOneInOnePiece) {
  const auto units = mills(31);
  const auto whole = built_in(1, units);
  const auto parts = built_in(4, units);
  EXPECT_EQ(parts->unit_count(), units.size());
  for (const char* text : {"barley", "saws valley", "title:mill", "*", "\"larch for the\"", "berley"}) {
    EXPECT_EQ(ids(*whole, text), ids(*parts, text)) << text;
    EXPECT_EQ(whole->search(testing::ask(text))->suggestion, parts->search(testing::ask(text))->suggestion);
  }
  std::vector<std::string> in_order;
  EXPECT_TRUE(parts->for_each_unit([&](const Unit& unit) {
    in_order.push_back(unit.id);
    return true;
  }));
  for (std::size_t i = 0; i < in_order.size(); ++i) EXPECT_EQ(in_order[i], units[i].id);
}

TEST(IndexBuilderParts, AnEmptyPartDoesNoHarm) {
  const auto units = mills(2);
  EXPECT_EQ(built_in(5, units)->unit_count(), 2U);
}

TEST(IndexBuilderParts, TheSameIdInTwoPartsIsAnError) {
  const TemporaryFolder folder;
  auto builder = IndexBuilder::create(folder.path() / "000001.praxis", *small_vocabularies(), 2);
  ASSERT_TRUE(builder);
  EXPECT_TRUE(builder->add(make_unit("a", "Mill", "It grinds."), 0));
  EXPECT_FALSE(builder->add(make_unit("a", "Mill", "It grinds."), 0));
  EXPECT_TRUE(builder->add(make_unit("a", "Mill", "It grinds."), 1));
  const auto finished = builder->finish();
  ASSERT_FALSE(finished);
  EXPECT_THAT(finished.error().message, ::testing::HasSubstr("two units have the id a"));
}

}  // namespace
}  // namespace praxis::search
