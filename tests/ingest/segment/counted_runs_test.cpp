// SPDX-License-Identifier: GPL-3.0-or-later
// What a sentence counts or a question asks for, in answers and in running text.
#include "tests/ingest/segment/cutting.h"

#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

Titles advice_in(const std::string& language, std::vector<Block> blocks) {
  return titles(of_kind(cut_in(language, std::move(blocks)), UnitKind::recommendation));
}

Titles practices_in(const std::string& language, std::vector<Block> blocks) {
  return titles(of_kind(cut_in(language, std::move(blocks)), UnitKind::good_practice));
}

const Block kTalk = paragraph(
    "Nobody had thought that the ferry would run for so long, and the crew was surprised when the second "
    "winter "
    "came.");

TEST(CountedRuns, WhatASentenceCountsStandsBelowIt) {
  const auto found = advice_in(
      "de",
      {heading(1, "„Der Fluss wartet nicht“"), paragraph("Haben Sie die Fähre einmal bereut?"),
       paragraph("Nein, nie. Sie fährt seit elf Jahren, und die Kinder kennen keinen anderen Schulweg mehr."),
       paragraph("Gut, dann mache ich zwei Vorschläge."),
       paragraph("Beginnen Sie mit dem Fahrplan. Ein Boot, das niemand erreicht, ist teurer als gar keines, "
                 "und das merkt man erst im Herbst."),
       paragraph("Lassen Sie die Schulen mitreden. Dort sitzen die treuesten Fahrgäste, und gefragt hat sie "
                 "bisher keiner."),
       paragraph("Und was kommt danach?")});
  EXPECT_EQ(found, (Titles{"Beginnen Sie mit dem Fahrplan", "Lassen Sie die Schulen mitreden"}));
}

TEST(CountedRuns, NothingCountedIsNothingAnnounced) {
  EXPECT_TRUE(
      advice_in("en", {heading(1, "A talk on the pier"), kTalk,
                       paragraph("There were 12 boats in the year 2019, and the figures are good."),
                       paragraph("Sand is heavy. It has to be moved by night because the road is closed."),
                       paragraph("Wind is cheap. The mill stands on the hill and turns on most days.")})
          .empty());
}

TEST(CountedRuns, TermsThatAreExplainedAreNoAdvice) {
  EXPECT_TRUE(
      advice_in("en", {heading(1, "A talk on the pier"), kTalk,
                       paragraph("The forum collected two recommendations, which the report explains."),
                       paragraph("Participation: people are invited to the pier on every first Sunday of "
                                 "the month."),
                       paragraph("Visibility: the flag is seen from both of the shores and from the "
                                 "railway.")})
          .empty());
}

TEST(CountedRuns, AQuestionAsksForTheAnswerBelow) {
  const auto found = advice_in(
      "it", {heading(1, "Quattro chiacchiere sul molo"), paragraph("Che cosa consiglierebbe a un assessore?"),
             paragraph("I comuni dovrebbero pagare prima chi tiene le chiavi, e solo dopo il progetto "
                       "dell'edificio."),
             paragraph("E adesso che cosa farà?"), paragraph("Vado a pescare con mio fratello.")});
  EXPECT_EQ(found.size(), 1U);
}

TEST(CountedRuns, OneAnswerMayHoldSeveral) {
  const auto found = advice_in(
      "fr",
      {heading(1, "Rencontre sur le quai"), paragraph("Que conseilleriez-vous à un maire ?"),
       paragraph("Deux choses. D'abord, ouvrir la criée le soir et y laisser entrer les enfants. Ensuite, "
                 "donner les clés à ceux qui se lèvent tôt.")});
  EXPECT_EQ(found.size(), 2U);
}

TEST(CountedRuns, WhatIsCountedWithoutBeingAdviceStaysWhole) {
  const auto units = cut_in(
      "fr", {heading(1, "Rencontre sur le quai"), paragraph("Comment s'est passée la journée ?"),
             paragraph("Bien. D'abord, nous avons pris le bateau de sept heures avec les élèves. Ensuite, "
                       "nous avons mangé sous les arcades du vieux marché.")});
  ASSERT_EQ(units.size(), 1U);
  EXPECT_NE(units[0].text.find("sept heures avec les élèves. Ensuite"), std::string::npos);
}

TEST(CountedRuns, OneParagraphMayTellOfSeveralPlaces) {
  const auto found = practices_in(
      "en",
      {heading(1, "Back from the congress"), kTalk,
       paragraph("Everybody talked about two examples. In Tampere the city has paid musicians to live in "
                 "care homes since 2018, and six homes take part. In Zaragoza the municipality opened a "
                 "school for grandparents, where 420 people learned to use the telephone.")});
  EXPECT_EQ(found.size(), 2U);
}

TEST(CountedRuns, AHeadingThatAsksIsAnsweredBelow) {
  const auto units = cut_in(
      "en",
      {heading(1, "Ten years of repair cafés"), heading(3, "Where did you see it work?"),
       paragraph("In Lund. The municipality of Lund opened a workshop in the old fire station in 2016, and "
                 "since then 900 members have repaired 21,000 things."),
       heading(3, "And elsewhere?"),
       paragraph("In Graz the association Reparaturcafé has kept the benches open since 2009, and 300 people "
                 "come each month."),
       heading(3, "What would you recommend to a mayor?"),
       paragraph("Do not buy a computer program. Cities should first pay one person who knows people.")});
  EXPECT_EQ(of_kind(units, UnitKind::good_practice).size(), 2U);
  EXPECT_EQ(of_kind(units, UnitKind::recommendation).size(), 1U);
}

TEST(CountedRuns, APronounIsNoNumber) {
  const auto found =
      advice_in("en", {heading(1, "Notes from the trip"), kTalk, heading(2, "What I will tell the council"),
                       item("1.", "We should stop selling sheds, since one that is sold is lost."),
                       item("2.", "Ask the prison. Nobody here has done so."),
                       item("3.", "It would be wise to name one person with a telephone.")});
  EXPECT_EQ(found.size(), 3U);
}

TEST(CountedRuns, RightBelowAdviceOneShortSentenceIsEnough) {
  const auto found = advice_in(
      "nl", {heading(1, "Brief van het water"), heading(2, "Onze tips voor bestuurders"),
             item("1.",
                  "Vraag eerst wie de pomp bedient. Elke polder heeft iemand die het weet en bijna met "
                  "pensioen gaat."),
             item("2.", "Gemeenten zouden hun begroting op het natste jaar van de eeuw moeten baseren."),
             item("3.", "Betaal voor vasthouden, niet voor afvoeren.")});
  EXPECT_EQ(found.size(), 3U);
}

}  // namespace
}  // namespace praxis::ingest::testing
