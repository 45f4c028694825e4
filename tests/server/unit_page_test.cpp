// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/fake_catalogue.h"
#include "tests/server/html_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::server {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

class UnitPage : public testing::Test {
 protected:
  std::string body(std::string_view target, Headers headers = {}) {
    return get(*site_, target, std::move(headers)).body;
  }

  std::shared_ptr<FakeEdition> edition_ = std::make_shared<FakeEdition>();
  std::unique_ptr<Site> site_ = test_site(edition_, {"https://practices.example.eu/", {}, {}});
};

TEST_F(UnitPage, ListsSimilarUnits) {
  EXPECT_THAT(body("/units/u1"), Not(HasSubstr("Similar entries"))) << "there is no other unit";
  Unit other = test_unit();
  other.id = "u9";
  other.title = "Lending <library>";
  other.document.id = "d9";
  edition_->units.push_back(other);
  const std::string html = body("/units/u1");
  EXPECT_EQ(unbalanced_tag(html), "");
  EXPECT_THAT(html, AllOf(HasSubstr("Similar entries"), HasSubstr("Lending &lt;library&gt;")));
  EXPECT_THAT(attribute_values(html, "href"), Contains("/units/u9"));
  EXPECT_EQ(edition_->asked_near.back().id, "u1");
}

TEST_F(UnitPage, LinksProgrammesAndNoEndlessNames) {
  Unit unit = test_unit();
  unit.fields.named.emplace_back("programme", "Interreg Aurora");
  unit.organisations = {std::string(search::kMaxNameBytes, 'x'), std::string(search::kMaxNameBytes + 1, 'y')};
  edition_->units = {unit};
  const std::string html = body("/units/u1");
  EXPECT_THAT(html,
              HasSubstr("<dd><a href=\"/search?programme=Interreg%20Aurora\">Interreg Aurora</a></dd>"));
  EXPECT_THAT(html, HasSubstr("<dd><a href=\"/search?organisation=xxx"));
  EXPECT_THAT(html, HasSubstr("<dd>yyy"));
}

TEST_F(UnitPage, ShowsEverythingOfTheUnit) {
  const std::string html = body("/units/u1");
  EXPECT_EQ(unbalanced_tag(html), "");
  EXPECT_THAT(
      html,
      AllOf(HasSubstr("<h1>Repair vouchers for households</h1>"), HasSubstr("<li>2.1 Repair</li>"),
            HasSubstr("<p>The city pays half of each repair.</p>"), HasSubstr("<li>kettles</li>"),
            HasSubstr("<dt>Evidence of success</dt>"), HasSubstr("<p>March 2019</p>"),
            HasSubstr("<li>A. Find repairers.</li>"), HasSubstr("<p>EUR\u00a0250,000</p>"),
            HasSubstr("<dd><a href=\"/search?organisation=City%20of%20Lumen\">City of Lumen</a></dd>")));
  EXPECT_THAT(
      html, AllOf(HasSubstr("Repair vouchers for households. In: Brief on reuse, pp. 15–16. September 2021."),
                  HasSubstr("https://practices.example.eu/units/u1"), HasSubstr("“Piedmont” in the text"),
                  HasSubstr("given by the source itself")));
  EXPECT_THAT(attribute_values(html, "href"),
              AllOf(Contains("/documents/d1"), Contains("/documents/d1/file#page=15"),
                    Contains("/search?theme=circular-economy")));
}

TEST_F(UnitPage, LeadsToThePassageAtItsPublishers) {
  Unit& unit = edition_->units.front();
  unit.document.path = "/nowhere/repair.html";
  unit.document.url = "https://lumen.example/repair";
  unit.text = "The city pays half of each repair.";
  EXPECT_THAT(attribute_values(body("/units/u1"), "href"),
              Contains("https://lumen.example/repair#:~:text=The%20city%20pays%20half%20of%20each%20repair"));
  unit.document.path = "/nowhere/repair.pdf";
  EXPECT_THAT(attribute_values(body("/units/u1"), "href"), Contains("https://lumen.example/repair"))
      << "a PDF is opened at a page, not at words";
}

TEST_F(UnitPage, PrefersSimilarUnitsOfOtherRegions) {
  Unit other = test_unit();
  other.id = "u9";
  other.document.id = "d9";
  other.regions = {"EL52", "FI"};
  edition_->units.push_back(other);
  EXPECT_THAT(body("/units/u1"), AllOf(HasSubstr("Kentriki Makedonia, Greece; Finland"),
                                       HasSubstr("Those from elsewhere are preferred")));
  EXPECT_TRUE(edition_->asked_near.back().other_regions);
  edition_->units.front().regions.clear();
  EXPECT_THAT(body("/units/u1"), Not(HasSubstr("from elsewhere")));
}

TEST_F(UnitPage, SaysWhereATagCameFrom) {
  Unit& unit = edition_->units.front();
  unit.text = "The workshop of Turin opens on Saturdays.\n\nLocation: Province of Turin\nWebsite: none";
  unit.section = {"2. Practices of WOODLOOP"};
  unit.document.title = "Brief on reuse";
  const auto why = [&](Why reason) {
    unit.why = {std::move(reason)};
    const std::string html = body("/units/u1");
    const std::size_t at = html.find("<strong>", html.find("Why these tags?"));
    return html.substr(at, html.find("</li>", at) - at);
  };
  EXPECT_THAT(why({"regions", "ITC1", "Turin", 16, 21, false}), HasSubstr("“Turin” in the text"));
  EXPECT_THAT(why({"regions", "ITC1", "Repair", 0, 6, true}), HasSubstr("“Repair” in the title"));
  EXPECT_THAT(why({"regions", "ITC1", "Province of Turin", 0, 0, false}),
              HasSubstr("“Province of Turin” in the line “Location”"));
  EXPECT_THAT(why({"projects", "WOODLOOP", "WOODLOOP", 0, 0, false}),
              HasSubstr("“WOODLOOP” in a heading above"));
  EXPECT_THAT(why({"themes", "circular-economy", "Brief on reuse", 0, 0, false}),
              HasSubstr("“Brief on reuse” in the document’s title"));
  EXPECT_THAT(why({"regions", "ITC1", "Piemont", 0, 0, false}),
              HasSubstr("“Piemont” as the source itself has it"));
  EXPECT_THAT(why({"regions", "ITC1", "City of Lumen", 0, 0, false}),
              HasSubstr("“City of Lumen” as the organisation behind it"));
  EXPECT_THAT(why({"projects", "WOODLOOP", "the document's project", 0, 0, false}),
              AllOf(HasSubstr("the project of the whole document"), Not(HasSubstr("“"))));
  EXPECT_THAT(why({"regions", "ITC1", "editor", 0, 0, false}),
              AllOf(HasSubstr("set by an editor"), Not(HasSubstr("“"))));
}

TEST_F(UnitPage, EscapesHostileText) {
  const std::string evil = "<img src=x onerror=alert(1)>\"'&";
  Unit& unit = edition_->units.front();
  unit.title = unit.text = unit.document.title = unit.document.kind = unit.date = evil;
  unit.section = unit.organisations = unit.projects = unit.regions = unit.themes = {evil};
  unit.fields.named = {{evil, evil}};
  unit.fields.actions = {evil};
  unit.why = {{evil, evil, evil, 0, 1, true}};
  unit.url = unit.document.url = "javascript:alert(1)";
  for (const char* target : {"/units/u1", "/documents/d1"}) {
    const std::string html = body(target);
    EXPECT_THAT(html, AllOf(Not(HasSubstr("<img")), Not(HasSubstr("javascript:")))) << target;
    EXPECT_EQ(unbalanced_tag(html), "") << target;
  }
}

TEST_F(UnitPage, LeadsBackToTheSearchOneCameFrom) {
  const auto back = [&](std::string referrer) {
    return attribute_values(body("/units/u1", {{"Host", "site.test:8080"}, {"Referer", std::move(referrer)}}),
                            "href");
  };
  EXPECT_THAT(back("http://site.test:8080/search?region=ITC1&q=a+b"),
              Contains("/search?q=a%20b&region=ITC1"));
  EXPECT_THAT(back("http://site.test:8080/?q=x"), Contains("/search?q=x"));
  for (const char* foreign : {"http://evil.test/search?q=x", "http://site.test:8080/search?page=abc", "junk",
                              "http://site.test:8080/units/u2?q=x", "http://site.test:8080"}) {
    EXPECT_THAT(back(foreign), AllOf(Contains("/search"), Not(Contains("/search?q=x")))) << foreign;
  }
}

TEST_F(UnitPage, LinksItsNeighbours) {
  for (int i = 2; i < 30; ++i) {
    Unit unit = test_unit();
    unit.id = "u" + std::to_string(i);
    edition_->units.push_back(unit);
  }
  const auto links = attribute_values(body("/units/u15"), "href");
  EXPECT_THAT(links, AllOf(Contains("/units/u14"), Contains("/units/u16"), Not(Contains("/units/u1")),
                           Not(Contains("/units/u29"))));
  EXPECT_THAT(body("/units/u15"), HasSubstr("29 entries"));
}

TEST_F(UnitPage, OfAnUnknownUnitIsNotFound) {
  const HttpResponse response = get(*site_, "/units/nowhere");
  EXPECT_EQ(response.status, 404);
  EXPECT_THAT(response.body, HasSubstr("There is no such entry."));
  EXPECT_EQ(get(*site_, "/units/..%2F..%2Fetc%2Fpasswd").status, 404);
  EXPECT_EQ(get(*site_, "/units/%00%FF").status, 404);
}

TEST_F(UnitPage, OfADocumentListsItsUnits) {
  const std::string html = body("/documents/d1");
  EXPECT_EQ(unbalanced_tag(html), "");
  EXPECT_THAT(html,
              AllOf(HasSubstr("Policy brief · September 2021 · English · 21 pages"),
                    HasSubstr("brief-on-reuse.pdf"), HasSubstr("Open the PDF"), Not(HasSubstr("/nowhere"))));
  EXPECT_THAT(attribute_values(html, "href"), AllOf(Contains("/units/u1"), Contains("/documents/d1/file")));
  EXPECT_EQ(get(*site_, "/documents/nowhere").status, 404);
}

}  // namespace
}  // namespace praxis::server
