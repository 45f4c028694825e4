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
  EXPECT_THAT(practice.factors, ElementsAre(::testing::Pair("kind", 1.15), ::testing::Pair("date", 1.02)));
  EXPECT_THAT(why("kettle", "cafes").factors, IsEmpty());
  EXPECT_THAT(to_sentence(practice),
              HasSubstr("“kettle” in text (100%), a good practice or recommendation (×1.15)"));
}

/// Beds and mills in several languages, and vocabularies that know other words for them.
std::shared_ptr<const Snapshot> mills() {
  static const auto snapshot = [] {
    auto words = std::make_shared<Vocabularies>(*small_vocabularies());
    words->synonyms = {{{"WMX", ""}, {"water mill", "en"}, {"Wassermühle", "de"}},
                       {{"T&Q", ""}, {"tides and quays", "en"}}};
    std::vector<Unit> units;
    const auto add = [&](const char* id, const char* language, const char* title, const char* text) {
      units.push_back(make_unit(id, title, text));
      units.back().language = language;
      units.back().kind = units.size() % 2 == 0 ? UnitKind::good_practice : UnitKind::passage;
      units.back().date = "20" + std::to_string(10 + units.size());
    };
    add("mill", "en", "Water mill", "A water mill grinds rye beside the old weir, in low-noise hours.");
    add("abbreviation", "en", "Works", "The WMX grinds oats in lownoise hours beside the new weir.");
    add("german", "de", "Mühlen", "Die Wassermühle mahlt Roggen. Das Mühlenwehr ist neu.");
    add("signs", "en", "Tides", "More T&Q was paid for, and C++ was learnt, with old tides and weirs.");
    add("words", "en", "Harbours", "Rules for tides and quays, and for a weir of oak and rye.");
    add("tagged", "en", "Ovens", "An oven for rye bread.");
    units.back().regions = {"ITC1"};
    const TemporaryFolder folder;
    build(folder.path() / "1.praxis", units);
    return *Snapshot::open(folder.path() / "1.praxis", words);
  }();
  return snapshot;
}

std::string said(const std::string& text, const std::string& id) {
  SearchRequest request = ask(text);
  request.explain = true;
  const auto answer = mills()->search(request);
  for (const Hit& hit : answer->hits) {
    if (hit.unit.id == id) return to_sentence(hit.why.value());
  }
  return {};
}

TEST(Explain, NamesTheOtherWordsAUnitWasFoundBy) {
  EXPECT_THAT(said("WMX", "mill"), HasSubstr("“WMX” as “water mill” in title and text (100%)"));
  EXPECT_THAT(said("WMX", "german"), HasSubstr("“WMX” as “Wassermühle” in text (100%)"));
  EXPECT_THAT(said("WMX", "abbreviation"), HasSubstr("“WMX” in text (100%)"));
  EXPECT_THAT(said("water mill rye", "german"), HasSubstr("“water mill” as “Wassermühle”"));
  EXPECT_THAT(said("low noise", "abbreviation"), HasSubstr("“low noise” as “lownoise” in text (100%)"));
  EXPECT_THAT(said("lownoise", "mill"), HasSubstr("“lownoise”"));
  EXPECT_THAT(said("Mühlen", "german"), HasSubstr("“Mühlen” in title (100%)"));
  EXPECT_THAT(said("Piedmont", "tagged"), HasSubstr("“Piedmont” as “Piemonte” in a region's name (100%)"));
  EXPECT_THAT(said("(bakery OR wmx) rye", "mill"), HasSubstr("“bakery OR wmx” as “water mill”"));
}

TEST(Explain, WordsWithSignsAreOne) {
  EXPECT_THAT(said("t & q", "signs"), HasSubstr("“t & q” in text (100%)"));
  EXPECT_THAT(said("T&Q", "words"), HasSubstr("“T&Q” as “tides and quays” in text (100%)"));
  EXPECT_THAT(said("C++", "signs"), HasSubstr("“C++” in text (100%)"));
}

TEST(Explain, NamesTheFiltersOfTheText) {
  EXPECT_THAT(said("region:ITC1", "tagged"), HasSubstr("fits region:ITC1"));
  EXPECT_THAT(said("rye region:\"ITC1\"", "tagged"), HasSubstr("“rye” in text (100%), fits region:ITC1"));
}

/// Whatever is asked: the shares make the whole, and with the factors they make the score.
TEST(Explain, SharesAddUpToTheScore) {
  const char* const texts[] = {
      "weir",
      "rye weir",
      "old weir",
      "water mill",
      "low-noise weir",
      "WMX rye",
      "t & q weirs",
      "C++",
      "Piemont rye",
      "\"water mill\" weir",
      "(oats OR rye) weir",
      "title:mill rye",
      "old NEAR/5 weir rye",
      "wei* rye",
      "a question about the old weir where a water mill grinds rye in low-noise hours",
      "who paid for more T&Q and which tides and quays have rules for weirs of oak and rye",
      "Mühlen Roggen Wassermühle Wehr mahlt",
      "bread oven rye \"water mill\" weir oak oats hours",
      "one two three four rye five six seven weir eight nine ten eleven twelve old thirteen mill fourteen "
      "fifteen hours oats sixteen water grinds tides quays rules oak bread oven beside paid learnt more new"};
  std::size_t again = 0;
  for (const char* text : texts) {
    for (const bool plain : {false, true}) {
      SearchRequest request = ask(text);
      request.explain = true;
      request.plain = plain;
      const auto answer = mills()->search(request);
      ASSERT_TRUE(answer) << text;
      EXPECT_FALSE(answer->hits.empty()) << text;
      for (const Hit& hit : answer->hits) {
        const Explanation& why = hit.why.value();
        EXPECT_FALSE(why.parts.empty()) << text;
        double shares = why.side_by_side + why.more_parts + (why.again ? why.again->share : 0);
        for (const ExplainedPart& part : why.parts) shares += part.share;
        EXPECT_NEAR(shares, 1, 0.001) << text << ": " << to_sentence(why);
        double score = why.score;
        for (const auto& [name, factor] : why.factors) score *= factor;
        EXPECT_NEAR(score, hit.score, hit.score * 1e-5) << text << ": " << to_sentence(why);
        const bool has_line = to_sentence(why).find("weighed again: ") != std::string::npos;
        EXPECT_TRUE(has_line || !why.again) << to_sentence(why);
        if (why.again) ++again;
      }
    }
  }
  EXPECT_GT(again, 10U);
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
