// SPDX-License-Identifier: GPL-3.0-or-later
// Forms that documents of other publishers and languages give to recommendations, news and events.
#include "ingest/segment/amounts.h"
#include "ingest/segment/dates.h"
#include "tests/ingest/segment/cutting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(Forms, LessonsAndMeasuresThatAdvise) {
  const auto units =
      cut({heading(2, "Handlungsfeld 1: Ufer"), paragraph("Ufer sind knapp."),
           heading(3, "Maßnahme 1.1: Stege öffnen"), paragraph("Gemeinden sollten Stege für alle öffnen."),
           heading(3, "Maßnahme 1.2: Schilf schützen"),
           paragraph("Der Kreis sollte Schilf im Winter stehen lassen."), heading(2, "Literatur"),
           paragraph("Seebuch 2019.")});
  const auto found = of_kind(units, UnitKind::recommendation);
  ASSERT_THAT(titles(found), ElementsAre("Stege öffnen", "Schilf schützen"));
  EXPECT_THAT(found[1].text, Not(HasSubstr("Seebuch")));
}

TEST(Forms, MeasuresOfAPlanRecommendNothing) {
  const auto units = cut({heading(2, "Measure 1: New trams"), paragraph("Forty trams arrive in spring."),
                          heading(2, "Measure 2: Bus lanes"), paragraph("Lanes are painted red."),
                          heading(2, "Measure 3: Night trains"), paragraph("They must leave at ten.")});
  EXPECT_THAT(of_kind(units, UnitKind::recommendation), IsEmpty());
}

TEST(Forms, ParagraphsThatRecommend) {
  const auto units = cut(
      {heading(2, "Nos propositions"), paragraph("Voici ce que demandent les partenaires."),
       paragraph("Nous recommandons aux ports de louer leurs quais vides :"), item("-", "au mois,"),
       item("-", "à l'année."), paragraph("Nous recommandons aux écoles d'ouvrir leurs bateaux le dimanche."),
       heading(2, "Remerciements"), paragraph("Merci aux équipages.")});
  const auto found = of_kind(units, UnitKind::recommendation);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_THAT(found[0].text,
              AllOf(HasSubstr("quais vides"), HasSubstr("à l'année"), Not(HasSubstr("dimanche"))));
}

TEST(Forms, OrdinalsBelowAHeadingOfPolicy) {
  const auto units = cut({heading(2, "Conclusions for policy"), paragraph("Three things follow from this."),
                          paragraph("First, libraries should stay open at night."),
                          paragraph("Second, bus drivers should hold a library card.")});
  EXPECT_THAT(titles(of_kind(units, UnitKind::recommendation)),
              ElementsAre(HasSubstr("ibraries should stay open"), HasSubstr("us drivers should hold")));
}

TEST(Forms, ATableOfRecommendations) {
  const auto units = cut({row({"No.", "Recommendation", "Addressed to"}, true),
                          row({"1", "Open the locks at dawn, all year.", "Port authorities"}),
                          row({"2", "Teach pilots two languages.", "Schools"})});
  EXPECT_THAT(titles(of_kind(units, UnitKind::recommendation)),
              ElementsAre("Open the locks at dawn, all year", "Teach pilots two languages"));
}

TEST(Forms, NewsAndEventsHaveTheirDates) {
  const DocumentInfo page{"doc", "Actualités", "/x/doc.html", "", "web-page", "", "fr", 0};
  Block dated = heading(3, "Une écluse rouvre");
  dated.date = "2024-02-17";
  const auto units =
      cut({heading(1, "Actualités et agenda"), heading(2, "Actualités"), dated,
           paragraph("Les péniches passent de nouveau."), heading(2, "Agenda"), paragraph("22 mai 2025"),
           heading(3, "Forum des bateliers"), paragraph("Namur, deux jours."), paragraph("12 juin 2025"),
           heading(3, "Atelier nœuds"), paragraph("En ligne, pour tous.")},
          page);
  const auto news = of_kind(units, UnitKind::news);
  const auto events = of_kind(units, UnitKind::event);
  ASSERT_THAT(titles(news), ElementsAre("Une écluse rouvre"));
  EXPECT_EQ(news[0].date, "2024-02-17");
  ASSERT_THAT(titles(events), ElementsAre("Forum des bateliers", "Atelier nœuds"));
  EXPECT_EQ(events[0].date, "2025-05-22");
  EXPECT_EQ(events[1].date, "2025-06-12");
  EXPECT_THAT(events[0].text, Not(HasSubstr("12 juin")));
}

TEST(Forms, ABoxThatExplainsATermIsNoPractice) {
  const auto units =
      cut({in_group(heading(3, "Repère : qu'est-ce qu'un contrat de rivière ?"), 1, true),
           in_group(paragraph("Un contrat réunit les communes; la Wallonie a créé le premier."), 1, true)});
  EXPECT_THAT(of_kind(units, UnitKind::good_practice), IsEmpty());
}

TEST(Forms, EntriesOfContentsAreNoHeadings) {
  const auto units =
      cut({heading(1, "CONTENTS"), heading(1, "1 Why 4"), heading(3, "Annex 1: Good practices 10"),
           heading(1, "FOREWORD"), paragraph("Small towns hold more craft than they show.")});
  EXPECT_THAT(of_kind(units, UnitKind::good_practice), IsEmpty());
  ASSERT_FALSE(units.empty());
  EXPECT_THAT(units.back().section, IsEmpty());
}

TEST(Amounts, AsPeopleWriteThem) {
  const Cues& cues = shipped_segmenter().cues();
  const auto amount = [&](std::string_view text) { return amount_in(text, cues); };
  EXPECT_EQ(amount("EUR 1 200 000 a year and two staff"), (Amount{1200000, "EUR"}));
  EXPECT_EQ(amount("€1.92 million from the fund"), (Amount{1920000, "EUR"}));
  EXPECT_EQ(amount("rund 3,2 Mio. Euro"), (Amount{3200000, "EUR"}));
  EXPECT_EQ(amount("120 000 € par an, dont trois conducteurs"), (Amount{120000, "EUR"}));
  EXPECT_EQ(amount("1,1 millones de euros"), (Amount{1100000, "EUR"}));
  EXPECT_EQ(amount("Circa 600 mila euro in quattro anni"), (Amount{600000, "EUR"}));
  EXPECT_EQ(amount("45 000 zł na projektor"), (Amount{45000, "PLN"}));
  EXPECT_EQ(amount("In 2019 it cost CZK 48 million"), (Amount{48000000, "CZK"}));
  EXPECT_EQ(amount("Two full-time staff and 3 vans"), std::nullopt);
  EXPECT_EQ(amount("99999999999999999999999999 million"), std::nullopt);
}

TEST(Dates, AsPeopleWriteThem) {
  const Cues& cues = shipped_segmenter().cues();
  EXPECT_EQ(period_in("01.03.2023 – 28.02.2026", "de", cues).start, "2023-03-01");
  EXPECT_EQ(period_in("01.03.2023 – 28.02.2026", "de", cues).end, "2026-02-28");
  EXPECT_EQ(period_in("04/2023 – 06/2027", "en", cues).end, "2027-06");
  EXPECT_EQ(period_in("1 de febrero de 2023 a 31 de julio de 2026", "es", cues).end, "2026-07-31");
  EXPECT_EQ(period_in("seit 2019", "de", cues).start, "2019");
  EXPECT_EQ(period_in("January 2018 – ongoing", "en", cues).end, "");
  EXPECT_EQ(lone_date("Published on 4 September 2025", "en"), "2025-09-04");
  EXPECT_EQ(lone_date("22–23 May 2025", "en"), "2025-05-22");
  EXPECT_EQ(lone_date("In 2025 the ferry was late", "en"), "");
  const auto leading = leading_date("14 Oct 2025 Info day for boats", "en");
  ASSERT_TRUE(leading.has_value());
  EXPECT_EQ(leading->iso, "2025-10-14");
  EXPECT_EQ(std::string("14 Oct 2025 Info day for boats").substr(leading->rest), "Info day for boats");
  EXPECT_FALSE(leading_date("Boats of 14 October", "en").has_value());
}

}  // namespace
}  // namespace praxis::ingest::testing
