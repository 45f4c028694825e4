// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/tagger.h"
#include "tests/ingest/segment/cutting.h"

#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// The projects of a practice at the end of a document with this title and these paragraphs before it.
std::vector<std::string> projects_in(const std::string& title, const std::vector<std::string>& paragraphs) {
  std::vector<CutUnit> cuts;
  const auto add = [&](const std::string& heading, const std::string& text, UnitKind kind) {
    CutUnit cut;
    cut.unit.kind = kind;
    cut.unit.title = heading;
    cut.unit.text = text;
    cuts.push_back(std::move(cut));
  };
  for (const std::string& text : paragraphs) add({}, text, UnitKind::passage);
  add("Bread by bicycle", "A baker brings bread to nine farms each morning.", UnitKind::good_practice);
  DocumentInfo document;
  document.title = title;
  shipped_tagger().tag(cuts, document);
  return cuts.back().unit.projects;
}

TEST(HouseProject, SignsTheHeadOfATitle) {
  EXPECT_THAT(projects_in("HOFLADEN-NETZ – Nahversorgung auf dem Land",
                          {"Nach drei Jahren zieht HOFLADEN-NETZ Bilanz und nennt, was half."}),
              ElementsAre("HOFLADEN-NETZ"));
  EXPECT_THAT(projects_in("PANE LENTO", {"Con PANE LENTO otto valli provano a tenere aperti i forni."}),
              ElementsAre("PANE LENTO"));
}

TEST(HouseProject, SignsTheFirstLines) {
  EXPECT_THAT(projects_in("Newsletter 3",
                          {"BRÖDVAGN\n\nSpring issue\n\nDear readers", "Next month BRÖDVAGN meets in Umeå."}),
              ElementsAre("BRÖDVAGN"));
}

TEST(HouseProject, IsNamedBesideItsPartners) {
  EXPECT_THAT(projects_in("What helped elsewhere", {"The partners of CRUSTWAYS looked at forty bakeries."}),
              ElementsAre("CRUSTWAYS"));
}

TEST(HouseProject, IsCalledAProjectBehindALongerLeadIn) {
  EXPECT_THAT(projects_in("Blisko", {"Wizyty odbyły się w ramach projektu CHLEBOWOZ programu Interreg."}),
              ElementsAre("CHLEBOWOZ"));
}

TEST(HouseProject, KnownIsCalledOneOnce) {
  EXPECT_THAT(projects_in("Pan", {"Los socios del proyecto SME ORGANICS reunieron estas ideas."}),
              ElementsAre("SME ORGANICS"));
  // Named in passing, or beside others as often.
  EXPECT_THAT(projects_in("Bread", {"Much was learnt from SME ORGANICS about flour."}), IsEmpty());
  EXPECT_THAT(projects_in("Bread", {"The project SME ORGANICS baked; the project ECOWASTE4FOOD ate."}),
              IsEmpty());
}

TEST(HouseProject, HasAFigureAmongItsWords) {
  EXPECT_THAT(
      projects_in("Pane", {"I partner del progetto FORNI CALDI 4 VALLI hanno scritto queste pagine."}),
      ElementsAre("FORNI CALDI 4 VALLI"));
}

TEST(HouseProject, IsNoPlaceNorWord) {
  EXPECT_THAT(projects_in("MANNHEIM – Climate plan", {"The partners in MANNHEIM agreed on it."}), IsEmpty());
  EXPECT_THAT(projects_in("SUMMARY", {"The partners wrote a SUMMARY of it. A summary is short."}), IsEmpty());
  EXPECT_THAT(projects_in("INTRODUCTION", {"Bakers are few."}), IsEmpty()) << "only a heading";
}

TEST(HouseProject, IsFoundThoughAKnownOneIsMentioned) {
  EXPECT_THAT(projects_in("HOFLADEN-NETZ – Nahversorgung",
                          {"HOFLADEN-NETZ besuchte CLUSTERFY. HOFLADEN-NETZ nahm mit, was half."}),
              ElementsAre("HOFLADEN-NETZ"));
}

TEST(CalledProjects, MayHaveSeveralWordsAndLettersOfAnyLanguage) {
  EXPECT_THAT(projects_in("Bread", {"The project WARM OVEN lends ovens."}), ElementsAre("WARM OVEN"));
  EXPECT_THAT(projects_in("Brot", {"Das Projekt BRÖTCHENWEG leiht Öfen."}), ElementsAre("BRÖTCHENWEG"));
}

}  // namespace
}  // namespace praxis::ingest::testing
