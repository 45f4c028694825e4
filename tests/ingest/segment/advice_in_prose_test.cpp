// SPDX-License-Identifier: GPL-3.0-or-later
// Advice in paragraphs and parts that no cue announces.
#include "tests/ingest/segment/cutting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(AdviceInProse, HeadingsThatSayWhoShouldDoWhat) {
  const auto finnish = of_kind(
      cut_in("fi", {heading(1, "Selvitys"), heading(2, "Johtopäätökset"),
                    heading(3, "Kuntien kannattaa lainata työkaluja"),
                    paragraph("Jokaisen kunnan tulisi avata lainaamo. Työkalut ovat kalliita. Laina-aika on "
                              "sovittava yhdessä kylän kanssa."),
                    heading(3, "Maakunnan on maksettava kuljetus"),
                    paragraph("Ehdotamme, että maakunta maksaa kuljetuksen. Matka on pitkä. Reitti on "
                              "julkaistava ajoissa.")}),
      UnitKind::recommendation);
  EXPECT_EQ(titles(finnish),
            (Titles{"Kuntien kannattaa lainata työkaluja", "Maakunnan on maksettava kuljetus"}));
  const auto czech = of_kind(
      cut_in("cs",
             {heading(1, "Zpráva"), heading(2, "Závěry"), heading(3, "Obce musí půjčovat nářadí"),
              paragraph("Každá obec by měla otevřít půjčovnu. Nářadí je drahé. Dobu je třeba dohodnout "
                        "se všemi ve vsi."),
              heading(3, "Kraj musí platit dopravu"),
              paragraph("Navrhujeme, aby kraj platil dopravu. Cesta je dlouhá. Trasu je nutné zveřejnit "
                        "včas.")}),
      UnitKind::recommendation);
  EXPECT_EQ(titles(czech), (Titles{"Obce musí půjčovat nářadí", "Kraj musí platit dopravu"}));
}

TEST(AdviceInProse, TheParagraphThatLeadsInIsNoneOfThem) {
  const auto check = [](const std::string& language, const std::string& head, const std::string& lead_in,
                        const std::string& first, const std::string& second) {
    const auto advice = of_kind(cut_in(language, {heading(1, "A"), heading(2, head), paragraph(lead_in),
                                                  paragraph(first), paragraph(second)}),
                                UnitKind::recommendation);
    ASSERT_EQ(advice.size(), 2U) << language;
    for (const Unit& one : advice) EXPECT_THAT(one.text, Not(HasSubstr(lead_in))) << language;
  };
  check(
      "pl", "Co sugerujemy powiatom",
      "Zespół spierał się długo. W końcu zostały dwa punkty, spisane przez dwie osoby.",
      "Kupujcie autobusy wspólnie. Powiaty powinny łączyć zamówienia. Cena spada wtedy o jedną piątą.",
      "Słuchajcie kierowców. Każdy przewoźnik powinien pytać ich o trasy. Oni wiedzą, gdzie ludzie czekają.");
  check(
      "nl", "Wat we meegeven",
      "De groep was het lang oneens. Twee punten bleven over, door twee mensen opgeschreven.",
      "Koop samen bussen. Gemeenten zouden hun aanbesteding moeten bundelen. De prijs daalt dan met een "
      "vijfde.",
      "Vraag de chauffeurs. Elke vervoerder moet naar hun oordeel luisteren. Zij weten waar mensen wachten.");
}

/// Two practices, and a part with what follows from them.
std::vector<Block> with_discussion(const std::vector<Block>& discussion) {
  std::vector<Block> blocks{
      heading(1, "Inside two regions"),
      heading(2, "Murau: the bench in the stable"),
      paragraph("In Styria a cooperative of farmers rebuilt a stable in 2017 and rents out benches there. "
                "Since then 14 firms have started, and the rent is EUR 30 a month."),
      heading(2, "Lecce: the bus that listens"),
      paragraph("In Lecce the municipality bought two buses in 2018 that run when somebody rings. They carry "
                "9,000 people a year and cost EUR 80,000."),
      heading(1, "Discussion")};
  blocks.insert(blocks.end(), discussion.begin(), discussion.end());
  return blocks;
}

const std::vector<Block> kDiscussion{
    heading(2, "What both have"),
    paragraph("Both began small. Neither had asked for money in its first year."),
    heading(2, "Renting by the month"),
    paragraph(
        "A lease frightens beginners. Regions should therefore let space by the month. It would help if "
        "keys were handed over on the same day, and owners should be paid at once."),
    heading(2, "Stopping anywhere"),
    paragraph("Stops are far apart. We suggest that buses halt where they are called. Timetables should be "
              "printed all the same.")};

TEST(AdviceInProse, PartsThatAdviseAlikeInADocumentOfPractices) {
  EXPECT_EQ(titles(of_kind(cut_in("en", with_discussion(kDiscussion)), UnitKind::recommendation)),
            (Titles{"Renting by the month", "Stopping anywhere"}));
}

TEST(AdviceInProse, TheSameInFrench) {
  const auto units = cut_in(
      "fr",
      {heading(1, "Dans deux régions"), heading(2, "Rennes : l'établi dans l'étable"),
       paragraph("En Bretagne, une coopérative de paysans a transformé une étable en 2017 et y loue des "
                 "établis. Depuis, 14 entreprises y ont commencé, et le loyer coûte 30 euros par mois."),
       heading(2, "Ajaccio : le bus qui écoute"),
       paragraph("En Corse, la commune a acheté deux bus en 2018, qui roulent quand on les appelle. Ils ont "
                 "transporté 9 000 personnes par an et coûtent 80 000 euros."),
       heading(1, "Discussion"), heading(2, "Louer au mois"),
       paragraph("Un bail fait peur. Les régions devraient donc louer au mois. Les clés doivent être remises "
                 "le jour même, et il convient de payer les propriétaires aussitôt."),
       heading(2, "L'arrêt n'importe où"),
       paragraph(
           "Les arrêts sont loin. Nous suggérons que les bus s'arrêtent où on les appelle. Les horaires "
           "devraient être imprimés quand même."),
       heading(2, "Ce qui manque"),
       paragraph("Deux cas ne prouvent rien. Les chiffres sont ceux des gens.")});
  const auto advice = of_kind(units, UnitKind::recommendation);
  ASSERT_EQ(advice.size(), 2U);
  EXPECT_THAT(advice[0].text, HasSubstr("louer au mois"));
}

TEST(AdviceInProse, PartsWhoseHeadingsAndFirstSentencesAskWhateverTheRestExplains) {
  const std::vector<Block> twice{
      heading(2, "Rent by the month"),
      paragraph(
          "Regions should let space by the month. A lease frightens beginners. Owners fear empty rooms, "
          "and none stood empty. The keys lie with the baker."),
      heading(2, "Open the buses to luggage"),
      paragraph("Councils should let people bring what they carry. Stops are far apart. Nobody in Lecce "
                "walks a mile in August. The drivers agree.")};
  EXPECT_EQ(titles(of_kind(cut_in("en", with_discussion(twice)), UnitKind::recommendation)),
            (Titles{"Rent by the month", "Open the buses to luggage"}));
}

TEST(AdviceInProse, PartsThatAdviseInAnyOtherDocumentAreDemands) {
  EXPECT_TRUE(of_kind(cut_in("en", kDiscussion), UnitKind::recommendation).empty());
}

}  // namespace
}  // namespace praxis::ingest::testing
