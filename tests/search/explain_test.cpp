// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/explain.h"

#include "fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using namespace testing;  // the fixture's

std::shared_ptr<const Snapshot> explained_units() {
  static const auto snapshot = [] {
    Unit vouchers =
        make_unit("vouchers", "Repair vouchers", "Households get a voucher for each mended kettle.");
    vouchers.kind = UnitKind::good_practice;
    vouchers.regions = {"AT22"};
    vouchers.date = "2021";
    Unit cafes = make_unit("cafes", "Cafés", "Neighbours repair kettles and bikes in a café.");
    cafes.date = "2017";
    return snapshot_of({vouchers, cafes});
  }();
  return snapshot;
}

Explanation why(const std::string& text, const std::string& id) {
  SearchRequest request = ask(text);
  request.explain = true;
  const auto answer = explained_units()->search(request);
  for (const Hit& hit : answer->hits) {
    if (hit.unit.id == id) return hit.why.value();
  }
  ADD_FAILURE() << id << " is not found by " << text;
  return {};
}

TEST(Explain, SaysWhichWordsMatchWhereAndHow) {
  const Explanation explanation = why("voucher Steiermark", "vouchers");
  ASSERT_EQ(explanation.parts.size(), 2U);
  EXPECT_EQ(explanation.parts[0].words, "voucher");
  EXPECT_THAT(explanation.parts[0].where, ElementsAre("title", "text"));
  EXPECT_THAT(explanation.parts[0].forms, ElementsAre("vouchers", "voucher"));
  EXPECT_THAT(explanation.parts[1].where, ElementsAre("context"));
  EXPECT_GT(explanation.parts[0].share, explanation.parts[1].share);
  EXPECT_NEAR(explanation.parts[0].share + explanation.parts[1].share, 1.0, 1e-6);
  EXPECT_TRUE(explanation.all_words);
}

TEST(Explain, WordsThatDoNotMatchAreLeftOut) {
  const Explanation explanation = why("repair voucher", "cafes");
  ASSERT_EQ(explanation.parts.size(), 1U);
  EXPECT_EQ(explanation.parts[0].words, "repair");
  EXPECT_FALSE(explanation.all_words);
}

TEST(Explain, NeighboursAndPhrases) {
  EXPECT_GT(why("repair vouchers", "vouchers").side_by_side, 0.0);
  EXPECT_EQ(why("vouchers kettle", "vouchers").side_by_side, 0.0);
  const Explanation phrase = why("\"repair kettles\"", "cafes");
  ASSERT_EQ(phrase.parts.size(), 1U);
  EXPECT_EQ(phrase.parts[0].words, "\"repair kettles\"");
  EXPECT_THAT(phrase.parts[0].where, ElementsAre("text"));
  EXPECT_NEAR(phrase.parts[0].share, 1.0, 1e-6);
}

TEST(Explain, NamesWhatLiftsAUnit) {
  const Explanation practice = why("kettle", "vouchers");
  EXPECT_THAT(practice.factors, ElementsAre(::testing::Pair("kind", 1.05), ::testing::Pair("date", 1.02)));
  EXPECT_THAT(why("kettle", "cafes").factors, IsEmpty());
  EXPECT_THAT(to_sentence(practice),
              HasSubstr("“kettle” in text (100%), a good practice or recommendation (×1.05)"));
}

TEST(Explain, OnlyWhereAsked) {
  EXPECT_FALSE(explained_units()->search(ask("kettle"))->hits.front().why);
  SearchRequest browsing;
  browsing.explain = true;
  EXPECT_FALSE(explained_units()->search(browsing)->hits.front().why);
}

TEST(Explain, BearsAnything) {
  for (const char* text : {"\"\"", "-x", "kettle -(", "(a OR kettle) NEAR/3 repair", "title:caf* kettle",
                           "* kettle", "year:2017 kettle", "the of"}) {
    SearchRequest request = ask(text);
    request.explain = true;
    const auto answer = explained_units()->search(request);
    ASSERT_TRUE(answer) << text;
    for (const Hit& hit : answer->hits) {
      if (!hit.why) continue;
      for (const ExplainedPart& part : hit.why->parts) {
        EXPECT_GE(part.share, 0.0) << text;
        EXPECT_LE(part.share, 1.0) << text;
      }
    }
  }
}

TEST(Order, PracticesBeforePassagesAndTheNewerFirstAtLikeScore) {
  std::vector<Unit> units;
  const auto add = [&](const char* id, UnitKind kind, const char* date) {
    Unit unit = make_unit(id, "Bees", "Bees on roofs.");
    unit.text += std::string(" Told ") + id + ".";
    unit.kind = kind;
    unit.date = date;
    units.push_back(unit);
  };
  add("aspen", UnitKind::passage, "2014");
  add("birch", UnitKind::passage, "2022");
  add("cedar", UnitKind::good_practice, "2014");
  add("maple", UnitKind::recommendation, "2022");
  EXPECT_THAT(ids(*snapshot_of(units), "bees roofs"), ElementsAre("maple", "cedar", "birch", "aspen"));
}

TEST(Order, ABetterMatchStaysBeforeANewerPractice) {
  Unit passage = make_unit("passage", "Bees", "Bees, bees and more bees live on roofs.");
  passage.date = "2014";
  Unit practice = make_unit("practice", "Gardens", "Gardens with flowers, paths and ponds, and bees.");
  practice.kind = UnitKind::good_practice;
  practice.date = "2022";
  EXPECT_THAT(ids(*snapshot_of({practice, passage}), "bees"), ElementsAre("passage", "practice"));
}

}  // namespace
}  // namespace praxis::search
