// SPDX-License-Identifier: GPL-3.0-or-later
// Units that stand alone, and what stands beside units and is none.
#include "tests/ingest/segment/cutting.h"

#include <array>

#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

std::vector<Unit> cut_page(const std::string& language, std::vector<Block> blocks,
                           const std::string& title = "A document") {
  return cut(std::move(blocks), {"doc", title, "/x/doc.html", "", "web-page", "", language, 0});
}

TEST(LoneUnits, AProjectsPageWhoseProjectNobodyKnows) {
  const auto units = cut_page(
      "en", {heading(1, "GLASSHARBOUR"), heading(2, "Overview"),
             paragraph("GLASSHARBOUR brings ports together that collect bottles at sea."),
             paragraph("In its last year GLASSHARBOUR will print a handbook."),
             heading(2, "Policy instruments"), paragraph("Coast fund of Pomerania"),
             paragraph("The fund pays for piers and for nothing that moves. It shall be opened to boats."),
             paragraph("Responsible partner: Port of Ustka"), paragraph("Waste plan of Halland"),
             paragraph("The plan counts what lies on land. It shall count what floats as well."),
             paragraph("Responsible partner: Region Halland")});
  const auto projects = of_kind(units, UnitKind::project);
  ASSERT_EQ(projects.size(), 1U);
  EXPECT_EQ(projects[0].projects, (Titles{"GLASSHARBOUR"}));
  const auto instruments = of_kind(units, UnitKind::policy_instrument);
  EXPECT_EQ(titles(instruments), (Titles{"Coast fund of Pomerania", "Waste plan of Halland"}));
  ASSERT_EQ(instruments.size(), 2U);
  EXPECT_EQ(instruments[1].organisations, (Titles{"Region Halland"}));
}

std::vector<Block> story_of(const std::string& facts) {
  return {
      heading(1, "How SALTROAD brought the donkeys back"),
      paragraph("SALTROAD began with a broken axle and a song. The path had been closed for thirty years."),
      paragraph(facts), heading(2, "More projects from the region"),
      paragraph("There are others that you may like to read about on rainy days.")};
}

TEST(LoneUnits, AStoryOfAnUnknownProjectEndsWhereOthersBegin) {
  const auto stories = of_kind(
      cut_page(
          "en",
          story_of("The project SALTROAD had five partners, a budget of EUR 800 000 and Interreg funds."),
          "How SALTROAD brought the donkeys back"),
      UnitKind::project);
  ASSERT_EQ(stories.size(), 1U);
  EXPECT_EQ(stories[0].projects, (Titles{"SALTROAD"}));
  EXPECT_EQ(stories[0].text.find("rainy days"), std::string::npos);
  EXPECT_TRUE(of_kind(cut_page("en", story_of("SALTROAD is a fine word for a path over hills."),
                               "How SALTROAD brought the donkeys back"),
                      UnitKind::project)
                  .empty());
}

TEST(LoneUnits, AnInstrumentNamedBehindItsLabel) {
  const auto units = cut_page(
      "es",
      {heading(1, "Plan de acción"), heading(2, "Contexto"),
       paragraph("Instrumento de política abordado: Programa de caminos rurales de Extremadura"),
       paragraph("El programa paga el firme y no las cunetas. Se quiere abrir a los setos y a las charcas "
                 "que los acompañan."),
       heading(2, "Calendario"), paragraph("Todo empieza en otoño.")});
  const auto instruments = of_kind(units, UnitKind::policy_instrument);
  ASSERT_EQ(instruments.size(), 1U);
  EXPECT_NE(instruments[0].title.find("caminos rurales"), std::string::npos);
  EXPECT_NE(instruments[0].text.find("charcas"), std::string::npos);
}

TEST(LoneUnits, ABoxLabelledAsAPracticeIsOne) {
  const auto units = cut_page(
      "fr",
      {heading(2, "Contexte"), paragraph("Les gares ferment tôt."),
       in_group(paragraph("BONNE PRATIQUE"), 1, true), in_group(paragraph("La gare aux livres"), 1, true),
       in_group(paragraph("À Vesoul, les livres oubliés se prêtent au guichet depuis 2019."), 1, true)});
  const auto practices = of_kind(units, UnitKind::good_practice);
  EXPECT_EQ(titles(practices), (Titles{"La gare aux livres"}));
  EXPECT_EQ(practices.front().text.find("BONNE PRATIQUE"), std::string::npos);
}

TEST(LoneUnits, ALineThatNamesAProjectHeadsTheParagraphBelowIt) {
  const auto units = cut_page(
      "en", {heading(1, "Coast letter"), heading(2, "A project up close"),
             paragraph("REEDSONG (Interreg North Sea, 2018-2021)"),
             paragraph("REEDSONG joins thatchers and bird wardens of four estuaries. The project has EUR 2.1 "
                       "million and five partners, and mows where nobody nests."),
             heading(2, "Recipe"), paragraph("Take a herring.")});
  EXPECT_EQ(of_kind(units, UnitKind::project).size(), 1U);
}

TEST(LoneUnits, ARecommendationMayHaveItsNumberOnALineOfItsOwn) {
  const auto units = cut_page(
      "de", {heading(1, "Empfehlungen"), heading(2, "Empfehlung 1"), heading(2, "Brunnen öffnen"),
             paragraph("Die Kreise sollten die alten Brunnen öffnen und das Wasser prüfen lassen."),
             heading(2, "Empfehlung 2"), heading(2, "Bänke zählen"),
             paragraph("Die Gemeinden sollten ihre Bänke zählen und jedes Jahr zwei neue aufstellen.")});
  const auto advice = of_kind(units, UnitKind::recommendation);
  ASSERT_EQ(advice.size(), 2U);
  EXPECT_NE(advice[0].text.find("Wasser prüfen"), std::string::npos);
  EXPECT_NE(advice[1].title.find("Bänke zählen"), std::string::npos);
}

TEST(LoneUnits, APracticeBelowOneOfListedRecommendations) {
  const auto units = cut_page(
      "en",
      {heading(1, "Village halls"), heading(2, "Our recommendations"), heading(3, "1 Halls in hand"),
       paragraph("Counties should leave the keys of the hall to those who sweep it."),
       heading(4, "The Leitrim key ring"),
       paragraph("Leitrim council handed 14 keys to a club in 2015. The club repaired the stove and opened "
                 "on 200 evenings."),
       heading(3, "2 Heating by the hour"),
       paragraph("Counties should charge for warmth by the hour and not by the evening."),
       heading(4, "Coins in Olomouc"),
       paragraph("The town of Olomouc installed 6 coin meters in 2018, and the bill fell by a third.")});
  const auto practices = of_kind(units, UnitKind::good_practice);
  EXPECT_EQ(practices.size(), 2U);
  for (const Unit& advice : of_kind(units, UnitKind::recommendation))
    EXPECT_EQ(advice.text.find("20"), std::string::npos) << advice.title;
}

TEST(LoneUnits, NotesBesideAnnouncedPracticesAreNone) {
  const auto units = cut_page(
      "it", {heading(1, "Buone pratiche"), heading(2, "Buona pratica a) Il pane di Altamura"),
             paragraph("Il forno di Altamura ha aperto la notte ai panettieri giovani."),
             heading(2, "Buona pratica b) Le reti di Chioggia"),
             paragraph("La cooperativa di Chioggia ha riparato le reti con la scuola."),
             heading(2, "Come abbiamo scelto"),
             paragraph("Abbiamo letto novanta schede e telefonato a trenta persone tra marzo e giugno.")});
  EXPECT_EQ(of_kind(units, UnitKind::good_practice).size(), 2U);
}

std::vector<Block> chapters_below(const std::vector<std::string>& places) {
  constexpr std::array<const char*, 3> kNames{"Waste", "Heat", "Trees"};
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < places.size(); ++i) {
    blocks.push_back(heading(1, places[i]));
    blocks.push_back(heading(2, kNames[i]));
    blocks.push_back(
        paragraph("The city founded an office for it, launched a plan and supported all those who "
                  "asked for help with papers and stamps."));
  }
  return blocks;
}

TEST(LoneUnits, OnePlaceThatComesBackIsNoSurvey) {
  EXPECT_EQ(
      of_kind(cut_page("en", chapters_below({"Graz", "Turin", "Ghent"})), UnitKind::good_practice).size(),
      3U);
  EXPECT_TRUE(
      of_kind(cut_page("en", chapters_below({"Graz", "Graz", "Graz"})), UnitKind::good_practice).empty());
}

std::vector<Block> table_of(std::vector<std::string> header) {
  return {heading(1, "Plan"), heading(2, "First projects"), row(std::move(header), true),
          row({"TRAMLINK", "New stops for the tram along the northern ring road and the harbour",
               "EUR 2 million, 2021-2024"}),
          row({"GREENPORT", "A longer platform at the old station behind the market hall and the quay",
               "EUR 3 million, 2022-2025"})};
}

TEST(LoneUnits, WhoPaysForAMeasureInATableIsNoProject) {
  EXPECT_EQ(of_kind(cut_page("en", table_of({"Project", "What", "Budget"})), UnitKind::project).size(), 2U);
  EXPECT_TRUE(of_kind(cut_page("en", table_of({"Sponsor", "Project", "Budget"})), UnitKind::project).empty());
}

TEST(LoneUnits, ProjectsOfSeveralWordsKeepThem) {
  const auto units = cut_page(
      "en",
      {heading(1, "Call results"), heading(2, "The projects"), heading(3, "WARM STONES"),
       paragraph("Bakers heat a school with the rest of the night. Lead partner: City of Jena. EUR 300 000, "
                 "2019-2021."),
       heading(3, "COLD FEET"),
       paragraph("Skiers share a depot of boots. Lead partner: Region of Aosta. EUR 500 000, 2020-2022.")});
  const auto projects = of_kind(units, UnitKind::project);
  ASSERT_EQ(projects.size(), 2U);
  EXPECT_EQ(projects[0].projects, (Titles{"WARM STONES"}));
  EXPECT_EQ(projects[1].projects, (Titles{"COLD FEET"}));
}

TEST(LoneUnits, AnEssayTellsOfSeveralPlaces) {
  const auto units = cut_page(
      "en",
      {heading(1, "The return of the night bus"),
       paragraph(
           "Nobody knows who stopped it. One winter it was gone, and the benches went with it soon after."),
       paragraph(
           "It is late. Anyone who has waited for a bus at night will know what a cold bench feels like."),
       paragraph("In Turin the council opened 12 stops to private vans in 2016. Drivers were trained by the "
                 "tram company, and the number of passengers rose by 40 per cent within 2 years."),
       paragraph("Up in Bergen the students of the university bought 2 old buses in 2018. They carried 9 000 "
                 "people in the first winter and repaired the engines themselves."),
       paragraph(
           "And in Graz the nurses of the hospital collected 3 000 signatures in 2019. The city started a "
           "line for them in 2020 that today serves 14 villages."),
       paragraph(
           "None of it is cheap. A bus at night is empty one way, and an empty bus annoys those who pay."),
       paragraph("I miss it still. My grandmother used to knit on the last one home.")});
  EXPECT_EQ(of_kind(units, UnitKind::good_practice).size(), 3U);
}

TEST(LoneUnits, WeakVerbsTellNoDeed) {
  const auto chapters = [](const std::string& verb) {
    return std::vector<Block>{heading(1, "Around the lake"),
                              heading(2, "Heat"),
                              paragraph("The utility of Graz " + verb + " 3 boilers in 2019 for 40 streets."),
                              heading(2, "Light"),
                              paragraph("The company of Linz " + verb + " 900 lamps in 2020 for 12 squares."),
                              heading(2, "Water"),
                              paragraph("The agency of Wels " + verb + " 7 wells in 2021 for 30 farms.")};
  };
  EXPECT_EQ(of_kind(cut_page("en", chapters("repaired")), UnitKind::good_practice).size(), 3U);
  EXPECT_TRUE(of_kind(cut_page("en", chapters("holds")), UnitKind::good_practice).empty());
}

}  // namespace
}  // namespace praxis::ingest::testing
