// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace testing;  // the fixture's

std::shared_ptr<const Snapshot> library() {
  static const auto snapshot = snapshot_of(
      {make_unit("1", "Repair vouchers", "Citizens mend kettles, bikes and radios with a voucher."),
       make_unit("2", "Solar schools", "Panels on the roofs of schools."),
       make_unit("3", "Mending cafés", "In cafés citizens repair radios and bikes."),
       make_unit("4", "Vouching", "To vouch for someone.")});
  return snapshot;
}

TEST(Similar, TheNearestFirstAndNeverItself) {
  const auto answer = library()->similar({"1", {}, false, 2});
  ASSERT_TRUE(answer) << answer.error().message;
  ASSERT_FALSE(answer->hits.empty());
  EXPECT_EQ(answer->hits[0].unit.id, "3");
  EXPECT_EQ(answer->hits[0].snippet.text, "In cafés citizens repair radios and bikes.");
  for (const Hit& hit : answer->hits) EXPECT_NE(hit.unit.id, "1");
  EXPECT_LE(answer->hits.size(), 2U);
}

TEST(Similar, NeedsAUnit) {
  EXPECT_EQ(library()->similar({"none", {}, false, 5}).error().kind, ErrorKind::not_found);
}

TEST(Similar, TakesAUnitOfAnyLength) {
  std::string text;
  for (int i = 0; i < 60'000; ++i) text += "é" + std::to_string(i % 3000) + " ";
  const auto snapshot =
      snapshot_of({make_unit("long", "", text), make_unit("other", "", "é17 and é18 stand here.")});
  const auto answer = snapshot->similar({"long", {}, false, 5});
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_LE(answer->hits.size(), 1U);
}

TEST(Complete, TheLastWord) {
  EXPECT_THAT(*library()->complete("Solar sch", 5), ElementsAre("Solar schools"));
  EXPECT_THAT(*library()->complete("vouch", 5), ElementsAre("voucher", "vouchers", "vouching"));
  EXPECT_THAT(*library()->complete("caf", 5), ElementsAre("cafés"));
  EXPECT_THAT(*library()->complete("solar ", 5), IsEmpty());
  EXPECT_THAT(*library()->complete("", 5), IsEmpty());
  EXPECT_THAT(*library()->complete("qq", 5), IsEmpty());
  EXPECT_THAT(*library()->complete("\xFF\"(", 5), IsEmpty());
}

/// Units of the same topics in three languages, and some of others.
std::shared_ptr<const Snapshot> topics() {
  static const auto snapshot = [] {
    std::vector<Unit> units;
    const auto add = [&](std::string language, std::string id, std::string title, std::string text,
                         std::vector<std::string> themes, std::string region, UnitKind kind) {
      Unit unit = make_unit(std::move(id), std::move(title), std::move(text));
      unit.language = std::move(language);
      unit.themes = std::move(themes);
      unit.regions = {std::move(region)};
      unit.kind = kind;
      units.push_back(std::move(unit));
    };
    add("en", "repair-at", "Repair bonus", "The city pays half the bill when households mend old appliances.",
        {"repair"}, "AT22", UnitKind::good_practice);
    add("it", "repair-it", "Officina di quartiere",
        "I residenti aggiustano elettrodomestici e biciclette insieme.", {"repair"}, "ITC1",
        UnitKind::good_practice);
    add("de", "repair-de", "Reparaturtreff", "Nachbarn setzen alte Geräte gemeinsam instand.", {"repair"},
        "AT22", UnitKind::passage);
    add("en", "clusters-it", "Cluster managers", "Firms of the valley share managers and machines.",
        {"clusters"}, "ITC4", UnitKind::good_practice);
    add("en", "notes", "Minutes", "Households, city, bill and appliances were on the agenda.", {}, "LU",
        UnitKind::passage);
    add("en", "other", "Harbour lights", "Ships find the pier at night.", {}, "BE", UnitKind::good_practice);
    return snapshot_of(units);
  }();
  return snapshot;
}

std::vector<std::string> near(const SimilarRequest& request) {
  const auto answer = topics()->similar(request);
  std::vector<std::string> out;
  for (const Hit& hit : answer->hits) out.push_back(hit.unit.id);
  return out;
}

TEST(SimilarUnits, ShareThemesAcrossLanguages) {
  const auto found = near({"repair-at", {}, false, 10});
  ASSERT_GE(found.size(), 2U);
  EXPECT_EQ(found[0], "repair-it") << "another language, but the same theme, and a practice";
  EXPECT_THAT(found, ::testing::Not(::testing::Contains("repair-at")));
}

TEST(SimilarUnits, OfOtherCountriesWherePreferred) {
  const std::string text = "In Styria, repair and reuse of old appliances should be easier for households.";
  EXPECT_EQ(near({{}, text, false, 10}).front(), "repair-at");
  EXPECT_EQ(near({{}, text, true, 10}).front(), "repair-it");
}

TEST(SimilarText, OfSeveralParagraphsInThreeLanguages) {
  // Each says "repair and reuse" or "clusters" by a name of the small vocabularies only once.
  for (const char* text : {"Our town throws away too much.\n\nHouseholds would like repair and reuse of "
                           "appliances, but lack help.",
                           "Unsere Stadt wirft zu viel weg.\n\nNachbarn wünschen Hilfe beim Instandsetzen "
                           "(repair and reuse) alter Geräte.",
                           "La nostra città butta troppo.\n\nI residenti vogliono aggiustare (repair and "
                           "reuse) gli elettrodomestici."}) {
    const auto found = near({{}, text, false, 3});
    EXPECT_THAT(found, ::testing::UnorderedElementsAre("repair-at", "repair-it", "repair-de")) << text;
  }
}

TEST(SimilarText, ByWhatItsThemesSpeakOfInALanguageThatTheIndexHasNot) {
  EXPECT_THAT(near({{}, "Mieszkańcy naprawiają zepsute czajniki, a firma pomaga.", false, 5}),
              ::testing::UnorderedElementsAre("repair-at", "repair-it", "repair-de"));
  EXPECT_THAT(near({{}, "Jedna firma.", false, 5}), IsEmpty()) << "one hint is no theme";
}

TEST(SimilarText, PracticesBeforePassagesAtLikeNearness) {
  const auto found = near({{}, "households city bill appliances", false, 2});
  EXPECT_THAT(found, ElementsAre("repair-at", "notes"));
}

TEST(SimilarText, BearsAnything) {
  for (const std::string& text :
       {std::string("\xFF\x00(", 3), std::string(200'000, 'a'), std::string("\"OR NEAR/5")})
    EXPECT_TRUE(topics()->similar({{}, text, true, 5})) << text.size();
}

}  // namespace
}  // namespace praxis::search
