// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every word that a reader sees comes from a catalogue or from the sources. The pseudo-language marks the one
// with brackets, the sources of this test speak Greek: a plain Latin letter is a word that somebody wrote
// into the program.
#include "corpus/ascii.h"
#include "corpus/fs.h"
#include "corpus/stated.h"
#include "server/pseudo_text.h"
#include "tests/server/fake_catalogue.h"
#include "tests/server/html_check.h"

#include <algorithm>
#include <fstream>
#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::server {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;
using testing::Not;

/// The text without what stands in brackets, however nested.
std::string outside_brackets(std::string_view text) {
  std::string rest;
  int depth = 0;
  while (!text.empty()) {
    const bool begins = text.starts_with(kPseudoBegin);
    const bool ends = text.starts_with(kPseudoEnd);
    if (begins) ++depth;
    if (ends) --depth;
    if (!begins && !ends && depth == 0) rest += text.front();
    text.remove_prefix(begins ? kPseudoBegin.size() : ends ? kPseudoEnd.size() : 1);
  }
  return rest;
}

bool is_own_name(const std::string& text) {
  const auto& languages = test_languages().in_order();
  return std::any_of(languages.begin(), languages.end(),
                     [&](const Language* one) { return one->own_name() == text; });
}

/// The visible texts that hold a letter of the program's own. Web addresses, endings of files' names, what
/// languages call themselves, codes of countries, fields of a query, and what a script replaces by a
/// number, are nobody's words.
std::vector<std::string> plain_words(std::string_view html) {
  static const std::regex nobodys(
      "^[A-Z]{2}$|^[A-Z]{2}: |\\{n\\}|[a-z]+:\"…\"|https?://[^ "
      "\n]+|\\.(pdf|html)|/documents/ID/pages/15.png");
  std::vector<std::string> words;
  for (const std::string& text : visible_texts(html)) {
    const std::string rest = std::regex_replace(outside_brackets(text), nobodys, "");
    if (is_own_name(text)) continue;
    if (std::any_of(rest.begin(), rest.end(), is_ascii_letter)) words.push_back(text);
  }
  return words;
}

Concept greek(std::string id, std::string parent, std::string label) {
  Concept made;
  made.id = std::move(id);
  made.parent = std::move(parent);
  made.label = std::move(label);
  return made;
}

Unit greek_unit(const std::string& id) {
  Unit unit;
  unit.id = id;
  unit.kind = UnitKind::good_practice;
  unit.title = "Κουπόνια επισκευής";
  unit.text = "Γραμμή: Πιεμόντε\n\nΟ δήμος πληρώνει.\n\n- ποδήλατα\n- βραστήρες";
  unit.fields.named = {{"evidence", "Επισκευές"}, {"resources", "Λίγα"},    {"difficulties", "Πολλές"},
                       {"transfer", "Ναι"},       {"institution", "Δήμος"}, {"start-date", "2019-03"},
                       {"end-date", "2020-04-02"}};
  unit.fields.actions = {"Α. Βρείτε."};
  unit.fields.amount = Amount{250000, "EUR"};
  unit.document = {"d1", "Σύνοψη", "/πουθενά/σύνοψη.pdf", "", "policy-brief", "2021-09", "el", 21};
  unit.first_page = 15;
  unit.last_page = 16;
  unit.section = {"Πρακτικές"};
  unit.projects = {"ΞΥΛΟ"};
  unit.regions = {"ITC1"};
  unit.themes = {"clusters"};
  unit.organisations = {"Δήμος"};
  unit.language = "el";
  unit.date = "2021-09";
  unit.boxes = {{15, {10, 10, 90, 30}}, {16, {10, 10, 90, 30}}};
  unit.why = {{"regions", "ITC1", "Πιεμόντε", 4, 12, false},
              {"regions", "ITC1", "Κουπόνια", 0, 8, true},
              {"projects", "ΞΥΛΟ", "metadata", 0, 0, false},
              {"projects", "ΞΥΛΟ", "editor", 0, 0, false},
              {"themes", "clusters", "Πιεμόντε", 0, 0, false},
              {"themes", "clusters", "Σύνοψη", 0, 0, false},
              {"themes", "clusters", "Δήμος", 0, 0, false},
              {"themes", "clusters", "Πρακτικές", 0, 0, false},
              {"themes", "clusters", "αλλού", 0, 0, false},
              {"kind", "good-practice", "δήμος", 0, 0, false},
              {"projects", "ΞΥΛΟ", "the document's project", 0, 0, false}};
  return unit;
}

search::Explanation explanation() {
  search::Explanation why;
  why.parts = {{"ένα", {"δύο"}, false, {"title", "text"}, {}, {}, 0.4},
               {"ένα",
                {"δύο", "τρία"},
                true,
                {"context"},
                {"heading", "document", "organisation", "project", "region"},
                {},
                0.1},
               {"τρία", {}, false, {"context"}, {}, {}, 0.1}};
  why.more_parts = why.side_by_side = 0.1;
  why.again = search::ExplainedAgain{true, {"λόγια"}, 0.2};
  why.filters = {"*", "έργο"};
  why.held = 1;
  why.asked = 2;
  why.all_words = true;
  why.factors = {{"words", 0.5}, {"language", 1.5}, {"kind", 1.2}, {"date", 1.3}};
  return why;
}

class PseudoLanguage : public testing::Test {
 protected:
  PseudoLanguage() {
    edition_->vocabulary.regions =
        Taxonomy::from({greek("IT", "", "Ιταλία"), greek("ITC1", "IT", "Πιεμόντε")}).value();
    edition_->vocabulary.themes = Taxonomy::from({greek("clusters", "", "Συστάδες")}).value();
    edition_->vocabulary.projects = Taxonomy::from({greek("ΞΥΛΟ", "", "ΞΥΛΟ")}).value();
    edition_->units = {greek_unit("u1"), greek_unit("u2")};
    edition_->units[1].title.clear();
    edition_->units[1].document = {
        "d2", "", "/πουθενά/σελίδα.html", "https://example.eu/", "web-page", "2021", "el", 0};
    edition_->units[1].first_page = 0;
    edition_->facets = {{"kind", {}},
                        {"project", {}},
                        {"region", {{"IT", "Ιταλία", 2, false, 0}, {"ITC1", "Πιεμόντε", 1, false, 1}}},
                        {"theme", {{"clusters", "Συστάδες", 1, false, 0}}},
                        {"language", {{"el", "Greek", 1, false, 0}}},
                        {"year", {{"2021", "2021", 1, false, 0}}},
                        {"programme", {{"Πρόγραμμα", "Πρόγραμμα", 1, false, 0}}},
                        {"organisation", {{"Δήμος", "Δήμος", 1, false, 0}}, 5},
                        {"states", {}}};
    for (const Concept& stated : stated_things().concepts())
      edition_->facets.back().values.push_back(
          {stated.id, stated.label, 1, false, static_cast<int>(stated.parent.empty() ? 0 : 1)});
    edition_->by_theme_and_place.rows = {{"clusters", "Συστάδες", 1, false, 0}};
    edition_->by_theme_and_place.columns = {{"IT", "Ιταλία", 2, false, 0}, {"EL", "Ελλάδα", 1, false, 0}};
    edition_->by_theme_and_place.cells = {{1, 0}};
    edition_->by_theme_and_place.total = 2;
    for (const UnitKind kind : kUnitKinds)
      edition_->facets[0].values.push_back(
          {std::string(name_of(kind)), std::string(label_of(kind)), 1, false, 0});
    for (int i = 0; i < 30; ++i)
      edition_->facets[1].values.push_back({"Ξ" + std::to_string(i), "Ξ" + std::to_string(i), 1, false, 0});
    edition_->sources["d1"] = SourceRecord{std::string(64, 'a'), std::vector<PageSize>(21, {595, 842})};
    options_.pseudo_language = true;
    options_.pictures.draw = [](int, const ingest::DrawingWish&) { return Result<std::string>("png"); };
    options_.pictures.folder = fs::path(testing::TempDir()) / "pseudo-pictures";
  }

  HttpResponse ask(std::string_view target) {
    if (!site_) site_ = test_site(edition_, options_);
    const std::string address(target);
    return get(*site_, address + (address.find('?') == std::string::npos ? "?" : "&") + "lang=en-XA",
               {{"Host", "127.0.0.1:8080"}});
  }

  void expect_no_plain_words(std::string_view target, int status = 200) {
    const HttpResponse response = ask(target);
    EXPECT_EQ(response.status, status) << target;
    EXPECT_THAT(response.body, testing::HasSubstr(std::string(kPseudoBegin))) << target;
    EXPECT_THAT(plain_words(response.body), IsEmpty()) << target;
  }

  /// Has searches answered by what `change` makes of the usual answer.
  void answer_with(std::function<void(search::SearchAnswer&)> change) {
    edition_->answer = nullptr;
    const FakeEdition usual = *edition_;
    edition_->answer = [usual, change](const search::SearchRequest& request) -> Result<search::SearchAnswer> {
      auto answer = usual.search(request);
      if (answer) change(*answer);
      return answer;
    };
  }

  std::shared_ptr<FakeEdition> edition_ = std::make_shared<FakeEdition>();
  SiteOptions options_;
  std::unique_ptr<Site> site_;
};

TEST_F(PseudoLanguage, IsWhereAllWordsOfPagesComeFrom) {
  for (const char* target :
       {"/",
        "/search",
        "/search?q=%CE%B1&sort=title&kind=news&year=2017..&year=..2019&region=IT&language=el",
        "/search/parts?q=%CE%B1",
        "/search/embed?q=%CE%B1",
        "/search?per_page=1&page=2",
        "/search?view=map",
        "/search?kind=good-practice&region=IT&view=map",
        "/search/embed?view=map",
        "/search?view=matrix",
        "/search?kind=good-practice&view=matrix",
        "/units/u1",
        "/units/u1?page=16",
        "/units/u1?page=3",
        "/units/u2",
        "/documents/d1",
        "/documents/d2",
        "/handout",
        "/handout?unit=u1&unit=u2&unit=u3",
        "/search.atom",
        "/opensearch.xml"}) {
    expect_no_plain_words(target);
  }
}

TEST_F(PseudoLanguage, IsWhatEveryStateOfASearchSpeaks) {
  answer_with([](search::SearchAnswer& answer) {
    answer.partial_from = 0;
    answer.suggestion = "άλφα";
    answer.suggestion_count = 3;
    answer.recognised = {{"project", "ΞΥΛΟ", "ΞΥΛΟ", "ξύλο", "", 2},
                         {"region", "ITC1", "Πιεμόντε", "π", "", 2}};
    for (search::Hit& hit : answer.hits) {
      hit.why = explanation();
      hit.also_in = {{{"u7", "d7", "", 4, 5}, {"u8", "d8", "Κατάλογος", 0, 0}}, 5};
    }
  });
  expect_no_plain_words("/search?q=%CE%B1&explain=1");
  answer_with([](search::SearchAnswer& answer) { answer.partial_from = 1; });
  expect_no_plain_words("/search?q=%CE%B1");
  answer_with([](search::SearchAnswer& answer) {
    answer.total = 0;
    answer.nothing = search::NothingFound{};
    for (const char* what : {"filter", "word", "phrase", "quotes", "condition"})
      answer.nothing->without.push_back({what, "region", "IT", "άλφα", "", {}, 1});
    for (const char* all : {"filters", "words", "condition"})
      answer.nothing->without.push_back({all, "", "", "all of them", "", {}, 1});
    answer.nothing->nearest = std::exchange(answer.hits, {});
  });
  expect_no_plain_words("/search?q=%CE%B1");
  answer_with([](search::SearchAnswer& answer) {
    answer.total = 0;
    answer.hits.clear();
  });
  expect_no_plain_words("/search?q=%CE%B1");
  answer_with([](search::SearchAnswer& answer) { answer.hits.clear(); });
  expect_no_plain_words("/search?q=%CE%B1&page=3");
}

TEST_F(PseudoLanguage, IsWhatFailuresSpeak) {
  for (const char* target :
       {"/search?page=%CE%BE", "/search?page=99999999", "/search?per_page=1&page=100002",
        "/search?kind=%CE%BE", "/search?language=%CE%BE", "/search?region=%CE%BE", "/search?theme=%CE%BE",
        "/search?sort=%CE%BE", "/search?view=%CE%BE", "/search?states=%CE%BE", "/search?year=%CE%BE",
        "/search?year_from=%CE%BE", "/units/u1?page=99"}) {
    expect_no_plain_words(target, 400);
  }
  for (const char* target :
       {"/nowhere", "/units/nowhere", "/documents/nowhere", "/documents/nowhere/file", "/documents/d1/file",
        "/documents/d1/pages/x.png", "/documents/d1/pages/99.png", "/documents/d2/pages/1.png",
        "/documents/d1/pages/1.png", "/documents/d1/pages/1.png?unit=u2", "/sitemap.xml?part=9999"}) {
    expect_no_plain_words(target, 404);
  }
  edition_->answer = [](const search::SearchRequest&) { return fail(ErrorKind::internal, "a secret"); };
  expect_no_plain_words("/search", 500);
  site_ = test_site(nullptr, options_);
  expect_no_plain_words("/search", 503);
}

TEST_F(PseudoLanguage, IsWhatGonePagesSpeak) {
  for (const Succession succession :
       {Succession::none, Succession::same_words, Succession::same_title, Succession::same_place}) {
    GoneUnit gone;
    gone.id = "g";
    gone.kind = UnitKind::recommendation;
    gone.document_title = "Σύνοψη";
    gone.document_now = "d1";
    gone.first_page = gone.last_page = 3;
    gone.succession = succession;
    gone.replaced_by = succession == Succession::none ? "" : "u1";
    edition_->gone = {gone};
    expect_no_plain_words("/units/g", 410);
  }
}

TEST_F(PseudoLanguage, IsWhatFilesForPeopleSpeak) {
  const std::string markdown = ask("/handout.md?unit=u1").body;
  EXPECT_THAT(plain_words(std::regex_replace(markdown, std::regex("<[^>]*>|ITC1"), "")), IsEmpty())
      << markdown;
}

TEST_F(PseudoLanguage, WouldShowAWordOfTheProgramsOwn) {
  EXPECT_THAT(plain_words("<p>⟦Þàĝé⟧ 3 – Κουπόνια</p><a href=\"/x\" title=\"⟦ý⟧\">⟦à⟧</a>"), IsEmpty());
  EXPECT_THAT(plain_words("<p>⟦Þàĝé⟧ of</p>"), Not(IsEmpty()));
  EXPECT_THAT(plain_words("<img alt=\"Page\" src=\"x\">"), Not(IsEmpty()));
  EXPECT_THAT(plain_words("<b>⟦a ⟦b⟧ c⟧</b><script>let x;</script><code>page</code>"), IsEmpty());
}

/// Branches that no test takes have no words either.
TEST(Templates, HoldNoWords) {
  std::size_t seen = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(PRAXIS_SOURCE_DIR) / "server/templates")) {
    const auto text = read_file(entry.path(), 1024 * 1024);
    ASSERT_TRUE(text);
    EXPECT_THAT(plain_words(std::regex_replace(*text, std::regex("\\{\\{\\{?[^}]*\\}\\}\\}?"), "")),
                IsEmpty())
        << entry.path();
    ++seen;
  }
  EXPECT_GT(seen, 15u);
}

}  // namespace
}  // namespace praxis::server
