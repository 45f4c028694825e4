// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/html/pages.h"

#include <gmock/gmock.h>

namespace praxis::ingest::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

const std::string kBoatsTale = "<p>Der Kreis hat zwei Boote gekauft und verleiht sie tageweise an alle.</p>";

std::string mail_part(const std::string& title) {
  return "<tr><td><font size=4><b>" + title + "</b></font><br>" + kBoatsTale + "</td></tr>";
}

TEST(HtmlBoldHeads, TitlesOfAMailWithoutHeadings) {
  EXPECT_THAT(blocks_of("<table>" + mail_part("Boote") + mail_part("Schleusen") +
                        "<tr><td>VOR ORT<br><b>Die Mühle am Kai</b><br>" + kBoatsTale + "</td></tr></table>"),
              ElementsAre("heading3: Boote",
                          "paragraph: Der Kreis hat zwei Boote gekauft und verleiht sie tageweise an alle.",
                          "heading3: Schleusen",
                          "paragraph: Der Kreis hat zwei Boote gekauft und verleiht sie tageweise an alle.",
                          "paragraph: VOR ORT", "heading3: Die Mühle am Kai",
                          "paragraph: Der Kreis hat zwei Boote gekauft und verleiht sie tageweise an alle."));
}

TEST(HtmlBoldHeads, NotBesideRealHeadingsNorTwoOfThem) {
  EXPECT_THAT(blocks_of("<table>" + mail_part("Boote") + mail_part("Schleusen") + "</table>"),
              Contains("paragraph: Boote"));
  EXPECT_THAT(blocks_of("<h1>Kanal</h1><h2>Ufer</h2><table>" + mail_part("Boote") + mail_part("Schleusen") +
                        mail_part("Mühlen") + "</table>"),
              Not(Contains("heading3: Boote")));
}

TEST(HtmlBoldHeads, SentencesAndLinksInBoldAreNone) {
  EXPECT_THAT(blocks_of("<table>" + mail_part("Boote") + mail_part("Schleusen") + mail_part("Mühlen") +
                        "<tr><td><b>Anmeldung bis Freitag.</b>" + kBoatsTale + "</td></tr></table>"),
              Contains("paragraph: Anmeldung bis Freitag."));
}

}  // namespace
}  // namespace praxis::ingest::test
