// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of plain text that say what stands below them, and lines that count pages.
#include "ingest/worker/extractor.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::worker {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const std::string kBargesTold =
    "De gemeente kocht twee aken en verhuurt ze per dag aan wie bakstenen, bier of meubels vervoert, en de "
    "schippers houden de uren bij in een schrift dat op de kade ligt en dat ieder mag lezen die er "
    "langskomt.";

ReadDocument read_text(const std::string& text) {
  auto document = extract_text(text);
  EXPECT_TRUE(document.has_value());
  return std::move(*document);
}

std::vector<std::string> heads_of(const std::string& text) {
  std::vector<std::string> out;
  for (const Block& block : read_text(text).blocks) {
    if (block.kind == BlockKind::heading) out.push_back(std::to_string(block.level) + " " + block.text);
  }
  return out;
}

std::string joined_lines(const ReadDocument& document) {
  std::string text;
  for (const Block& block : document.blocks) text += block.text + "\n";
  return text;
}

TEST(TextLabels, AboveTitlesThatComeBack) {
  EXPECT_THAT(heads_of("VOORAF\n\n" + kBargesTold + "\n\nGEVAL\nAken per dag\n" + kBargesTold +
                       "\n\nGEVAL\nEen sluis\n" + kBargesTold + "\n\nVERVOLG\n\n" + kBargesTold + "\n"),
              ElementsAre("1 VOORAF", "1 GEVAL", "4 Aken per dag", "1 GEVAL", "4 Een sluis", "1 VERVOLG"));
}

TEST(TextLabels, ALabelThatStandsOnceIsALineLikeAnyOther) {
  EXPECT_THAT(heads_of(kBargesTold + "\n\nGeval\nAken per dag\n" + kBargesTold + "\n\n" + kBargesTold + "\n"),
              IsEmpty());
}

TEST(TextLabels, NumbersOfEntriesAndALineOfThePlace) {
  EXPECT_THAT(heads_of("01\nThe oven\nBorgo, Trento\n" + kBargesTold + "\n\n02\nThe loom\nStura, Cuneo\n" +
                       kBargesTold + "\n"),
              ElementsAre("4 01", "4 The oven", "4 02", "4 The loom"));
}

TEST(TextLabels, CapitalsRightAboveTheFirstNumberHeadThose) {
  EXPECT_THAT(heads_of("EINLEITUNG\n\n" + kBargesTold + "\n\nRAT AN DIE KREISE\n\n1) Teilen\n" + kBargesTold +
                       "\n\n2) Zahlen\n" + kBargesTold + "\n\nKONTAKT\nBüro am Kai, Linz\n"),
              ElementsAre("1 EINLEITUNG", "1 RAT AN DIE KREISE", "2 1) Teilen", "2 2) Zahlen", "1 KONTAKT"));
}

TEST(TextLabels, BoxesToTickAreItems) {
  const auto document =
      read_text(kBargesTold + "\n\n[ ] aken gekeurd\n[x] schipper gevonden\n☐ prijs bekend\n");
  ASSERT_EQ(document.blocks.size(), 4U);
  EXPECT_EQ(document.blocks[1].kind, BlockKind::item);
  EXPECT_EQ(document.blocks[3].text, "prijs bekend");
}

/// Pages of lines that reach the margin, each with its running line above.
std::string pages(const std::string& running, std::initializer_list<int> numbers) {
  const std::string body =
      "The county bought two barges and lets them by the day to whoever\ncarries bricks, beer or furniture, "
      "and the skippers keep a book.\n\nEach hour is written down, and each lock. In winter the barges\nlie "
      "below the mill, where the miller looks after their ropes.\n\nThe price was set by those who pay it. "
      "It "
      "has not been changed\nsince the first year, and nobody has asked for that either.\n\n";
  std::string text;
  for (const int number : numbers) text += running + std::to_string(number) + "\n\n" + body;
  return text;
}

TEST(TextRunningLines, AreKnownByTheirCountWithoutFormFeeds) {
  const auto document =
      read_text(pages("BARGES FOR ALL                                    Page ", {1, 2, 3}));
  EXPECT_THAT(joined_lines(document), Not(HasSubstr("BARGES FOR ALL")));
  EXPECT_EQ(document.quality.running_lines_dropped, 3);
}

TEST(TextRunningLines, WhatDoesNotCountOnStays) {
  EXPECT_THAT(joined_lines(read_text(pages("SCHIFFE                                  Seite ", {1, 4, 4}))),
              HasSubstr("SCHIFFE"));
  EXPECT_THAT(joined_lines(read_text(pages("SCHIFFE                                  Seite ", {1, 2}))),
              HasSubstr("SCHIFFE"));
  EXPECT_THAT(
      joined_lines(read_text("Locks\n\nGate                    Lock 1\n\nGate                    Lock 2\n\n"
                             "Gate                    Lock 3\n")),
      HasSubstr("Lock 2"));
}

TEST(TextLabels, ATitleAboveLinesOfLabelsThatComeBack) {
  const std::string below = "\nKde: Zlínský kraj\nKdo: spolek Kolo\n\n" + kBargesTold + "\n\n";
  EXPECT_THAT(heads_of("Úvod\n\n" + kBargesTold + "\n\nPříloha 1 – Příklady\n\nP1. Pila ve škole" + below +
                       "P2. Chléb na kole" + below),
              ElementsAre("4 Úvod", "4 Příloha 1 – Příklady", "4 P1. Pila ve škole", "4 P2. Chléb na kole"));
  EXPECT_THAT(heads_of("Úvod\n\n" + kBargesTold + "\n\nP1. Pila ve škole" + below),
              Not(Contains(HasSubstr("Pila"))));
}

TEST(TextLabels, ASmallOInABrokenSentenceIsAWord) {
  const std::string broken =
      "2. Dați bătrânilor un loc. Consiliul local ar trebui să închirieze o casă și să\n"
      "o lase celor care gătesc pentru ceilalți, cel puțin două zile pe săptămână și\n"
      "   iarna chiar mai des, fiindcă drumul până la oraș este lung și alunecos.\n";
  const std::string more =
      "Drumurile care se fac deja sunt cele mai ieftine, iar cine le face știe și cine\n"
      "are nevoie de ajutor, de pâine sau numai de o vorbă bună, spusă la poartă când\n"
      "plouă și nimeni altcineva nu mai trece pe uliță până la începutul primăverii.\n\n";
  const auto read = read_text(more + more +
                              "Sfaturi pentru toți cei care vor să ajute și care nu știu de unde să înceapă\n"
                              "lucrul acesta, oricât de mic ar fi satul în care locuiesc împreună.\n\n" +
                              broken);
  EXPECT_THAT(joined_lines(read), HasSubstr("să o lase celor"));
  const auto listed = read_text(
      "Sfaturi pentru toți cei care vor să ajute și care nu știu de unde să înceapă\n"
      "lucrul acesta, oricât de mic ar fi satul în care locuiesc împreună:\n"
      "o casă bună\no masă lungă\n");
  EXPECT_THAT(joined_lines(listed), Not(HasSubstr("o masă")));
}

}  // namespace
}  // namespace praxis::ingest::worker
