// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/titles.h"

#include "tests/ingest/segment/cutting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

using ::testing::ElementsAre;

std::string title_of_sentence(std::string_view text) {
  return title_from_sentence(text, shipped_segmenter().cues());
}

TEST(Titles, ALabelBeforeAColonIsTheTitle) {
  EXPECT_EQ(title_of_sentence("Mobile libraries: Counties should buy vans and drive them to the villages."),
            "Mobile libraries");
  EXPECT_EQ(
      title_of_sentence("Rollende Bücher: Die Kreise sollten Busse kaufen und auf die Dörfer schicken."),
      "Rollende Bücher");
  EXPECT_EQ(title_of_sentence("Counties should do two things: buy vans and drive them."),
            "Counties should do two things: buy vans and drive them");
  EXPECT_EQ(title_of_sentence("The main axis is number one: libraries and what they lend to villages."),
            "The main axis is number one: libraries and what they lend to villages");
}

TEST(Titles, ALongSentenceEndsWithAClause) {
  EXPECT_EQ(title_of_sentence(
                "Counties should lend their vans to the village schools on Saturdays so that children "
                "who live far from any town can borrow books."),
            "Counties should lend their vans to the village schools on Saturdays");
  EXPECT_EQ(title_of_sentence(
                "Les départements devraient prêter leurs camionnettes aux écoles des villages afin que "
                "les enfants empruntent des livres."),
            "Les départements devraient prêter leurs camionnettes aux écoles des villages");
  const std::string whole =
      "Counties should lend their vans to all the village schools of the whole region on Saturdays";
  EXPECT_EQ(title_of_sentence(whole + "."), whole) << "hardly longer than a title: left whole";
}

std::vector<std::string> titles_under_examples(std::string text) {
  return titles(
      of_kind(cut({heading(1, "Good practices"), heading(2, "Example 1:"), paragraph(std::move(text))}),
              UnitKind::good_practice));
}

TEST(Titles, ANameInQuotationMarksIsTheTitle) {
  EXPECT_THAT(titles_under_examples(
                  "The town of Graz takes part in the campaign “Books on Wheels”, which runs in May."),
              ElementsAre("Books on Wheels"));
  EXPECT_THAT(
      titles_under_examples("Die Stadt Graz beteiligt sich an der Kampagne „Bücher auf Rädern“ im Mai."),
      ElementsAre("Bücher auf Rädern"));
}

TEST(Titles, AVagueSubjectFurtherDownIsNone) {
  EXPECT_THAT(titles_under_examples(
                  "In Graz the vans come on Saturdays. Several ways were tested of telling people."),
              ElementsAre("In Graz the vans come on Saturdays"));
}

TEST(Titles, BehindAnOrdinalGermanPutsTheVerbFirst) {
  const auto units = cut({heading(1, "Empfehlungen"),
                          paragraph("Erstens sollten Kreise gemeinsam Busse für Büchereien kaufen."),
                          paragraph("Zweitens sollten Schulen die Busse am Samstag nutzen dürfen.")});
  EXPECT_THAT(titles(of_kind(units, UnitKind::recommendation)),
              ElementsAre("Kreise gemeinsam Busse für Büchereien kaufen",
                          "Schulen die Busse am Samstag nutzen dürfen"));
}

}  // namespace
}  // namespace praxis::ingest::testing
