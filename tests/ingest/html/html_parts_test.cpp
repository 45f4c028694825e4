// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/html/pages.h"

#include <gmock/gmock.h>

namespace praxis::ingest::test {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

/// A page of plain divisions: neither main nor article says where its content is.
std::string plain_page(std::string_view content) {
  return "<body><div id=top><a href=/>Programme</a></div><div class=middle>" + std::string(content) +
         "</div><div id=low><a href=/l>Legal</a></div></body>";
}

TEST(HtmlParts, HeadsOfPartsKeepTheirHeadings) {
  const auto document = read_html(
      plain_page("<div class=frame><header><h1>Tool library</h1></header>" + std::string(kProse) +
                 "</div><div class=frame><header><h2>Who pays</h2></header><p>The town pays the rent, and "
                 "the fire brigade lends its own van on two days of each week.</p></div>"));
  EXPECT_THAT(lines_of(document), Contains("heading1: Tool library"));
  EXPECT_THAT(lines_of(document), Contains("heading2: Who pays"));
}

TEST(HtmlParts, TheHeadOfASiteIsNoPart) {
  const std::string text = text_of(read_html(
      "<body><div class=page><header><h2>Valley programme</h2><p>Sharing what works</p></header><nav><a "
      "href=/a>Calls</a></nav><div><h1>Tool library</h1>" +
      std::string(kProse) + "</div></div></body>"));
  EXPECT_THAT(text, HasSubstr("Tool library"));
  EXPECT_THAT(text, Not(HasSubstr("Sharing what works")));
}

TEST(HtmlParts, AsidesOfFactsAreContent) {
  const auto document = read_html(
      plain_page("<h1>Tool library</h1>" + std::string(kProse) +
                 "<aside><h3>Facts</h3><dl><dt>Country</dt><dd>Austria</dd><dt>Run by</dt><dd>The voluntary "
                 "fire brigade of the upper valley</dd></dl></aside>"));
  EXPECT_THAT(lines_of(document), Contains("field: Country Austria"));
}

TEST(HtmlParts, OtherAsidesOfPlainPagesAreNot) {
  const std::string text =
      text_of(read_html(plain_page("<h1>Tool library</h1>" + std::string(kProse) +
                                   "<aside><h3>Weather</h3><p>Rain until noon, later some sun on the "
                                   "southern slopes.</p></aside>")));
  EXPECT_THAT(text, Not(HasSubstr("Rain until noon")));
}

TEST(HtmlParts, ShortCardsOutweighOneLongLineBesideThem) {
  std::string cards;
  for (const char* name :
       {"Saws", "Drills", "Ladders", "Mowers", "Barrows", "Tents", "Ovens", "Chairs", "Tables", "Lamps"}) {
    cards += "<div class=card><h5>" + std::string(name) +
             "</h5><p>Lent for a week to any household.</p><a href=/x>More</a></div>";
  }
  const std::string text = text_of(read_html(plain_page(
      "<div><h1>What we lend</h1><div class=row>" + cards +
      "</div></div><div class=newsletter-box><p>I agree that my address is kept and used for sending me the "
      "monthly letter of the programme until I say no.</p></div>")));
  EXPECT_THAT(text, HasSubstr("Ladders"));
  EXPECT_THAT(text, HasSubstr("Lent for a week"));
  EXPECT_THAT(text, Not(HasSubstr("I agree")));
}

}  // namespace
}  // namespace praxis::ingest::test
