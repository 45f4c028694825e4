// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_phrases.h"
#include "tests/ingest/html/pages.h"

#include <gmock/gmock.h>

namespace praxis::ingest::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using worker::html::heads_boilerplate;
using worker::html::is_boilerplate_line;
using worker::html::is_cookie_notice;

/// Nothing but the words tells a notice from the text here.
std::string read_below(std::string_view notice, std::string_view headline = "Tool library") {
  return text_of(read_html("<body><div><p>" + std::string(notice) + "</p><h1>" + std::string(headline) +
                           "</h1>" + std::string(kProse) + "</div></body>"));
}

class HtmlCookieNotice : public ::testing::TestWithParam<const char*> {};

TEST_P(HtmlCookieNotice, IsNoText) {
  EXPECT_TRUE(is_cookie_notice(GetParam()));
  const std::string text = read_below(GetParam());
  EXPECT_THAT(text, Not(HasSubstr(GetParam())));
  EXPECT_THAT(text, HasSubstr("Members pay a small yearly fee"));
}

INSTANTIATE_TEST_SUITE_P(
    Languages, HtmlCookieNotice,
    ::testing::Values("On our pages we use small files called cookies to count visits.",
                      "Zum Zählen der Besuche setzen wir nichts ein, doch wir nutzen technische Cookies.",
                      "Nous utilisons seulement des cookies nécessaires.",
                      "En esta página utilizamos cookies de sesión.",
                      "Per contare le visite usiamo soltanto cookie tecnici.",
                      "Onze site maakt gebruik van cookies.", "Na tej witrynie używamy plików cookie.",
                      "Χρησιμοποιούμε μόνο τα αναγκαία cookies.", "Ezen az oldalon sütiket használunk.",
                      "Na ovim stranicama koristimo kolačiće."));

TEST(HtmlNotices, WhatIsToldOfCookiesIsNoNotice) {
  EXPECT_FALSE(is_cookie_notice("The bakery sells cookies that we use to pay the driver."));
  EXPECT_FALSE(is_cookie_notice("We use a van and two bicycles."));
}

TEST(HtmlNotices, APageAboutCookiesSpeaksOfThem) {
  EXPECT_THAT(read_below("We use cookies to count visits.", "Our cookies and what they are for"),
              HasSubstr("to count visits"));
}

TEST(HtmlNotices, LinesAboutThePage) {
  for (const char* line :
       {"You are here: Home > Library", "Sie befinden sich hier: Start", "Jesteś tutaj: Start",
        "Zuletzt aktualisiert am 3. Mai 2020", "Τελευταία ενημέρωση: 3/5/2020", "7 min read",
        "Temps de lecture : 4 min", "Alle akzeptieren", "Tout refuser", "Showing 1-10 of 40"}) {
    EXPECT_TRUE(is_boilerplate_line(line)) << line;
  }
  for (const char* line : {"You are welcome in the hall", "Showing the way to others", "Sie sind gefragt",
                           "All parties accept the settlement"}) {
    EXPECT_FALSE(is_boilerplate_line(line)) << line;
  }
}

TEST(HtmlNotices, QuestionsAboutThePage) {
  for (const char* head : {"Was this page helpful?", "War diese Seite hilfreich?", "¿Te ha resultado útil?",
                           "Cet article vous a-t-il aidé ?", "Czy ta strona była pomocna?"}) {
    EXPECT_TRUE(heads_boilerplate(head)) << head;
  }
  EXPECT_FALSE(heads_boilerplate("Was the project useful?"));
  EXPECT_FALSE(heads_boilerplate("Inscrivez-vous à l'atelier"));
}

}  // namespace
}  // namespace praxis::ingest::test
