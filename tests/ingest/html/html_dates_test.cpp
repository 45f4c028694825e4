// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/html/pages.h"

namespace praxis::ingest::test {
namespace {

std::string date_of(std::string_view language, std::string_view line, std::string_view after = {}) {
  return read_html("<html lang=" + std::string(language) + "><body><main><h1>Tool library</h1>" +
                   std::string(line) + std::string(kProse) + std::string(after) + "</main></body></html>")
      .info.date;
}

struct Dateline {
  const char* language;
  const char* line;
  const char* date;
};

class HtmlDateline : public ::testing::TestWithParam<Dateline> {};

TEST_P(HtmlDateline, SaysWhenThePageWasPublished) {
  EXPECT_EQ(date_of(GetParam().language, GetParam().line), GetParam().date) << GetParam().line;
}

INSTANTIATE_TEST_SUITE_P(
    Languages, HtmlDateline,
    ::testing::Values(
        Dateline{"en", "<p>Posted on 7 June 2019 by the office of the mayor and his deputies</p>",
                 "2019-06-07"},
        Dateline{"en", "<p>Updated 9 July 2020 | Published: 2 July 2020 | By Ann Lee</p>", "2020-07-02"},
        Dateline{"de", "<p>Erschienen am 5. Mai 2018 in der Beilage der Zeitung für das Oberland</p>",
                 "2018-05-05"},
        Dateline{"de", "<p class=meta>Zuletzt geändert am 12.11.2022</p>", "2022-11-12"},
        Dateline{"fr", "<p>Publié le 14 août 2017 par la mairie, service de la communication</p>",
                 "2017-08-14"},
        Dateline{"es", "<p>Fecha de publicación: 3 de febrero de 2020 · Lectura de cinco minutos</p>",
                 "2020-02-03"},
        Dateline{"pl", "<p>Opublikowano 21 października 2016 przez redakcję strony powiatu</p>",
                 "2016-10-21"},
        Dateline{"fi", "<p>Julkaistu 6.9.2023 klo 12.30, viestintä ja osallisuus, kaupungintalo</p>",
                 "2023-09-06"}));

TEST(HtmlDates, WhatTheTextSaysOfOtherDatesIsNotThePages) {
  EXPECT_EQ(date_of("en", "<p>The report that the council published on 4 May 2015 counted the sheds.</p>"),
            "");
}

TEST(HtmlDates, CommentsOfReadersDateNoPage) {
  EXPECT_EQ(date_of("en", "",
                    "<div><b>Ann</b> 4.5.2015 10:20<br>I lent the long ladder twice and will "
                    "do so again next spring, when the gutters of our house are full of leaves "
                    "once more and nobody is there to help me.</div>"),
            "");
  EXPECT_EQ(date_of("en", "", "<h2>Your comments</h2><p>Ann</p><p>4 May 2015</p><p>Fine.</p>"), "");
}

TEST(HtmlDates, EntriesOfAListDateNoPage) {
  EXPECT_EQ(date_of("en", "",
                    "<ul><li><a href=/1>A new shed</a> <i>3 May 2021</i></li>"
                    "<li><a href=/2>A new roof</a> <i>9 May 2021</i></li></ul>"),
            "");
}

TEST(HtmlDates, AShortLineNearTheHeadlineIsADate) {
  EXPECT_EQ(date_of("it", "<p>8 marzo 2022</p>"), "2022-03-08");
}

}  // namespace
}  // namespace praxis::ingest::test
