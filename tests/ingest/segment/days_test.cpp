// SPDX-License-Identifier: GPL-3.0-or-later
// Reports told day by day.
#include "tests/ingest/segment/cutting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string kBakery =
    "In Cuneo the municipality opened an old bakery in 2015 and lets the oven by the hour to whoever bakes. "
    "Forty households use it every week, and the rent of three euros pays for the wood. Two bakers found "
    "work there after the first year, and 1 200 loaves are given to the school.";
const std::string kMill =
    "In the afternoon we came to the mill. The farmers' cooperative of Alba bought it in 2017 and grinds 300 "
    "tonnes of chestnuts a year since then. The region paid for the wheel, and twelve growers have joined. "
    "What they lack is a second miller.";

TEST(Days, AParagraphThatTellsOfAPracticeIsOne) {
  const auto units = cut(
      {heading(1, "Five ovens"), heading(2, "Who came along"),
       paragraph("Twenty of us took the train in Turin, from five regions and with as many opinions."),
       heading(2, "Monday: Cuneo and Alba"), paragraph(kBakery),
       paragraph("Lunch was taken on the stairs. A professor spoke about the history of bread."),
       paragraph(kMill), heading(2, "Tuesday: Asti"),
       paragraph("In Asti the prison has run a biscuit factory since 2012. Eighteen inmates work in it and "
                 "earn the wage of the trade, and the province of Asti bought the packing machine. Of 70 men "
                 "who left the prison only four came back.")});
  const auto practices = of_kind(units, UnitKind::good_practice);
  ASSERT_EQ(practices.size(), 3U);
  EXPECT_THAT(practices[0].text, HasSubstr("lets the oven"));
  EXPECT_THAT(practices[0].text, Not(HasSubstr("professor")));
  EXPECT_THAT(practices[1].text, HasSubstr("chestnuts"));
  EXPECT_EQ(practices[2].title, "Asti");
}

TEST(Days, StopsInOtherLanguages) {
  const auto units = cut_in(
      "de",
      {heading(1, "Reisebericht"), heading(2, "Erster Halt – Bozen"),
       paragraph("Die Stadt Bozen betreibt seit 2014 eine Leihküche im alten Schlachthof. Zwölf Vereine "
                 "kochen dort, und 3000 Gäste kamen im letzten Jahr. Die Miete beträgt vier Euro die "
                 "Stunde, den Rest zahlt die Provinz. Probleme macht allein der Lärm am Abend."),
       heading(2, "Zweiter Halt – Trient"),
       paragraph("In Trient eröffnete die Genossenschaft Ponte 2018 eine Werkstatt für Fahrräder. Neun "
                 "Menschen fanden Arbeit, 400 Räder wurden repariert und an Schulen verschenkt. Die "
                 "Gemeinde stellt den Keller, der im Winter kaum zu heizen ist.")});
  EXPECT_EQ(titles(of_kind(units, UnitKind::good_practice)), (Titles{"Bozen", "Trient"}));
}

TEST(Days, AProgrammeOfDaysHoldsNone) {
  const auto units = cut(
      {heading(1, "Spring school"), heading(2, "Day 1: Arrival"),
       paragraph("Participants arrive before noon and will be given a key. The opening is at three in the "
                 "hall, where the mayor of Linz says a few words of welcome to all of us."),
       heading(2, "Day 2: Lectures"),
       paragraph("The morning is for lectures on soil and water, the afternoon for a walk. Bring shoes "
                 "that may get wet, and a coat if the weather in Linz is as it was last year.")});
  EXPECT_TRUE(of_kind(units, UnitKind::good_practice).empty());
}

TEST(Days, WhatIsHeadedOnADayIsOne) {
  const auto units = cut(
      {heading(1, "Visite in val Pellice"), heading(4, "Giorno 1 - arrivo e accoglienza"),
       paragraph(
           "Ci ha ricevuti il sindaco di Torre Pellice. In Piemonte il 72 per cento dei comuni ha meno di "
           "tremila abitanti, e la Regione ha aperto dodici sportelli. La cena è costata poco."),
       heading(4, "Giorno 2, mattina"), heading(4, "Il forno di tutti"),
       paragraph(
           "A Bobbio il Comune ha aperto nel 2016 un vecchio forno e lo affida a una cooperativa di sei "
           "giovani. Oggi dà lavoro a tre persone e vende 9.000 chili di pane l'anno a quattro borgate."),
       heading(4, "Giorno 2, pomeriggio"), paragraph("Due ore di corriera e un caffè con il presidente."),
       heading(4, "La scuola che fila"),
       paragraph("A Cuneo l'associazione Lana Viva ha comprato nel 2018 due filatrici e insegna a filare a "
                 "pastori e turisti. In cinque anni ha formato 140 persone; il costo è di 60.000 euro."),
       heading(4, "Giorno 3 - Che cosa portiamo a casa"),
       paragraph(
           "Ognuno ha scritto una frase su un foglio, e i partner hanno scelto due messaggi da dare alle "
           "autorità che hanno finanziato i sette programmi."),
       paragraph(
           "Messaggio 1. Finanziate l'usato. Le Regioni dovrebbero accettare nei bandi anche macchine di "
           "seconda mano. Il nuovo costa il triplo e non fila meglio, come abbiamo visto."),
       paragraph("Messaggio 2. Pagate prima. Un anticipo del 50 per cento dovrebbe essere la regola. Le "
                 "associazioni non hanno cassa, e la banca non aspetta.")},
      {"doc", "Visite", "/x/doc.txt", "", "text", "", "it", 0});
  EXPECT_EQ(titles(of_kind(units, UnitKind::good_practice)),
            (Titles{"Il forno di tutti", "La scuola che fila"}));
  EXPECT_EQ(titles(of_kind(units, UnitKind::recommendation)), (Titles{"Finanziate l'usato", "Pagate prima"}));
}

}  // namespace
}  // namespace praxis::ingest::testing
