// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/segment/cutting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<Unit> practices_of(std::vector<Block> blocks) {
  return of_kind(cut(std::move(blocks)), UnitKind::good_practice);
}

/// A box whose document announces recommendations, or does not.
std::vector<Unit> practices_of_box(const std::string& text, bool list, bool announced) {
  std::vector<Block> blocks;
  if (announced)
    blocks = {heading(1, "Recommendations"), paragraph("Towns should share what they have learnt.")};
  blocks.push_back(in_group(heading(3, "Light and dark"), 1, true));
  blocks.push_back(in_group(list ? item("•", text) : paragraph(text), 1, true));
  return practices_of(std::move(blocks));
}

TEST(PracticeSigns, ABoxIsAPracticeWhereTheDocumentHoldsSuchThings) {
  for (const std::string text : {"The town of Tartu in Estonia replaced every second street lamp.",
                                 "Die Stadt Linz in Österreich baute dunkle Wege für Fledermäuse.",
                                 "Mayors of western Slovenia opened a course for lamplighters."}) {
    EXPECT_EQ(practices_of_box(text, false, true).size(), 1U) << text;
    EXPECT_THAT(practices_of_box(text, false, false), IsEmpty()) << text;
    EXPECT_THAT(practices_of_box(text, true, true), IsEmpty()) << "a list tells no account: " << text;
  }
}

TEST(PracticeSigns, ALanguageIsNoPlaceButItsGovernmentIs) {
  for (const std::string text : {"The editor supports Polish letters and Czech quotation marks.",
                                 "Das Programm bietet polnische Buchstaben und tschechische Zeichen."})
    EXPECT_THAT(practices_of_box(text, false, true), IsEmpty()) << text;
  for (const std::string text : {"The Polish government introduced a bonus for quiet tyres.",
                                 "Die polnische Regierung hat einen Zuschuss für leise Reifen eingeführt.",
                                 "Le gouvernement polonais a créé une prime pour les pneus silencieux."})
    EXPECT_EQ(practices_of_box(text, false, true).size(), 1U) << text;
}

TEST(PracticeSigns, WhatIsOnlyIntendedIsNone) {
  for (const std::string text : {"Malta plans to replace its ferries, which are to be built in Gozo.",
                                 "Wir wollen, dass die Stadt Kiel ihre Fähren umgebaut hat.",
                                 "Le conseil prévoit que la ville de Brest finance des bacs."})
    EXPECT_THAT(practices_of_box(text, false, true), IsEmpty()) << text;
  EXPECT_EQ(practices_of_box("Malta replaced its ferries. It will sell the old ones.", false, true).size(),
            1U)
      << "another sentence tells what was done";
}

TEST(PracticeSigns, ALabelEndsInAPlace) {
  const auto practices = practices_of(
      {heading(2, "What we saw"),
       paragraph("Night trams (Brno, Czechia): the operator introduced trams between one and four o'clock."),
       paragraph("Nachtbusse (Bundesland Salzburg): die Linien wurden eingeführt, nachdem Wirte und Gäste "
                 "sie lange verlangt hatten."),
       paragraph(
           "Institute for Pavements of Brno (IP Brno): provides tests of stones and supports builders."),
       paragraph(
           "Ohne Strom, sagt man in Salzburg und überall sonst: die Linie wurde eingeführt und ist beliebt."),
       paragraph(
           "Costs, Brno | Financial: around two million were provided by the operator for the trams.")});
  EXPECT_THAT(titles(practices), ElementsAre("Night trams", "Nachtbusse"));
}

TEST(PracticeSigns, AnAccountNamesItsPlaceAtOnce) {
  EXPECT_THAT(
      practices_of(
          {heading(2, "Thanks"),
           paragraph("Thanks to the CLUSTERIX2.0 platform, we received much advice and provided some. It "
                     "was a pleasure. We should do it again. We met people from Graz in Austria.")}),
      IsEmpty());
}

TEST(PracticeSigns, AnEntryOfAManualIsNoRecord) {
  for (const auto& [name, result] : {std::pair{"Name", "Result"}, std::pair{"Titel", "Ergebnisse"}}) {
    EXPECT_THAT(practices_of({heading(2, "The scanner"), paragraph(std::string(name) + ": scan_word(text)"),
                              paragraph(std::string(result) + ": the first word, or nothing")}),
                IsEmpty());
    EXPECT_EQ(practices_of({heading(2, "The sheds"), paragraph(std::string(name) + ": Sheds of Graz"),
                            paragraph(std::string(result) + ": Graz in Austria has founded nine sheds. / "
                                                            "Graz in Österreich hat sie gegründet.")})
                  .size(),
              1U);
  }
}

}  // namespace
}  // namespace praxis::ingest::testing
