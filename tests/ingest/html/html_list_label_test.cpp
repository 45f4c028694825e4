// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_list_label.h"

#include "tests/ingest/html/pages.h"

#include <algorithm>

#include <gmock/gmock.h>

namespace praxis::ingest::test {
namespace {

using ::testing::ElementsAre;
using worker::html::list_label;

std::vector<std::string> read_in_article(std::string_view part) {
  std::vector<std::string> lines = lines_of(read_html(
      site_page("<main><h1>Tool library</h1>" + std::string(kProse) + std::string(part) + "</main>")));
  lines.erase(lines.begin(), lines.begin() + std::min<std::ptrdiff_t>(3, std::ssize(lines)));
  return lines;
}

TEST(HtmlListLabel, IsThatOfTheListsType) {
  EXPECT_EQ(list_label(3, ""), "3.");
  EXPECT_EQ(list_label(3, "a"), "c.");
  EXPECT_EQ(list_label(28, "A"), "AB.");
  EXPECT_EQ(list_label(49, "i"), "xlix.");
  EXPECT_EQ(list_label(1994, "I"), "MCMXCIV.");
  EXPECT_EQ(list_label(0, "a"), "0.");
  EXPECT_EQ(list_label(2'000'000, "i"), "2000000.");
}

TEST(HtmlListLabel, StartsAndStepsAsThePageSays) {
  EXPECT_THAT(read_in_article("<ol type=a start=3><li>Saw</li><li value=7>Drill</li><li>Ladder</li></ol>"),
              ElementsAre("item: c. Saw", "item: g. Drill", "item: h. Ladder"));
  EXPECT_THAT(read_in_article("<ol reversed><li>Saw<ol type=i><li>blade</li></ol></li><li>Drill</li></ol>"),
              ElementsAre("item: 2. Saw", "item: i. blade", "item: 1. Drill"));
  EXPECT_THAT(read_in_article("<ol><li value=2147483647>Saw</li><li>Drill</li></ol>"),
              ElementsAre("item: 2147483647. Saw", "item: 2147483647. Drill"));
}

TEST(HtmlTable, CellsThatReachDownKeepTheColumns) {
  EXPECT_THAT(
      read_in_article("<table><tr><th>Tool</th><th>Day</th><th>Fee</th></tr><tr><td rowspan=2>Saw</td>"
                      "<td>Monday</td><td>1</td></tr><tr><td>Friday</td><td rowspan=9>2</td></tr>"
                      "<tr><td>Drill</td><td>Friday</td></tr></table>"),
      ElementsAre("row: Tool | Day | Fee", "row: Saw | Monday | 1", "row:  | Friday | 2",
                  "row: Drill | Friday | "));
}

TEST(HtmlNotes, MarksAndWaysBackAreNoText) {
  const auto lines = read_in_article(
      "<p>It opened in 2018.<sup><a href='#n4'>4</a></sup> Rent is 10 m<sup>2</sup>.</p>"
      "<ol><li id=n4>Told by Ann. <a href='#r4'>↩</a></li></ol>");
  EXPECT_THAT(lines, ElementsAre("paragraph: It opened in 2018. Rent is 10 m2.", "item: 1. Told by Ann."));
}

TEST(HtmlComments, BelowTheirHeadlineGoWithItHoweverTheirClassesAreCalled) {
  const std::string comment =
      "<div class=q><i>Ann, 4 May 2021</i><p>I have lent the long ladder twice, and I will lend it again "
      "when "
      "the gutters of our house are full of leaves once more.</p></div>";
  for (const char* headline : {"<h3>3 comments</h3>", "<b>Leserbriefe</b>", "<p>Deja un comentario</p>"}) {
    EXPECT_THAT(read_in_article("<div class=z>" + std::string(headline) + comment + comment + "</div>"),
                ElementsAre())
        << headline;
  }
}

TEST(HtmlComments, AHeadlineOverTextWithoutTimesIsTheTextsOwn) {
  EXPECT_THAT(
      read_in_article("<h3>Responses to the crisis</h3><p>The town bought forty more tools than it had "
                      "planned, and lent all of them within one week to its people.</p>"),
      ElementsAre("heading3: Responses to the crisis", ::testing::StartsWith("paragraph: The town")));
}

TEST(HtmlPaging, AndLinksOfTheSiteAreNoText) {
  EXPECT_THAT(read_in_article("<p><a href='?2'>Older posts</a></p><div>Página siguiente</div>"
                              "<div>Kontakt | Impressum | Datenschutz</div>"),
              ElementsAre());
  EXPECT_THAT(read_in_article("<p>Contact | Ann Lee</p>"), ElementsAre("paragraph: Contact | Ann Lee"));
}

}  // namespace
}  // namespace praxis::ingest::test
