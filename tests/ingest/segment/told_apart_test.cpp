// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to a unit and what only stands beside it: tables, lists of contents, labels, other counts.
#include "tests/ingest/segment/cutting.h"

#include <utility>

#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

std::vector<Block> table_below(const std::string& heading_text, std::vector<std::string> header) {
  return {
      heading(1, "Byer ved vandet"), heading(2, heading_text), row(std::move(header), true),
      row({"Skoven på recept", "Thisted, Nordjylland",
           "Lægen skriver ti gåture ud, og en vejleder går med hver gang.", "380 borgere har været med."}),
      row({"Bussen til mosen", "Tallinn, Estland",
           "Linje 34 kører helt ud til mosen i weekenden hele sommeren.", "21.000 passagerer på et år."})};
}

TEST(ToldApart, ATableOfNamesAndDescriptionsHoldsPractices) {
  const auto units =
      cut_in("da", table_below("Hvad vi fandt", {"Navn", "Hvor", "Beskrivelse", "Resultater"}));
  EXPECT_EQ(titles(of_kind(units, UnitKind::good_practice)),
            (Titles{"Skoven på recept", "Bussen til mosen"}));
}

TEST(ToldApart, AColumnOfPlacesMaySayWhoItIsAsWell) {
  std::vector<Block> blocks =
      table_below("Hvad vi fandt", {"Navn", "Hvor og hvem", "Beskrivelse", "Resultater"});
  blocks[3].cells[1] = "Nordjylland, Danmark Thisted Bibliotek";
  const auto units = of_kind(cut_in("da", std::move(blocks)), UnitKind::good_practice);
  ASSERT_EQ(units.size(), 2U);
  EXPECT_EQ(units[0].organisations, (std::vector<std::string>{"Thisted Bibliotek"}));
  EXPECT_TRUE(units[1].organisations.empty());
}

TEST(ToldApart, BelowPracticesANameAndATextAreEnough) {
  const std::vector<std::string> header{"Navn", "Kommentar", "Beskrivelse", "Note"};
  EXPECT_EQ(of_kind(cut_in("da", table_below("God praksis", header)), UnitKind::good_practice).size(), 2U);
  EXPECT_TRUE(
      of_kind(cut_in("da", table_below("Bilag til kortet", header)), UnitKind::good_practice).empty());
}

TEST(ToldApart, TheIdeaInBriefIsNoNews) {
  const auto units = cut_in(
      "fr",
      {heading(1, "Synthèse"), heading(2, "Ce que nous avons vu"),
       row({"Ville", "L'idée en bref", "Effets"}, true),
       row({"Gdańsk, Pologne", "La ville prête trente étals aux habitants qui vendent ce qu'ils cuisinent.",
            "400 vendeurs en deux ans, dont 31 ont ouvert une boutique."}),
       row({"Porto, Portugal", "L'association des commerçants éclaire les vitrines vides et y expose.",
            "Douze vitrines louées depuis 2019."})});
  EXPECT_TRUE(of_kind(units, UnitKind::news).empty());
  EXPECT_EQ(of_kind(units, UnitKind::good_practice).size(), 2U);
}

TEST(ToldApart, AnAgendaListsWhatFollows) {
  const std::string said =
      "The board heard the report of the lead partner and had no questions about the money.";
  const auto units = cut_in(
      "en", {heading(1, "Minutes"), heading(4, "Point 1 Welcome, minutes of last time"),
             heading(4, "Point 2 State of the project"), heading(4, "Point 3 Any other business"),
             heading(4, "Point 1 Welcome"), paragraph(said), heading(4, "Point 2 State of the project"),
             paragraph(said), heading(4, "Point 3 Any other business"), paragraph(said)});
  ASSERT_EQ(units.size(), 4U);
  EXPECT_EQ(units[1].title, "Point 1 Welcome");
  EXPECT_EQ(units[2].title, "Point 2 State of the project");
}

TEST(ToldApart, AnotherCountEndsARecommendation) {
  const auto units = cut_in(
      "it",
      {heading(1, "Valutazione finale"), heading(2, "Esiti e raccomandazioni"),
       paragraph("Esito 1. Le botteghe con un solo gestore durano di più delle altre."),
       paragraph("Raccomandazione 1. Pagare chi apre. Le regioni dovrebbero coprire i primi due anni."),
       paragraph("Esito 2. I magazzini restano vuoti in tutti i paesi che abbiamo visitato."),
       paragraph("Raccomandazione 2. Prestare i magazzini. I comuni dovrebbero affidarli a chi li cura."),
       paragraph("Raccomandazione 3. Contare i clienti. Ogni bottega dovrebbe tenere un quaderno."),
       paragraph("Il rapporto completo si può scaricare dalla pagina del progetto, con i questionari.")});
  const auto found = of_kind(units, UnitKind::recommendation);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].text.find("Esito"), std::string::npos);
  EXPECT_EQ(found[2].text.find("rapporto completo"), std::string::npos);
}

TEST(ToldApart, ItsOwnParagraphsStayWithARecommendation) {
  const auto units = cut_in(
      "en", {heading(1, "Final review"), heading(2, "Advice"),
             paragraph("Recommendation 1. Pay whoever opens. Regions should cover the first two years."),
             paragraph("This has been tried in three of the valleys and nobody wants to go back."),
             paragraph("Recommendation 2. Lend the sheds. Towns should hand them to those who mend them."),
             paragraph("Recommendation 3. Count the guests. Each shop should keep a book of its own."),
             paragraph("The book may be as simple as a sheet of paper on the wall.")});
  const auto found = of_kind(units, UnitKind::recommendation);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_NE(found[0].text.find("three of the valleys"), std::string::npos);
  EXPECT_NE(found[2].text.find("sheet of paper"), std::string::npos);
}

std::vector<Block> plan_labelled(const std::string& label) {
  return {
      heading(1, "Plan de acción"),
      heading(2, "Acción 1. El portero del barrio"),
      paragraph("La región pagará tres porteros a modo de prueba antes de que acabe el año 2024."),
      paragraph(label +
                ": en Lille, Francia, el municipio contrató en 2013 a doce porteros que conocen cada casa. "
                "Las llamadas han bajado un 18 % y cada uno cuesta 38.000 euros."),
      heading(2, "Acción 2. El banco de escaleras"),
      paragraph("La región creará un fondo para las comunidades que instalen un ascensor en su casa."),
      paragraph(label + ": en Graz la cooperativa de vivienda abrió una caja que paga el gasto y lo recupera "
                        "cuando se vende "
                        "el piso. Desde 2015 se han instalado 430 ascensores.")};
}

TEST(ToldApart, ParagraphsLabelledAlikeTellWhereIdeasComeFrom) {
  const auto found = of_kind(cut_in("es", plan_labelled("De dónde viene la idea")), UnitKind::good_practice);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].title.find("De dónde"), std::string::npos);
  EXPECT_EQ(found[0].text.find("tres porteros"), std::string::npos);
}

TEST(ToldApart, WhatAPlanItselfDoesBelowALabelIsNone) {
  std::vector<Block> plan = plan_labelled("Coste");
  plan[3] = paragraph(
      "Quién lo hace: la consejería de vivienda, con los medios de que dispone este año y el que viene.");
  plan[6] = paragraph(
      "Quién lo hace: la consejería de bienestar, con los medios de que dispone este año y el próximo.");
  EXPECT_TRUE(of_kind(cut_in("es", plan), UnitKind::good_practice).empty());
}

std::vector<Block> page_of_records(const std::string& beside) {
  const auto record = [](const std::string& name, const std::string& place) {
    return std::vector<Block>{heading(3, name), paragraph("Location: " + place),
                              paragraph("Resources needed: 20,000 euros."),
                              paragraph("Evidence of success: 60 members in a year.")};
  };
  std::vector<Block> blocks{heading(1, "Good practices")};
  for (const auto& [name, place] : {std::pair{"Bread by halves", "Alentejo, Portugal"},
                                    std::pair{"The post that listens", "Galicia, Spain"}}) {
    for (Block& block : record(name, place)) blocks.push_back(std::move(block));
  }
  blocks.push_back(heading(2, beside));
  blocks.push_back(paragraph("The observatory helps towns with free diagnoses and a library of 600 titles."));
  return blocks;
}

TEST(ToldApart, WhatStandsBesideAListOfRecordsIsNoPractice) {
  for (const std::string beside : {"Our services", "The reading room", "Receive the bulletin"}) {
    EXPECT_EQ(titles(of_kind(cut_in("en", page_of_records(beside)), UnitKind::good_practice)),
              (Titles{"Bread by halves", "The post that listens"}))
        << beside;
  }
}

TEST(ToldApart, ALineOfItsPlaceBelowATitleIsNoHeading) {
  const auto units = cut_in(
      "en",
      {heading(1, "Big sheds"), heading(2, "The shed that sings"), heading(4, "Ghent, Flanders"),
       paragraph("Since 2014 the parish council has let the creamery to a choir. Rents bring in 14,000 "
                 "euros a year."),
       heading(2, "The shed that heals"), heading(4, "Graz, Austria"),
       paragraph("A nurse opened a surgery in a boathouse in 2016. Some 1,900 crossings were saved in a "
                 "year.")});
  const auto found = of_kind(units, UnitKind::good_practice);
  EXPECT_EQ(titles(found), (Titles{"The shed that sings", "The shed that heals"}));
}

TEST(ToldApart, AnAnnexOfItsOwnHoldsUnits) {
  const auto units =
      cut_in("en", {heading(1, "Annex to the final report"), heading(2, "Recommendations"),
                    paragraph("1) Towns should give the streets back to people on one day a week."),
                    paragraph("2) Ministries should pay for the fuel of the library buses.")});
  EXPECT_EQ(of_kind(units, UnitKind::recommendation).size(), 2U);
}

}  // namespace
}  // namespace praxis::ingest::testing
