// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/copies.h"

#include "fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string kPage =
    "The town of Ambermoor lends cargo bikes to bakers, florists and plumbers for six weeks. Whoever keeps "
    "the "
    "bike afterwards pays half of its price, and the town pays the other half from parking fees. A mechanic "
    "visits each shop twice a year. Of 214 borrowers, 131 sold a van within two years, and deliveries in the "
    "old quarter fell by a third. The chamber of crafts runs the scheme with two people and a shed.";
/// The same as another program wrote it down: other quotation marks, dashes, spaces and capitals.
const std::string kBrief =
    "THE TOWN of Ambermoor lends cargo\u2011bikes to bakers, florists and plumbers for six\u00a0weeks. "
    "Whoever "
    "keeps the bike afterwards pays half of its price \u2013 and the town pays the other half from parking "
    "fees. "
    "A me\u00adchanic visits each shop twice a year. Of 214 borrowers, 131 sold a van within two years, and "
    "deliveries in the old quarter fell by a third. The chamber of crafts runs the scheme with two people "
    "and "
    "a shed.";
const std::string kListing =
    "The town of Ambermoor lends cargo bikes to bakers, florists and plumbers for six weeks. Whoever keeps "
    "the "
    "bike afterwards pays half of its pri\u2026";
constexpr const char* kTitle = "Cargo bikes on loan";

Unit practice(std::string id, std::string title, std::string text) {
  Unit unit = make_unit(std::move(id), std::move(title), std::move(text));
  unit.kind = UnitKind::good_practice;
  unit.document.id = "doc-" + unit.id;
  unit.document.title = "Source of " + unit.id;
  return unit;
}

bool same(const Unit& a, const Unit& b) {
  const bool one_way = say_the_same(sketch_of(a), sketch_of(b));
  EXPECT_EQ(one_way, say_the_same(sketch_of(b), sketch_of(a)));
  return one_way;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  text.replace(text.find(from), from.size(), to);
  return text;
}

std::vector<Unit> three_places() {
  return {
      practice("listing", kTitle, kListing), practice("page", kTitle, kPage),
      practice("brief", std::string("Good practice: ") + kTitle, kBrief + " More on page 7 of the annex.")};
}

TEST(Copies, OnePracticeOnAPageInABriefAndInAListing) {
  const auto units = three_places();
  EXPECT_TRUE(same(units[0], units[1]));
  EXPECT_TRUE(same(units[1], units[2]));
  EXPECT_TRUE(same(units[0], units[2]));
}

TEST(Copies, TwoPracticesByOneTemplateAreTwo) {
  const Unit one = practice("one", kTitle, kPage);
  EXPECT_TRUE(same(one, practice("two", kTitle, kPage)));
  EXPECT_FALSE(same(one, practice("two", kTitle, replaced(kPage, "Ambermoor", "Birkholm"))))
      << "another town";
  EXPECT_FALSE(same(one, practice("two", kTitle, replaced(kPage, "131", "90")))) << "other figures";
  EXPECT_FALSE(same(practice("one", "Cargo bikes in Ambermoor", kListing),
                    practice("two", "Cargo bikes in Birkholm", kListing)))
      << "another title";
  EXPECT_FALSE(same(practice("one", "Step 1.1", kPage), practice("two", "Step 2.1", kPage)));
  Unit styria = one;
  styria.regions = {"AT22"};
  Unit piedmont = one;
  piedmont.regions = {"ITC1"};
  EXPECT_FALSE(same(styria, piedmont)) << "another region";
  piedmont.regions = {"AT"};
  EXPECT_TRUE(same(styria, piedmont)) << "the country around it";
}

// A listing puts the partner above the text, the page puts labels around it: each has names of its own, and
// no place is filled otherwise.
TEST(Copies, LinesThatOneSourceAddsPartNothing) {
  std::string story = kPage;
  for (char c = 'a'; c <= 'z'; ++c) story += std::string(" then ") + c + c + " bakers asked for one as well,";
  story += " and the council of Ambermoor agreed";
  const Unit listed =
      practice("listed", "LOANWHEELS", "Lead partner: Chamber of Crafts, Midmark (CCM), 2017\n\n" + story);
  const Unit page =
      practice("page", "LoanWheels", story + "\n\nProject summary\n\nStart: 1 March 2019\n\nTopic: Mobility");
  EXPECT_TRUE(same(listed, page));
  EXPECT_FALSE(same(listed, practice("page", "LoanWheels", replaced(page.text, "Ambermoor", "Birkholm"))))
      << "one place of two that name the town";
  Unit other = page;
  other.title = "LoanWheels again";
  EXPECT_FALSE(same(listed, other)) << "under another title each name counts";
}

TEST(Copies, ATitleIsTheSameWithoutItsSpaces) {
  EXPECT_TRUE(same(practice("one", "LOANWHEELS2.0", kPage), practice("two", "LoanWheels 2.0", kPage)));
  EXPECT_TRUE(same(practice("one", "V\u00e9los-cargos", kPage), practice("two", "VELOS CARGOS", kPage)));
  EXPECT_FALSE(same(practice("one", "LOANWHEELS2.0", kPage), practice("two", "LoanWheels", kPage)))
      << "what followed it";
  EXPECT_FALSE(same(practice("one", "LoanWheels 2.0", kPage), practice("two", "LoanWheels 3.0", kPage)));
  EXPECT_FALSE(same(practice("one", "?!", kPage), practice("two", "", replaced(kPage, "131", "90"))))
      << "no title is no agreement";
}

TEST(Copies, EditionsOfOnePracticeInTwoPlacesAreTwo) {
  const auto edition = [](const std::string& place) {
    Unit unit = practice(place, kTitle, replaced(kPage, "Ambermoor", place) + " " + kPage.substr(40));
    unit.projects = {"LOANWHEELS"};
    return unit;
  };
  EXPECT_TRUE(same(edition("Birkholm"), edition("Birkholm")));
  EXPECT_FALSE(same(edition("Birkholm"), edition("Corsby"))) << "a word for a word";
  EXPECT_FALSE(same(edition("Birkholm"), edition("Upper Corsby"))) << "two words for one";
  EXPECT_FALSE(same(edition("Birkholm and Dunmoor"), edition("Corsby and Ettal"))) << "names near each other";
  EXPECT_FALSE(same(practice("one", kTitle, "Birkholm " + kPage), practice("two", kTitle, "Corsby " + kPage)))
      << "where the text begins";
  EXPECT_FALSE(same(practice("one", kTitle, kPage + " Birkholm"), practice("two", kTitle, kPage + " Corsby")))
      << "and where it ends";
}

TEST(Copies, AFormsOwnTextIsNoPassageInsideAFilledOne) {
  const auto passage = [](std::string id, std::string text) {
    Unit unit = practice(std::move(id), "Module 4: Partners", std::move(text));
    unit.kind = UnitKind::passage;
    return unit;
  };
  const std::string form =
      "This module lists the partners of the town and says what each of them has taken on.";
  EXPECT_FALSE(same(passage("blank", form), passage("filled", form + " " + kPage)));
  EXPECT_TRUE(same(passage("shorter", kPage), passage("longer", kPage + " " + form + " " + kListing)));
}

TEST(Copies, OtherWordsOrAQuotedPartAreNoCopy) {
  EXPECT_FALSE(
      same(practice("one", kTitle, kPage),
           practice("two", kTitle,
                    "Shops may borrow a bike with a box in front. It costs them nothing for a while, "
                    "and many give up their vans in the end, says the craft chamber in its report.")));
  EXPECT_FALSE(same(practice("one", kTitle, kPage), practice("two", "What we read elsewhere", kListing)))
      << "a quotation under a heading of its own";
  EXPECT_FALSE(same(practice("one", "Contact", "Ask us."), practice("two", "Contact", "Ask us.")))
      << "too little to tell";
}

TEST(Copies, TextsOfAnyLengthCompare) {
  std::string book;
  for (int i = 0; i < 4'000; ++i) book += "word" + std::to_string(i * 7) + (i % 9 == 0 ? ". " : " ");
  EXPECT_TRUE(same(practice("one", "Annals", book), practice("two", "Annals", book + "and an imprint")));
  EXPECT_FALSE(
      same(practice("one", "Annals", book), practice("two", "Annals", book.substr(book.size() / 2))));
  EXPECT_FALSE(same(practice("one", "Annals", {}), practice("two", "Annals", {})));
}

TEST(Copies, AreFoundAmongManyAlike) {
  std::vector<Unit> units;
  for (int i = 0; i < 2'000; ++i)
    units.push_back(
        practice("u" + std::to_string(i), kTitle, replaced(kPage, "214", std::to_string(1'000 + i % 1'900))));
  std::vector<Sketch> sketches;
  for (const Unit& unit : units) sketches.push_back(sketch_of(unit));
  std::vector<const Sketch*> borrowed;
  for (const Sketch& sketch : sketches) borrowed.push_back(&sketch);
  const CopyGroups groups = find_copies(borrowed);
  for (std::uint32_t group = 1; group <= groups.size(); ++group) {
    const auto members = groups.members(group);
    ASSERT_THAT(members, SizeIs(2));
    EXPECT_EQ(members[1] - members[0], 1'900U);
  }
}

TEST(Copies, AreFoundByATitleWrittenOtherwise) {
  std::vector<Unit> units = {practice("listing", "LOAN WHEELS2.0", kListing),
                             practice("page", "LoanWheels 2.0", kPage + " " + kBrief + " " + kPage)};
  std::vector<Sketch> sketches = {sketch_of(units[0]), sketch_of(units[1])};
  const CopyGroups groups = find_copies({&sketches[0], &sketches[1]});
  EXPECT_EQ(groups.size(), 1U) << "too unlike in length to share a band";
}

TEST(CopyGroups, SurviveBeingWrittenDown) {
  const CopyGroups groups({{4, 2}, {3, 1, 7}});
  const CopyGroups again = CopyGroups::from_text(groups.to_text(), 7);
  EXPECT_EQ(again.size(), 2U);
  EXPECT_THAT(again.members(again.group_of(1)), ElementsAre(3, 1, 7));
  EXPECT_EQ(again.place_of(7), 2U);
  EXPECT_EQ(again.group_of(5), 0U);
  EXPECT_EQ(again.group_of(4'000'000'000U), 0U);
  EXPECT_EQ(CopyGroups::from_text("1 9\n99999999999999999999 x\n\n5", 7).size(), 0U)
      << "what is no document is left out";
}

TEST(FoldedSearch, ShowsTheFullestOnceWithTheOthersBehindIt) {
  const auto snapshot = snapshot_of(three_places());
  const auto answer = snapshot->search(ask("cargo bikes"));
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->total, 1U);
  ASSERT_THAT(answer->hits, SizeIs(1));
  EXPECT_EQ(answer->hits[0].unit.id, "brief");
  ASSERT_THAT(answer->hits[0].also_in.listed, SizeIs(2));
  EXPECT_EQ(answer->hits[0].also_in.listed[0].id, "page");
  EXPECT_EQ(answer->hits[0].also_in.listed[0].document_title, "Source of page");
  EXPECT_EQ(answer->hits[0].also_in.listed[1].id, "listing");
  EXPECT_THAT(shown(facet(*answer, "kind")), ElementsAre("good-practice:1"));
  EXPECT_THAT(ids(*snapshot, ""), ElementsAre("brief")) << "browsing folds too";
  EXPECT_EQ(snapshot->unit("listing")->text, kListing) << "a folded one is still there";
  EXPECT_EQ(snapshot->copies_of("listing")->listed[0].id, "brief");
  EXPECT_THAT(*snapshot->rank(ask("cargo bikes")), SizeIs(3)) << "a run to be judged names each";
}

TEST(FoldedSearch, CountsEachGroupOnceInEveryValueThatACopyBears) {
  auto units = three_places();
  units[0].date = "2019";
  units[1].date = "2021";
  units[2].date = "2021";
  units[0].kind = UnitKind::passage;
  units.push_back(practice("other", "Ferry by the hour", "Boats cross the lake when somebody calls them."));
  units[3].date = "2021";
  const auto snapshot = snapshot_of(units);
  const auto all = snapshot->search(ask(""));
  EXPECT_THAT(shown(facet(*all, "year")), ElementsAre("2021:2", "2019:1"));
  SearchRequest request = ask("");
  request.filters["year"] = {"2019"};
  const auto old = snapshot->search(request);
  EXPECT_EQ(old->total, 1U);
  EXPECT_EQ(old->hits[0].unit.id, "listing") << "the fullest of those that pass";
  EXPECT_THAT(shown(facet(*old, "year")), ElementsAre("2021:2", "2019:1*"));
  EXPECT_THAT(shown(facet(*old, "kind")), ElementsAre("passage:1"));
}

TEST(FoldedSearch, ItsOwnCopiesAreNotSimilarToAUnit) {
  auto units = three_places();
  units.push_back(
      practice("near", "Bikes for bakers", "A baker carries bread on a cargo bike, not in a van."));
  const auto similar = snapshot_of(units)->similar({"page", {}, false, 10});
  ASSERT_TRUE(similar);
  ASSERT_THAT(similar->hits, SizeIs(1));
  EXPECT_EQ(similar->hits[0].unit.id, "near");
  EXPECT_THAT(similar->hits[0].also_in.listed, IsEmpty());
}

}  // namespace
}  // namespace praxis::search::testing
