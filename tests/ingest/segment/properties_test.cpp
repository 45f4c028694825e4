// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every document: made up at random from the forms that cutting knows.
#include "corpus/utf8.h"
#include "tests/ingest/segment/cutting.h"

#include <array>
#include <random>
#include <set>

#include <gtest/gtest.h>

namespace praxis::ingest::testing {
namespace {

constexpr std::array<std::string_view, 22> kLines{
    "Recommendation 2: Share the boats",
    "Box 3. Shared boats",
    "Good practices",
    "Maßnahme 1.2: Ufer öffnen",
    "Étude de cas n° 1 – Le bac",
    "Resources needed",
    "Résultats",
    "Policy instruments",
    "Agenda",
    "Contents",
    "Kontakt",
    "In LAKESHARE, the region of Carinthia, Austria, launched a fund. In BOATYARD, the county of Cork, "
    "Ireland, set up a yard.",
    "We recommend that ports rent their quays.",
    "Budget: EUR 20 000",
    "Location: Graz, Austria",
    "Write to jo@example.org or call +43 316 555 0123.",
    "14 Oct 2025 Boat day",
    "Partners involved: Port of Cork",
    "Boat school, Zadar, Croatia: a boat has offered lessons since 2018.",
    "Les ports devraient louer leurs quais.",
    "Ein Absatz, der nichts weiter sagt – außer Ümläuten.",
    "1. Ships 12"};

std::vector<Block> random_document(std::mt19937& random) {
  const auto upto = [&](std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(random);
  };
  std::vector<Block> blocks;
  int group = 0;
  for (std::size_t i = 0, n = 1 + upto(40); i < n; ++i) {
    // A mark of its own: where it turns up shows which unit the block went to.
    const std::string text = std::string(kLines[upto(kLines.size())]) + " q" + std::to_string(i) + "z.";
    switch (upto(6)) {
      case 0:
        blocks.push_back(heading(static_cast<int>(1 + upto(4)), std::string(kLines[upto(kLines.size())])));
        break;
      case 1:
        blocks.push_back(item(upto(2) == 0 ? "A." : "-", text));
        break;
      case 2:
        blocks.push_back(row({"Good practice", text}, upto(4) == 0));
        break;
      default:
        blocks.push_back(paragraph(text));
    }
    if (upto(5) == 0) ++group;
    if (upto(3) == 0) blocks.back() = in_group(blocks.back(), group + 1, upto(2) == 0, {"card", "news"});
  }
  return blocks;
}

TEST(Properties, CuttingIsDeterministicAndUnitsDoNotOverlap) {
  std::mt19937 random(20250117);
  for (int run = 0; run < 100; ++run) {
    const std::vector<Block> blocks = random_document(random);
    const auto units = cut(blocks);
    EXPECT_EQ(units, cut(blocks)) << "run " << run;
    std::set<std::string> ids;
    for (const Unit& unit : units) {
      EXPECT_TRUE(ids.insert(unit.id).second) << "run " << run << ": two units of one id";
      EXPECT_FALSE(unit.title.empty() && unit.kind != UnitKind::passage)
          << "run " << run << ": " << unit.text;
    }
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const std::string mark = "q" + std::to_string(i) + "z";
      int holders = 0;
      for (const Unit& unit : units) holders += unit.text.find(mark) != std::string::npos ? 1 : 0;
      EXPECT_LE(holders, 1) << "run " << run << ": block " << i << " stands in two units";
    }
  }
}

TEST(Properties, EveryOffsetLiesInItsText) {
  std::mt19937 random(4711);
  for (int run = 0; run < 100; ++run) {
    for (const Unit& unit : cut(random_document(random))) {
      for (const Why& why : unit.why) {
        if (why.end == 0) continue;
        const std::string& text = why.in_title ? unit.title : unit.text;
        ASSERT_LE(why.end, count_code_points(text)) << "run " << run;
        const std::size_t begin = byte_offset(text, why.begin);
        EXPECT_EQ(text.substr(begin, byte_offset(text, why.end) - begin), why.text) << "run " << run;
      }
    }
  }
}

}  // namespace
}  // namespace praxis::ingest::testing
