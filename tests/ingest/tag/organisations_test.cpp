// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "tests/ingest/segment/cutting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Unit told_in(const std::string& language, std::string text, UnitKind kind = UnitKind::good_practice,
             std::string title = "A thing") {
  Unit unit;
  unit.kind = kind;
  unit.title = std::move(title);
  unit.text = std::move(text);
  unit.language = language;
  return tag_alone(std::move(unit));
}

TEST(Organisations, WhoTheFirstSentencesTellOf) {
  EXPECT_THAT(told_in("en", "The Municipality of Tulln lends drills. People bring them back.").organisations,
              ElementsAre("Municipality of Tulln"));
  EXPECT_THAT(
      told_in("en", "In an old mill, the Dales Farm Agency dries herbs for forty growers.").organisations,
      ElementsAre("Dales Farm Agency"));
  EXPECT_THAT(told_in("de", "Seit dem Herbst verpachtet die Gemeinde Zwentendorf ihre Wiesen.").organisations,
              ElementsAre("Gemeinde Zwentendorf"));
  EXPECT_THAT(told_in("fr", "La commune de Guérande paie un gardien. Il compte les sacs.").organisations,
              ElementsAre("Commune de Guérande"));
  EXPECT_THAT(told_in("es", "Desde 2018 la Diputación de Soria presta furgonetas.").organisations,
              ElementsAre("Diputación de Soria"));
  EXPECT_THAT(told_in("it", "L'Università di Camerino misura le frane con gli studenti.").organisations,
              ElementsAre("Università di Camerino"));
}

TEST(Organisations, WhoLeadsWhereverItIsSaid) {
  EXPECT_THAT(told_in("en",
                      "Forty boats are shared. People queue. Nobody pays. The scheme is run by the "
                      "Harbour Trust of Whitby.")
                  .organisations,
              ElementsAre("Harbour Trust of Whitby"));
  EXPECT_THAT(told_in("de",
                      "Vierzig Boote werden geteilt. Niemand zahlt. Es regnet. Das Angebot wird von der "
                      "Stadt Husum getragen.")
                  .organisations,
              ElementsAre("Stadt Husum"));
  EXPECT_THAT(told_in("es",
                      "Cuarenta barcas. Nadie paga. Llueve. El servicio es gestionado por la Agencia "
                      "Portuaria de Vigo.")
                  .organisations,
              ElementsAre("Agencia Portuaria de Vigo"));
  EXPECT_THAT(told_in("it",
                      "Quaranta barche. Nessuno paga. Piove. Il servizio è gestito dalla Provincia di "
                      "Savona.")
                  .organisations,
              ElementsAre("Provincia di Savona"));
}

TEST(Organisations, LabelsWithinTheText) {
  EXPECT_THAT(
      told_in("de", "Der Fonds verleiht Geld. Zuständig: Küstenbank Wismar.", UnitKind::policy_instrument)
          .organisations,
      ElementsAre("Küstenbank Wismar"));
}

TEST(Organisations, NotWhoOnlyPaysInspiresOrStandsSomewhere) {
  EXPECT_THAT(told_in("en", "Boats are shared. It was inspired by the City of Ghent.").organisations,
              IsEmpty());
  EXPECT_THAT(told_in("en", "Forty boats in the Municipality of Tulln are shared.").organisations, IsEmpty());
  EXPECT_THAT(told_in("de", "In der Gemeinde Zwentendorf wird ein Boot geteilt.").organisations, IsEmpty());
  EXPECT_THAT(told_in("en", "The Region of Murcia is the driest of the country. Wells dry up.").organisations,
              IsEmpty());
  EXPECT_THAT(told_in("en", "The City of Graz's boats are shared.").organisations, IsEmpty());
  EXPECT_THAT(told_in("en", "The municipality lends drills.").organisations, IsEmpty());
}

TEST(Organisations, AFundsOwnNameIsNone) {
  EXPECT_THAT(told_in("en", "The Growth Agency Loan pays for ovens.", UnitKind::policy_instrument,
                      "Growth Agency Loan")
                  .organisations,
              IsEmpty());
}

TEST(Organisations, SayByWhichWords) {
  const Unit unit = told_in("fr", "Été comme hiver, la commune de Guérande paie un gardien.");
  ASSERT_THAT(unit.organisations, ElementsAre("Commune de Guérande"));
  for (const Why& why : unit.why) {
    if (why.field != "organisations") continue;
    const std::size_t begin = byte_offset(unit.text, why.begin);
    EXPECT_EQ(unit.text.substr(begin, byte_offset(unit.text, why.end) - begin), why.text);
    return;
  }
  FAIL() << "no reason";
}

TEST(Organisations, OfNewsWhoDoesSomethingAndOfAdviceNone) {
  EXPECT_THAT(told_in("en", "The Municipality of Tulln lends drills.", UnitKind::news).organisations,
              ElementsAre("Municipality of Tulln"));
  EXPECT_THAT(told_in("en", "Drills are lent in a shed run by the Harbour Trust of Whitby.", UnitKind::news)
                  .organisations,
              IsEmpty());
  EXPECT_THAT(
      told_in("en", "The Municipality of Tulln should lend drills.", UnitKind::recommendation).organisations,
      IsEmpty());
}

TEST(Organisations, BehindWhatOpensASentence) {
  EXPECT_THAT(told_in("en", "In Whitby (Yorkshire) the Harbour Trust lends oars to schools.").organisations,
              ElementsAre("Harbour Trust"));
  EXPECT_THAT(told_in("en", "When the City of Graz bought two barges, nobody could sail.").organisations,
              ElementsAre("City of Graz"));
  EXPECT_THAT(told_in("en", "In the City of Graz two barges are for hire.").organisations, IsEmpty());
}

TEST(Organisations, CapitalisedNamesBehindTheirKind) {
  EXPECT_THAT(
      told_in("en", "The shed of boats is run by the wholesaler Blue Oar, which mends them.").organisations,
      ElementsAre("Blue Oar"));
  EXPECT_THAT(told_in("en", "The cooperative Blue Oar lends boats to schools.").organisations,
              ElementsAre("Cooperative Blue Oar"));
  EXPECT_THAT(told_in("en", "Boats of Ghent cost a year the carrier Blue 900.").organisations, IsEmpty());
}

TEST(Organisations, QuestionsAsLabels) {
  EXPECT_THAT(
      told_in("es", "Barcas para todos.\nQuién la lleva: Diputación de Soria\nEmpezó en 2018.").organisations,
      ElementsAre("Diputación de Soria"));
}

TEST(Organisations, WhatABodyIsForStandsInSmallLetters) {
  EXPECT_THAT(told_in("fr", "La chambre de métiers et d'artisanat de Rouen prête des fours.").organisations,
              ElementsAre("Chambre de métiers et d'artisanat de Rouen"));
  EXPECT_THAT(
      told_in("it", "Il forno, guidato dalla Provincia autonoma di Bolzano, cuoce pane.").organisations,
      ElementsAre("Provincia autonoma di Bolzano"));
  EXPECT_THAT(told_in("pt", "A associação de pescadores de Olhão conserta redes.").organisations,
              ElementsAre("Associação de pescadores de Olhão"));
  EXPECT_THAT(told_in("fr", "Le conseil accompagne les boulangers de Rouen.").organisations, IsEmpty());
}

TEST(Organisations, SmallWordsThatCloseOrBeginAName) {
  EXPECT_THAT(told_in("en", "The Tamar river authority lends nets to anglers.").organisations,
              ElementsAre("Tamar river authority"));
  EXPECT_THAT(
      told_in("en", "Nets are lent. It rains. The shed is run by the regional fishing agency of Whitby.")
          .organisations,
      ElementsAre("Regional fishing agency of Whitby"));
  EXPECT_THAT(
      told_in("de",
              "Netze. Es regnet. Der Schuppen wird von der regionalen Fischereiagentur Husum betrieben.")
          .organisations,
      ElementsAre("Fischereiagentur Husum"));
}

TEST(Organisations, AbbreviationsOfWhichTheKindIsTold) {
  EXPECT_THAT(told_in("en", "In two valleys the cooperative BROTA bakes at night.").organisations,
              ElementsAre("BROTA"));
  EXPECT_THAT(told_in("en", "Two valleys share a baking agency, 5BAKE, that lends ovens.").organisations,
              ElementsAre("5BAKE"));
  EXPECT_THAT(told_in("it", "Il servizio forestale trentino (SEFOT) presta motoseghe.").organisations,
              ElementsAre("SEFOT"));
  EXPECT_THAT(told_in("en", "The agency trains bakers (BROTA). Loaves were tested by the authority BROTAX.")
                  .organisations,
              IsEmpty());
}

TEST(Organisations, ABareNameBehindALead) {
  EXPECT_THAT(told_in("de", "Das Programm hilft. Verwaltungsbehörde ist die Kärntner Brotkonferenz (KBK).",
                      UnitKind::policy_instrument)
                  .organisations,
              ElementsAre("Kärntner Brotkonferenz (KBK)"));
  EXPECT_THAT(told_in("es", "Los hornos son gestionados por PANSUR. Nadie paga.").organisations,
              ElementsAre("PANSUR"));
  EXPECT_THAT(told_in("es", "Los hornos son gestionados por INTERREG. Nadie paga.").organisations, IsEmpty());
}

TEST(Organisations, NoNameStandsBehindAnIndefiniteArticle) {
  EXPECT_THAT(told_in("de", "Nun hat ein Fischereiinstitut Taucher losgeschickt.").organisations, IsEmpty());
  EXPECT_THAT(told_in("de", "Nun hat das Fischereiinstitut Husum zwei Taucher losgeschickt.").organisations,
              ElementsAre("Fischereiinstitut Husum"));
}

TEST(Organisations, TheOnlyOneThatDoesAnything) {
  EXPECT_THAT(told_in("en", "Bread is shared. People queue. Nobody pays. The City of Tulln lends the oven.")
                  .organisations,
              ElementsAre("City of Tulln"));
  EXPECT_THAT(told_in("en",
                      "Bread is shared. People queue. The City of Tulln lends the oven. The City of Krems "
                      "lends the flour.")
                  .organisations,
              IsEmpty());
}

TEST(Organisations, BehindALineThatEndsWithoutAStop) {
  EXPECT_THAT(told_in("de", "Husum\n\nDie Handwerkskammer Husum verleiht Backformen.").organisations,
              ElementsAre("Handwerkskammer Husum"));
  EXPECT_THAT(told_in("en", "Where Tulln\n\nPartner Backhaus Tulln\n\nBread is shared.").organisations,
              ElementsAre("Backhaus Tulln"));
  EXPECT_THAT(told_in("en", "Bread is shared.\n\nPartner bakeries queue").organisations, IsEmpty());
}

TEST(Organisations, InGreek) {
  EXPECT_THAT(told_in("el", "Οι φούρνοι μοιράζονται. Το έργο υλοποιείται από τον Δήμο Σερρών.").organisations,
              ElementsAre("Δήμο Σερρών"));
}

TEST(Organisations, WhatTheTextGoesOnToSayThatTheyAre) {
  EXPECT_THAT(told_in("en", "Whitby Sea Bakers is a not-for-profit company that lets ovens by the hour.")
                  .organisations,
              ElementsAre("Whitby Sea Bakers"));
  EXPECT_THAT(
      told_in("de", "Die Husumhof eG, eine Genossenschaft von Bäckern, verleiht Backformen.").organisations,
      ElementsAre("Husumhof eG"));
  EXPECT_THAT(told_in("en", "Whitby Old Harbour is a place that people like.").organisations, IsEmpty());
  EXPECT_THAT(told_in("en", "Anna Miller joined a cooperative that bakes at night.").organisations,
              IsEmpty());
}

TEST(Organisations, ThoseThatSomebodyFounded) {
  EXPECT_THAT(told_in("it", "Il pane mancava. Nel 2017 undici Comuni hanno fondato il Consorzio Forni Uniti.")
                  .organisations,
              ElementsAre("Consorzio Forni Uniti"));
  EXPECT_THAT(
      told_in("en", "Bread was short. In 2017 eleven bakers founded the Whitby Oven Trust.").organisations,
      ElementsAre("Whitby Oven Trust"));
}

}  // namespace
}  // namespace praxis::ingest::testing
