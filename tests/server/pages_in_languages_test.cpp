// SPDX-License-Identifier: GPL-3.0-or-later
//
// In which language a page speaks, and how its links keep it.
#include "tests/server/fake_catalogue.h"
#include "tests/server/html_check.h"

#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::Not;

class PagesInLanguages : public testing::Test {
 protected:
  PagesInLanguages() {
    edition_->facets = {{"kind", {{"good-practice", "Good practice", 1, false, 0}}},
                        {"region",
                         {{"FI", "Finland", 2, false, 0},
                          {"EL", "Greece", 2, false, 0},
                          {"IT", "Italy", 2, false, 0},
                          {"ITC1", "Piemonte", 2, false, 1}}}};
    edition_->units.push_back(test_unit());
    edition_->units.back().id = "u2";
    edition_->units.back().language = "de";
  }
  HttpResponse ask(std::string_view target, Headers headers = {}) {
    headers.emplace_back("Host", "praxis.example.eu");
    return get(*site_, target, std::move(headers));
  }
  std::string body(std::string_view target) { return ask(target).body; }

  std::shared_ptr<FakeEdition> edition_ = std::make_shared<FakeEdition>();
  std::unique_ptr<Site> site_ = test_site(edition_);
};

TEST_F(PagesInLanguages, TheAddressGoesBeforeTheBrowser) {
  const auto speaks = [&](std::string_view target, std::string accepted) {
    return std::string(ask(target, {{"Accept-Language", std::move(accepted)}}).header("Content-Language"));
  };
  EXPECT_EQ(speaks("/search", ""), "en");
  EXPECT_EQ(speaks("/search", "fr-BE, nl"), "fr");
  EXPECT_EQ(speaks("/search?lang=de", "fr"), "de");
  EXPECT_EQ(speaks("/search?lang=de-AT", "fr"), "de");
  EXPECT_EQ(speaks("/search?lang=ja", "fr"), "fr") << "what there is not, nobody asked for";
  EXPECT_EQ(speaks("/search?lang=%22%3E%3Cscript%3E", "fr"), "fr");
  EXPECT_EQ(speaks("/nowhere?lang=it", ""), "it");
  EXPECT_THAT(body("/search?lang=de"), AllOf(HasSubstr("<html lang=\"de\">"), HasSubstr("2 Ergebnisse")));
}

TEST_F(PagesInLanguages, CachesAreTold) {
  for (const char* target : {"/", "/search", "/search/parts", "/search/embed", "/units/u1", "/documents/d1",
                             "/handout?unit=u1", "/search.atom", "/opensearch.xml", "/handout.md?unit=u1"}) {
    EXPECT_THAT(std::string(ask(target).header("Vary")), HasSubstr("Accept-Language")) << target;
  }
  EXPECT_THAT(std::string(ask("/api/v1/search").header("Vary")), Not(HasSubstr("Accept-Language")));
  for (const char* target :
       {"/", "/search", "/units/u1", "/documents/d1", "/handout?unit=u1", "/search.atom"}) {
    const std::string english(ask(target).header("ETag"));
    EXPECT_NE(english, "");
    EXPECT_EQ(ask(target, {{"If-None-Match", english}}).status, 304) << target;
    EXPECT_EQ(ask(target, {{"If-None-Match", english}, {"Accept-Language", "de"}}).status, 200) << target;
    const std::string kept =
        std::string(target) + (std::string(target).find('?') == std::string::npos ? "?" : "&") + "lang=de";
    const std::string accepted(ask(target, {{"Accept-Language", "de"}}).header("ETag"));
    EXPECT_NE(accepted, ask(kept).header("ETag")) << "the links differ";
  }
}

/// Whether a link leads to a page that people read.
bool leads_to_a_page(const std::string& address) {
  const HttpRequest target = request_for(address);
  return address.starts_with('/') && !address.starts_with("/assets/") && !address.starts_with("/api/") &&
         !target.path.ends_with("/file") && !target.path.ends_with(".png") &&
         target.path != "/opensearch.xml" &&
         (target.path.find('.') == std::string::npos || target.path.ends_with(".atom") ||
          target.path.ends_with(".md"));
}

TEST_F(PagesInLanguages, AllLinksKeepTheLanguageOfTheAddress) {
  edition_->answer = nullptr;
  for (const char* target :
       {"/?lang=de", "/search?lang=de&q=x&kind=good-practice&per_page=1", "/search/parts?lang=de&q=x",
        "/units/u1?lang=de", "/documents/d1?lang=de", "/handout?unit=u1&unit=u2&lang=de", "/nowhere?lang=de",
        "/search?page=7&lang=de"}) {
    std::size_t links = 0;
    const std::string html = body(target);
    // Permanent addresses have no language, nor have those for search engines.
    const std::size_t body_at = html.find("<body");
    const std::size_t begin = body_at == std::string::npos ? 0 : body_at;
    const std::string main =
        std::regex_replace(html.substr(begin, html.find("<nav class=\"languages\"") - begin),
                           std::regex("href=\"[^\"]*\" rel=\"bookmark\""), "");
    for (const std::string& address : attribute_values(main, "href")) {
      if (!leads_to_a_page(address)) continue;
      EXPECT_EQ(request_for(address.substr(0, address.find('#'))).parameter("lang"), "de")
          << target << ": " << address;
      ++links;
    }
    EXPECT_GT(links, 2u) << target;
    if (std::string(target).find("parts") != std::string::npos) continue;
    EXPECT_THAT(html, HasSubstr("<input type=\"hidden\" name=\"lang\" value=\"de\">")) << target;
  }
}

TEST_F(PagesInLanguages, ABrowsersLanguageStaysOutOfAddresses) {
  const std::string html = ask("/search?q=x", {{"Accept-Language", "de"}}).body;
  EXPECT_THAT(html, HasSubstr("<html lang=\"de\">"));
  EXPECT_THAT(html, Not(HasSubstr("name=\"lang\"")));
  const std::string main = html.substr(0, html.find("<nav class=\"languages\""));
  EXPECT_THAT(attribute_values(main, "href"), Each(Not(HasSubstr("lang="))));
}

TEST_F(PagesInLanguages, EachPageLeadsToItselfInTheOthers) {
  const std::string html = body("/search?q=a%26b&lang=de&page=1");
  EXPECT_THAT(html, HasSubstr("<li><a href=\"/search?q=a%26b&amp;page=1&amp;lang=fr\" lang=\"fr\" "
                              "hreflang=\"fr\">Français</a></li>"));
  EXPECT_THAT(html, HasSubstr("hreflang=\"de\" aria-current=\"true\">Deutsch</a>"));
  const std::string hostile = body("//evil.example/%22%3E?lang=de");
  EXPECT_THAT(attribute_values(hostile, "href"), Each(Not(testing::StartsWith("//"))));
  EXPECT_EQ(unbalanced_tag(hostile), "");
}

TEST_F(PagesInLanguages, SearchEnginesAreSentToOneAddress) {
  EXPECT_THAT(body("/units/u1?lang=de"), HasSubstr("<link rel=\"canonical\" href=\"/units/u1\">"));
  EXPECT_THAT(body("/search?q=x&lang=de"), HasSubstr("<link rel=\"canonical\" href=\"/search?q=x\">"));
  const std::string home = body("/?lang=de");
  EXPECT_THAT(home, AllOf(HasSubstr("<link rel=\"canonical\" href=\"/?lang=de\">"),
                          HasSubstr("<link rel=\"alternate\" hreflang=\"x-default\" href=\"/\">"),
                          HasSubstr("<link rel=\"alternate\" hreflang=\"fr\" href=\"/?lang=fr\">")));
  EXPECT_THAT(body("/units/u1"), Not(HasSubstr("rel=\"alternate\"")));
}

TEST_F(PagesInLanguages, WhatIsInAnotherLanguageSaysSo) {
  const std::string german = body("/search?lang=de");
  EXPECT_THAT(german, AllOf(HasSubstr("<h3 lang=\"en\">"), HasSubstr("<h3><a class=\"entry\""),
                            HasSubstr("auf Englisch"), Not(HasSubstr("auf Deutsch"))));
  EXPECT_THAT(body("/units/u1?lang=de"), HasSubstr("<h1 lang=\"en\">"));
  EXPECT_THAT(body("/units/u1?lang=de"), HasSubstr("<p class=\"visually-hidden\" lang=\"de\">"));
  EXPECT_THAT(body("/search/embed?lang=de"), HasSubstr("<div class=\"praxis\" lang=\"de\""));
}

TEST_F(PagesInLanguages, LabelsAreSortedAsTheirReadersSort) {
  const std::string html = body("/search?lang=de");
  const std::size_t filters = html.find("facet-region");
  EXPECT_LT(html.find(">Finnland<", filters), html.find(">Griechenland<", filters));
  EXPECT_LT(html.find(">Griechenland<", filters), html.find(">Italien<", filters));
  EXPECT_LT(html.find(">Italien<", filters), html.find(">Piemonte<", filters))
      << "what is inside stays there";
  const std::string spanish = body("/search?lang=es");
  EXPECT_LT(spanish.find(">Finlandia<"), spanish.find(">Grecia<"));
}

TEST_F(PagesInLanguages, ProgramsGetEnglishUnlessTheyAsk) {
  const auto facet = [&](std::string_view target, Headers headers = {}) {
    return json::parse(ask(target, std::move(headers)).body)["facets"]["region"][1]["label"]
        .get<std::string>();
  };
  EXPECT_EQ(facet("/api/v1/search", {{"Accept-Language", "de"}}), "Greece");
  EXPECT_EQ(facet("/api/v1/search?lang=de"), "Griechenland");
  EXPECT_EQ(facet("/api/v1/search?lang=ja"), "Greece");
  EXPECT_EQ(json::parse(body("/api/v1/facets?lang=fr"))["kind"][0]["label"], "Bonne pratique");
  EXPECT_NE(ask("/api/v1/search").header("ETag"), ask("/api/v1/search?lang=de").header("ETag"));
  const json suggested = json::parse(body("/api/v1/suggest?q=x&lang=de"));
  EXPECT_EQ(suggested["suggestions"][0]["kind_label"], "Region");
  EXPECT_EQ(suggested["suggestions"][1]["kind_label"], "Bewährtes Verfahren");
  EXPECT_EQ(suggested["suggestions"][0]["count_label"], "3 Ergebnisse");
  EXPECT_EQ(suggested["summary"], "2 Vorschläge");
  const json problem = json::parse(body("/api/v1/search?page=none&lang=de"));
  EXPECT_EQ(problem["detail"], "page: “none” is no whole number from 1 to 100001.");
}

TEST_F(PagesInLanguages, ResultsOfProgramsAreLabelledToo) {
  edition_->vocabulary.themes = Taxonomy::from({[] {
                                  Concept theme;
                                  theme.id = "circular-economy";
                                  theme.label = "Circular economy";
                                  theme.labels["de"] = "Kreislaufwirtschaft";
                                  return theme;
                                }()})
                                    .value();
  const json german = json::parse(body("/api/v1/search?lang=de"));
  EXPECT_EQ(german["results"][0]["themes"][0]["label"], "Kreislaufwirtschaft");
  EXPECT_EQ(german["results"][0]["themes"][0]["value"], "circular-economy");
  EXPECT_EQ(json::parse(body("/api/v1/search"))["results"][0]["themes"][0]["label"], "Circular economy");
}

TEST_F(PagesInLanguages, FeedsAndHandoutsSpeakIt) {
  EXPECT_THAT(body("/search.atom?lang=de"),
              AllOf(HasSubstr("xml:lang=\"de\""), HasSubstr("label=\"Bewährtes Verfahren\""),
                    HasSubstr("/search.atom?sort=newest&amp;lang=de")));
  EXPECT_THAT(body("/handout.md?unit=u1&lang=fr"),
              AllOf(HasSubstr("*Bonne pratique"), HasSubstr("septembre 2021")));
  EXPECT_THAT(body("/handout?unit=u1&lang=es"), HasSubstr("Dosier: 1 ficha"));
}

TEST_F(PagesInLanguages, MachineReadablePartsStayAsTheyAre) {
  const std::string html = body("/units/u1?lang=de");
  EXPECT_THAT(html, HasSubstr("\"genre\":\"Good practice\""));
  EXPECT_EQ(ask("/search.csv?lang=de").status, 200);
}

}  // namespace
}  // namespace praxis::server
