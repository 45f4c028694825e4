// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/fs.h"
#include "fixture.h"
#include "search/answer_json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis::search {
namespace {

using namespace testing;  // the fixture's

std::shared_ptr<const Snapshot> misspelt_library() {
  static const auto snapshot =
      snapshot_of({make_unit("1", "Innovation vouchers", "Firms get innovation vouchers for advice."),
                   make_unit("2", "Énergie", "Solar energy for schools.")});
  return snapshot;
}

std::optional<std::string> suggestion_for(const SearchRequest& request) {
  return misspelt_library()->search(request)->suggestion;
}

TEST(Suggestion, MendsASlip) {
  EXPECT_EQ(suggestion_for(ask("inovation")), "innovation");
  EXPECT_EQ(suggestion_for(ask("innovation vuchers")), "innovation vouchers");
  EXPECT_EQ(suggestion_for(ask("\"solar enrgy\"")), std::nullopt) << "phrases are as people wrote them";
}

TEST(Suggestion, IsSilentWhereNothingIsWrongOrNothingIsNear) {
  EXPECT_EQ(suggestion_for(ask("innovation")), std::nullopt);
  EXPECT_EQ(suggestion_for(ask("xylophone")), std::nullopt);
  EXPECT_EQ(suggestion_for(ask("")), std::nullopt);
}

TEST(Suggestion, NeverNamesWhatFindsNothing) {
  SearchRequest request = ask("inovation");
  request.filters["kind"] = {"news"};
  EXPECT_EQ(suggestion_for(request), std::nullopt);
  for (const char* text : {"inovation schols", "enrgy vouchrs", "shcools \"inovation", "solr -energy"}) {
    const auto suggestion = suggestion_for(ask(text));
    if (suggestion) {
      EXPECT_GT(misspelt_library()->search(ask(*suggestion))->total, 0U) << *suggestion;
    }
  }
}

// A word that few units hold gives way only where that helps: here it is the other one that is wrong.
TEST(Suggestion, LeavesADoubtedWordBesideAWrongOne) {
  std::vector<Unit> units{make_unit("1", "Light", "A candle with two wicks.")};
  for (int i = 0; i < 25; ++i)
    units.push_back(
        make_unit("h" + std::to_string(i), "Door", "A brass handle, number " + std::to_string(i)));
  const auto snapshot = snapshot_of(units);
  const auto suggested = [&](const char* text) { return snapshot->search(ask(text))->suggestion; };
  EXPECT_EQ(suggested("candle wiks"), "candle wicks");
  EXPECT_EQ(suggested("candle bras"), "handle brass");
  EXPECT_EQ(suggested("candle wicks"), std::nullopt);
  EXPECT_EQ(suggested("candle brass"), "handle brass");
}

TEST(AnswerJson, HasTheFormTheContractGives) {
  Unit unit = make_unit("u-1", "Repair", "Kettles live on.");
  unit.kind = UnitKind::good_practice;
  unit.projects = {"ALPHA4"};
  unit.regions = {"ITC1"};
  unit.date = "2021-09";
  unit.first_page = 15;
  unit.last_page = 16;
  unit.document.title = "A brief";
  const auto snapshot = snapshot_of({unit});
  SearchRequest request = ask("kettle");
  request.filters["region"] = {"IT"};
  const auto answer = snapshot->search(request);
  ASSERT_TRUE(answer);
  const nlohmann::json json = to_json(request, *answer, snapshot->vocabularies());
  EXPECT_EQ(json["query"], nlohmann::json::parse(R"({"text":"kettle","filters":{"region":["IT"]}})"));
  EXPECT_EQ(json["total"], 1);
  EXPECT_EQ(json["page"], 1);
  EXPECT_EQ(json["per_page"], 20);
  const auto& hit = json["results"][0];
  EXPECT_EQ(hit["snippet"], nlohmann::json::parse(R"({"text":"Kettles live on.","highlights":[[0,7]]})"));
  EXPECT_EQ(hit["document"], nlohmann::json::parse(R"({"id":"document","title":"A brief"})"));
  EXPECT_EQ(hit["pages"], nlohmann::json::parse("[15,16]"));
  EXPECT_EQ(hit["url"], "/units/u-1");
  EXPECT_EQ(hit["regions"], nlohmann::json::parse(R"([{"value":"ITC1","label":"Piemonte"}])"));
  EXPECT_EQ(hit["date"], "2021-09");
  EXPECT_EQ(json["facets"]["project"],
            nlohmann::json::parse(R"([{"value":"ALPHA4","label":"ALPHA4","count":1,"selected":false}])"));
  EXPECT_EQ(json["facets"]["region"][0]["selected"], true);
  EXPECT_TRUE(json["suggestion"].is_null());
  EXPECT_EQ(json["generation"], "000001");
  EXPECT_TRUE(json["took_ms"].is_number());
}

}  // namespace
}  // namespace praxis::search
