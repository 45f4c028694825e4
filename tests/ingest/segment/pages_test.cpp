// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/segment/cutting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(ProjectPages, GiveTheProjectAndItsInstruments) {
  DocumentInfo info{"doc", "TITTAN", "/x/tittan.html", "", "web-page", "", "en", 0};
  const auto units =
      cut({heading(1, "TITTAN"), paragraph("TITTAN improves care for the old. TITTAN has six partners."),
           heading(2, "What policy instruments does the project address?"),
           paragraph("The Operational Programme of Galicia pays for devices that help at home."),
           paragraph("Which partners are working on this?"), item("-", "Galician Health Service (SERGAS)"),
           paragraph("The Silesian programme funds clinics in small towns of the voivodeship."),
           paragraph("Which partners are working on this?"), item("-", "Marshal Office")},
          info);
  const auto instruments = of_kind(units, UnitKind::policy_instrument);
  ASSERT_EQ(instruments.size(), 2U);
  EXPECT_THAT(instruments[0].organisations, ElementsAre("Galician Health Service"));
  EXPECT_THAT(instruments[0].projects, ElementsAre("TITTAN"));
  EXPECT_THAT(instruments[0].regions, ElementsAre("ES11"));
  EXPECT_THAT(instruments[0].text, Not(HasSubstr("Which partners")));
  const auto projects = of_kind(units, UnitKind::project);
  ASSERT_EQ(projects.size(), 1U);
  EXPECT_THAT(projects[0].text, Not(HasSubstr("devices")));
}

TEST(Listings, EachCardIsAUnitOfItsKind) {
  const std::vector<std::string> project{"article", "card", "project"};
  const std::vector<std::string> news{"article", "card", "news"};
  const auto units = cut({heading(1, "Explore"), in_group(heading(3, "TITTAN"), 1, false, project),
                          in_group(paragraph("Lead partner: Health Agency (until 2019)"), 1, false, project),
                          in_group(paragraph("Care for the old in six regions."), 1, false, project),
                          in_group(paragraph("The partners met in Cork on 3 May 2018."), 2, false, news),
                          in_group(paragraph("Type: Project"), 2, false, news)});
  const auto projects = of_kind(units, UnitKind::project);
  ASSERT_EQ(projects.size(), 1U);
  EXPECT_THAT(projects[0].organisations, ElementsAre("Health Agency"));
  const auto found = of_kind(units, UnitKind::news);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].text, "The partners met in Cork on 3 May 2018.");
  EXPECT_THAT(found[0].regions, ElementsAre("IE05"));
}

TEST(Stories, APageThatTellsOneProjectsStoryIsAProject) {
  DocumentInfo info{"doc", "TITTAN keeps people at home", "/x/story.html", "", "web-page", "", "en", 0};
  const auto units =
      cut({heading(1, "TITTAN keeps people at home"),
           paragraph("The TITTAN project brought six health services to one table for three years."),
           paragraph("After TITTAN ended, two of them merged their purchasing.")},
          info);
  ASSERT_EQ(units.size(), 1U);
  EXPECT_EQ(units[0].kind, UnitKind::project);
}

TEST(Passages, WhatIsNothingElseIsFoundByItsHeading) {
  const auto units = cut({heading(1, "History"), paragraph("The mill was built late."), heading(2, "Fire"),
                          paragraph("It burnt twice.")});
  EXPECT_THAT(titles(units), ElementsAre("History", "Fire"));
  EXPECT_THAT(units[1].section, ElementsAre("History"));
  EXPECT_EQ(units[0].kind, UnitKind::passage);
}

TEST(UnitIds, StayWhileOtherPartsChange) {
  const std::vector<Block> before{heading(1, "History"), paragraph("Old."), heading(1, "Fire"),
                                  paragraph("It burnt.")};
  const std::vector<Block> after{heading(1, "History"), paragraph("New, and longer."), heading(1, "Fire"),
                                 paragraph("It burnt.")};
  EXPECT_EQ(cut(before)[1].id, cut(after)[1].id);
  EXPECT_NE(cut(before)[0].id, cut(before)[1].id);
  DocumentInfo other;
  other.id = "other";
  EXPECT_NE(cut(before)[0].id, cut(before, other)[0].id);
}

}  // namespace
}  // namespace praxis::ingest::testing
