// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/html/pages.h"

#include <gmock/gmock.h>

namespace praxis::ingest::test {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> broken(std::string_view html) {
  return blocks_of("<p>" + std::string(html) + "</p>");
}

TEST(HtmlKeptBreaks, LabelsBeginLines) {
  EXPECT_THAT(broken("Laufzeit: 2019 bis 2022<br>Ort: Bad Aussee,<br>Steiermark<br>Träger: Feuerwehr"),
              ElementsAre("paragraph: Laufzeit: 2019 bis 2022", "paragraph: Ort: Bad Aussee, Steiermark",
                          "paragraph: Träger: Feuerwehr"));
}

TEST(HtmlKeptBreaks, OneLabelInBoldIsEnough) {
  EXPECT_THAT(broken("The hall is lent as well.<br><strong>Price:</strong> free for members"),
              ElementsAre("paragraph: The hall is lent as well.", "paragraph: Price: free for members"));
}

TEST(HtmlKeptBreaks, TextAfterLabelsIsAParagraph) {
  EXPECT_THAT(
      broken("<b>Ort:</b> Aussee<br>Die Bibliothek verleiht an zwei Abenden in der Woche alle Werkzeuge."),
      ElementsAre("paragraph: Ort: Aussee",
                  "paragraph: Die Bibliothek verleiht an zwei Abenden in der Woche alle Werkzeuge."));
}

TEST(HtmlKeptBreaks, AColonInASentenceIsNoLabel) {
  EXPECT_THAT(broken("One thing counts:<br>that somebody opens the door at 18:30 sharp"),
              ElementsAre("paragraph: One thing counts: that somebody opens the door at 18:30 sharp"));
}

TEST(HtmlKeptBreaks, AddressesStayLines) {
  EXPECT_THAT(
      broken("Write to the library, or come to see us on a Friday evening:<br>Tool Library<br>Ischler "
             "Str. 3<br>8990 Bad Aussee<br>desk@tools.example<br>+43 3622 1"),
      ElementsAre("paragraph: Write to the library, or come to see us on a Friday evening:",
                  "paragraph: Tool Library", "paragraph: Ischler Str. 3", "paragraph: 8990 Bad Aussee",
                  "paragraph: desk@tools.example", "paragraph: +43 3622 1"));
}

TEST(HtmlKeptBreaks, WrappedTextIsOneParagraph) {
  EXPECT_THAT(
      broken("The valley runs a lending library for tools, which opens<br>on two evenings a week and is "
             "kept by volunteers. Members<br>Anna and Paul<br>Huber pay nothing."),
      ElementsAre("paragraph: The valley runs a lending library for tools, which opens on two evenings a "
                  "week and is kept by volunteers. Members Anna and Paul Huber pay nothing."));
}

TEST(HtmlKeptBreaks, TwoShortLinesMayBeOneThing) {
  EXPECT_THAT(broken("Förderung für<br>Werkzeuge"), ElementsAre("paragraph: Förderung für Werkzeuge"));
}

TEST(HtmlKeptBreaks, ALineInBoldStandsOverItsText) {
  EXPECT_THAT(broken("Wszystko jest wspólne.<br><b>Wyniki</b><br>Dziesięć gmin wypożycza narzędzia."),
              ElementsAre("paragraph: Wszystko jest wspólne.", "paragraph: Wyniki",
                          "paragraph: Dziesięć gmin wypożycza narzędzia."));
}

TEST(HtmlKeptBreaks, BoldThatGoesOnIsText) {
  EXPECT_THAT(broken("<b>The library</b><br>opens on Fridays."),
              ElementsAre("paragraph: The library opens on Fridays."));
}

TEST(HtmlKeptBreaks, TextGoesOnAfterBullets) {
  EXPECT_THAT(broken("- a saw<br>- a drill<br>Both are lent for a week."),
              ElementsAre("item: - a saw", "item: - a drill", "paragraph: Both are lent for a week."));
}

TEST(HtmlKeptBreaks, ItemsAndFieldsAreOneThing) {
  EXPECT_THAT(
      lines_of(read_html("<body><main><ul><li>Tool Library<br>Ischler Str. 3<br>8990 Aussee</ul><dl><dt>"
                         "Where<dd>Hall<br>Ischler Str. 3<br>8990 Aussee</dl></main></body>")),
      ElementsAre("item: - Tool Library Ischler Str. 3 8990 Aussee",
                  "field: Where Hall Ischler Str. 3 8990 Aussee"));
}

}  // namespace
}  // namespace praxis::ingest::test
