// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/json_ld.h"

#include "tests/server/fake_catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

json described(const Unit& unit) {
  return json::parse(json_ld(english(), unit, test_vocabularies(), "/units/u1", "/documents/d1"));
}

TEST(JsonLd, DescribesAPracticeAsAnArticleOfItsDocument) {
  Unit unit = test_unit();
  unit.regions = {"ITC1"};
  unit.organisations = {"Waste agency"};
  unit.date = "2021-09";
  const json article = described(unit);
  EXPECT_EQ(article["@type"], "Article");
  EXPECT_EQ(article["headline"], unit.title);
  EXPECT_EQ(article["articleBody"], unit.text);
  EXPECT_EQ(article["datePublished"], "2021-09");
  EXPECT_EQ(article["spatialCoverage"][0]["identifier"], "NUTS:ITC1");
  EXPECT_EQ(article["mentions"][0]["name"], "Waste agency");
  EXPECT_EQ(article["isPartOf"]["name"], unit.document.title);
}

TEST(JsonLd, CallsThingsThatAreNoTextsByTheirName) {
  Unit unit = test_unit();
  unit.kind = UnitKind::event;
  unit.date = "2022-05-03";
  const json event = described(unit);
  EXPECT_EQ(event["@type"], "Event");
  EXPECT_EQ(event["name"], unit.title);
  EXPECT_EQ(event["startDate"], "2022-05-03");
  EXPECT_FALSE(event.contains("articleBody"));
}

TEST(JsonLd, CannotEndItsElement) {
  Unit unit = test_unit();
  unit.text = "</script><script>alert(1)</script><!-- & \"quoted\"";
  const std::string text = json_ld(english(), unit, test_vocabularies(), "/units/u1", "/documents/d1");
  EXPECT_THAT(text, Not(HasSubstr("<")));
  EXPECT_EQ(json::parse(text)["articleBody"], unit.text);
  auto edition = std::make_shared<FakeEdition>();
  edition->units = {unit};
  EXPECT_THAT(get(*test_site(edition), "/units/u1").body,
              HasSubstr("<script type=\"application/ld+json\">{"));
}

}  // namespace
}  // namespace praxis::server
