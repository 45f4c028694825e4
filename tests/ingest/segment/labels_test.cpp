// SPDX-License-Identifier: GPL-3.0-or-later
// Words and numbers above titles, boxes that touch, and units that stand alone among others.
#include "tests/ingest/segment/cutting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string kBikeFerry =
    "W Gdańsku spółdzielnia rybacka kupiła w 2018 roku stary prom i wozi nim rowery przez ujście rzeki. W "
    "2023 "
    "roku przewiozła 14 000 osób, a bilet kosztuje trzy złote.";
const std::string kSharedMill =
    "W Krakowie gmina otworzyła w 2020 roku młyn, w którym mieszkańcy mielą zboże z własnych działek. Młyn "
    "zatrudnia cztery osoby i zmniejszył koszty piekarni o 20 procent.";

TEST(LabelsAboveTitles, AKnownWordAnnouncesTheTitleBelowIt) {
  const auto units =
      cut_in("pl", {heading(2, "Wstęp"), paragraph("Kilka słów o tym, po co powstał ten zeszyt i dla kogo."),
                    paragraph("DOBRA PRAKTYKA"), heading(3, "Prom dla rowerów"), paragraph(kBikeFerry),
                    paragraph("DOBRA PRAKTYKA"), heading(3, "Młyn sąsiedzki"), paragraph(kSharedMill)});
  const auto practices = of_kind(units, UnitKind::good_practice);
  EXPECT_EQ(titles(practices), (Titles{"Prom dla rowerów", "Młyn sąsiedzki"}));
  ASSERT_EQ(practices.size(), 2U);
  EXPECT_EQ(practices[0].text, kBikeFerry);
}

TEST(LabelsAboveTitles, AWordThatComesBackMakesAFamily) {
  const auto practices = of_kind(
      cut_in(
          "en",
          {heading(1, "Letter"), paragraph("Some words that lead in to all of this and say nothing."),
           paragraph("Round the corner"), heading(3, "A bus that listens"),
           paragraph("In Leitrim the county council started a bus in 2020 that stops where it is called. It "
                     "carried 41,200 people in 2023, twice as many as the old line, and costs EUR 90,000 a "
                     "year. Since then two villages have joined and traffic fell by 12 per cent."),
           paragraph("Round the corner"), heading(3, "The chemist in the town hall"),
           paragraph(
               "In Mureck in Styria the municipality rebuilt two rooms of the town hall in 2021 and let "
               "them to a chemist. 180 customers come a day, and the rent is one euro. Since 2022 she "
               "has employed two assistants."),
           heading(3, "Dates"), paragraph("The next letter comes in spring, when the roads are dry.")}),
      UnitKind::good_practice);
  EXPECT_EQ(titles(practices), (Titles{"A bus that listens", "The chemist in the town hall"}));
}

TEST(LabelsAboveTitles, AChapterOfSeveralIsNoLabel) {
  const auto units =
      cut_in("pl", {heading(1, "Dobra praktyka"), heading(2, "Prom dla rowerów"), paragraph(kBikeFerry),
                    heading(2, "Młyn sąsiedzki"), paragraph(kSharedMill)});
  for (const Unit& unit : units) EXPECT_THAT(unit.text, Not(HasSubstr("promem i młyn")));
  EXPECT_EQ(of_kind(units, UnitKind::good_practice).size(), 2U);
}

TEST(LabelsAboveTitles, NumbersOfEntriesBelongToTheirTitles) {
  const auto practices =
      of_kind(cut_in("pl", {heading(1, "Dobre praktyki"), paragraph("01"), heading(2, "Prom dla rowerów"),
                            paragraph(kBikeFerry), paragraph("02"), heading(2, "Młyn sąsiedzki"),
                            paragraph(kSharedMill)}),
              UnitKind::good_practice);
  EXPECT_EQ(titles(practices), (Titles{"Prom dla rowerów", "Młyn sąsiedzki"}));
  ASSERT_EQ(practices.size(), 2U);
  EXPECT_THAT(practices[0].text, Not(HasSubstr("\n02")));
}

TEST(TouchingBoxes, ArePartedWhereOneIsAnnounced) {
  const auto box = [](Block block) { return in_group(std::move(block), 1, true); };
  const auto units = cut_in(
      "es", {heading(2, "2 Dónde empezar"), paragraph("Por lo que se va a reparar de todos modos."),
             box(paragraph("Buena práctica")), box(heading(3, "El patio que bebe")),
             box(paragraph("El Ayuntamiento de Cáceres levantó en 2020 el asfalto de un patio.")),
             box(paragraph("Buena práctica")), box(heading(3, "Agua a plazos")),
             box(paragraph("En Murcia una cooperativa ofrece desde 2019 riego por cuotas de 12 euros.")),
             box(heading(2, "3 Con los vecinos")), box(paragraph("Sin ellos no hay nada que hacer."))});
  const auto practices = of_kind(units, UnitKind::good_practice);
  EXPECT_EQ(titles(practices), (Titles{"El patio que bebe", "Agua a plazos"}));
  ASSERT_EQ(practices.size(), 2U);
  EXPECT_THAT(practices[1].text, Not(HasSubstr("Sin ellos")));
}

const std::vector<Block> kLoneAdvice{
    heading(2, "4 What regions should do"), heading(3, "4.1 Share the engineer"),
    paragraph("Small towns have none. Regions should pay one engineer for all of them. Five are enough."),
    heading(3, "4.2 Publish the map"),
    paragraph(
        "Owners do not know. Regions should publish each spring what will be dug up. It costs little.")};

TEST(LoneSections, AHeadingThatNamesThePlaceAndATextThatTellsItAll) {
  std::vector<Block> blocks{
      heading(2, "1 Why this paper"),
      paragraph("Pipes are old everywhere, and those who own them seldom know where they lie."),
      heading(2, "3 Friesland: one engineer for forty villages"),
      paragraph(
          "Since 2018 the water board of Friesland has employed an engineer who serves 40 villages. The "
          "board opened a help desk and trained 61 caretakers. By 2022 leaks had fallen by 31 per cent, "
          "and EUR 2.3 million was saved. The service costs EUR 120,000 a year.")};
  auto with_advice = blocks;
  with_advice.insert(with_advice.end(), kLoneAdvice.begin(), kLoneAdvice.end());
  EXPECT_EQ(of_kind(cut_in("en", with_advice), UnitKind::good_practice).size(), 1U);
  EXPECT_TRUE(of_kind(cut_in("en", blocks), UnitKind::good_practice).empty());
}

TEST(LoneSections, AboutTheProjectAndItsPartnersAreNone) {
  std::vector<Block> blocks{heading(2, "1 Why this paper"), paragraph("Pipes are old everywhere.")};
  blocks.insert(blocks.end(), kLoneAdvice.begin(), kLoneAdvice.end());
  blocks.push_back(heading(2, "5 About PIPELINE"));
  blocks.push_back(paragraph(
      "PIPELINE (2019-2022) was led by the Province of Friesland. It organised six workshops in Leeuwarden, "
      "published a handbook in five languages and trained 240 people. Its budget was EUR 1.3 million."));
  blocks.push_back(heading(2, "Our partners"));
  blocks.push_back(
      paragraph("Province of Friesland (NL, lead), City of Ghent (BE), Region of Crete (EL), Port "
                "Authority of Koper (SI), Lapland University (FI), County of Cork (IE)"));
  const auto units = cut_in("en", blocks);
  EXPECT_TRUE(of_kind(units, UnitKind::good_practice).empty());
  EXPECT_EQ(of_kind(units, UnitKind::recommendation).size(), 2U);
}

TEST(AdviceBesideAdvice, CarriesASectionThatAsksOnce) {
  const auto advice = of_kind(
      cut_in("pt",
             {heading(2, "3. O que devem fazer as regiões"), heading(3, "Pagar o guarda"),
              paragraph("As regiões devem pagar um guarda por vale. Convém começar com três anos."),
              heading(3, "Juntar os mapas"),
              paragraph("As câmaras devem partilhar os mapas. É preciso que sejam os mesmos no verão."),
              heading(3, "Aceitar o fumo"),
              paragraph("O fumo é barato e pouco amado. Recomenda-se que as câmaras avisem as pessoas. Sem "
                        "aviso ninguém o aceita.")}),
      UnitKind::recommendation);
  EXPECT_EQ(titles(advice), (Titles{"Pagar o guarda", "Juntar os mapas", "Aceitar o fumo"}));
}

TEST(RecordsOfOneForm, AShorterOneBesideAFullOneIsARecord) {
  const auto units =
      cut({heading(1, "Vode za otoke"), heading(2, "Primjer 1: Kišnica"), row({"Nositelj", "Općina Vrbnik"}),
           row({"Mjesto", "Krk"}), row({"Opis", "Općina je uredila spremnik."}),
           row({"Rezultati", "Potrošnja je pala za 41 posto."}), row({"Poteškoće", "Filtri su se začepili."}),
           heading(2, "Primjer 2: Cisterna"), row({"Nositelj", "Zadruga Plava kap"}), row({"Mjesto", "Vis"}),
           row({"Opis", "Zadruga je kupila brod."}), row({"Rezultati", "Cijena je pala na 4 eura."})},
          {"doc", "Vode", "/x/doc.html", "", "web-page", "", "hr", 0});
  EXPECT_EQ(titles(of_kind(units, UnitKind::good_practice)), (Titles{"Kišnica", "Cisterna"}));
}

}  // namespace
}  // namespace praxis::ingest::testing
