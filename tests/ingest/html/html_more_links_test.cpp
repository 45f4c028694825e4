// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/html/pages.h"

#include <gmock/gmock.h>

namespace praxis::ingest::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// Three cards; `link` stands below each, with its number for every '#'.
std::string cards(const std::string& link) {
  std::string page = "<main><h1>Lending libraries</h1>" + std::string(kProse);
  for (const char number : {'1', '2', '3'}) {
    std::string own = link;
    for (char& c : own) c = c == '#' ? number : c;
    page += "<div class=card><h3>Library " + std::string(1, number) +
            "</h3><p>Volunteers keep the shelf and lend what the village needs on two evenings.</p>" + own +
            "</div>";
  }
  return site_page(page + "</main>");
}

TEST(HtmlMoreLinks, WhatEachCardSaysAndLeadsToAnotherPageSaysNothing) {
  EXPECT_THAT(text_of(read_html(cards("<a href='/p/#'>Ganzer Eintrag</a>"))),
              Not(HasSubstr("Ganzer Eintrag")));
  EXPECT_THAT(text_of(read_html(cards("<p><a href='/p/#'>Vis hele posten</a></p>"))),
              Not(HasSubstr("Vis hele posten")));
}

TEST(HtmlMoreLinks, LinksToOnePageSayWhatItIs) {
  EXPECT_THAT(text_of(read_html(cards("<p><a href='/upland'>Upland network</a></p>"))),
              HasSubstr("Upland network"));
}

TEST(HtmlMoreLinks, LinksAmidSentencesStay) {
  EXPECT_THAT(
      text_of(read_html(cards("<p>It is told at length <a href='/p/#'>in this film</a> by its keeper.</p>"))),
      HasSubstr("in this film"));
}

TEST(HtmlMoreLinks, LinksOfDaysStay) {
  EXPECT_THAT(text_of(read_html(cards("<p><a href='/p/#'>Sep 20, 2020</a></p>"))), HasSubstr("Sep 20, 2020"));
}

TEST(HtmlMoreLinks, LinksToFilesStay) {
  EXPECT_THAT(text_of(read_html(cards("<p><a href='/p/#.pdf'>Blatt der Bibliothek</a></p>"))),
              HasSubstr("Blatt der Bibliothek"));
}

}  // namespace
}  // namespace praxis::ingest::test
