// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/layout/pages.h"

#include <string>

#include <gtest/gtest.h>

namespace praxis::ingest::layout {
namespace {

using ::testing::ElementsAre;
using testing::PageMaker;

TEST(LineNumbers, OfManuscriptsAreLeftOut) {
  PageMaker maker;
  int number = 1;
  for (int p = 0; p < 2; ++p) {
    maker.page();
    for (int i = 0; i < 14; ++i) {
      const std::string digits = std::to_string(number++);
      maker.line(70 - PageMaker::length(digits, 7), 100 + i * 12, digits, 7);
      maker.line(90, 100 + i * 12,
                 i < 13 ? "the river and the mill at its bend are old and so the" : "weir is.");
    }
  }
  for (const Block& block : maker.read().blocks)
    EXPECT_EQ(block.text.find_first_of("0123456789"), std::string::npos) << block.text;
}

TEST(LineNumbers, AreNotThoseOfAListOrTable) {
  PageMaker maker;
  for (int p = 0; p < 2; ++p) {
    maker.page();
    for (int i = 0; i < 14; ++i) {
      maker.line(60, 100 + i * 12, std::to_string(i + 1 + p * 14));
      maker.line(90, 100 + i * 12, "Mill");
      maker.line(200, 100 + i * 12, "Weir");
    }
  }
  std::string all;
  for (const Block& block : maker.read().blocks) all += block.text + "\n";
  EXPECT_NE(all.find("28 | Mill | Weir"), std::string::npos) << all;
}

/// Fourteen rows a page, counted on, each with these words beside its number.
PageMaker counted_rows(const std::vector<std::string>& texts, const char* head, double last_column) {
  PageMaker maker;
  for (int p = 0; p < 2; ++p) {
    maker.page();
    if (*head != '\0') maker.line(60, 88, head);
    for (int i = 0; i < 14; ++i) {
      const int number = i + 21 + p * 14;
      maker.line(60, 100 + i * 12, std::to_string(number));
      maker.line(90, 100 + i * 12, texts[static_cast<std::size_t>(i) % texts.size()]);
      if (last_column > 0) maker.line(last_column, 100 + i * 12, std::to_string(number * 100));
    }
  }
  return maker;
}

std::string all_text(const Reading& reading) {
  std::string all;
  for (const Block& block : reading.blocks) all += block.text + "\n";
  return all;
}

TEST(LineNumbers, StayWhereCellsFollow) {
  const auto maker = counted_rows({"the mill at the bend of the upper river below the old weir"}, "", 480);
  EXPECT_NE(all_text(maker.read()).find("31"), std::string::npos);
}

TEST(LineNumbers, StayBelowTheHeadOfTheirColumn) {
  const auto maker = counted_rows({"the mill at the bend of the upper river below the old weir"}, "No", 0);
  EXPECT_NE(all_text(maker.read()).find("31"), std::string::npos);
}

TEST(LineNumbers, StayBesideLinesThatEndBeforeTheyAreFull) {
  const auto maker =
      counted_rows({"the mill at the bend of the upper river", "the weir above it and the old fish ladder",
                    "the sluice below the bridge, which the town keeps open in spring"},
                   "", 0);
  EXPECT_NE(all_text(maker.read()).find("31"), std::string::npos);
}

TEST(LineNumbers, StayBetweenTheRulesOfATable) {
  PageMaker maker = counted_rows({"the mill at the bend of the upper river below the old weir"}, "", 0);
  for (auto& page : maker.source().pages) {
    for (int i = 0; i < 14; ++i) page.shapes.push_back({{55, 103.0 + i * 12, 500, 103.5 + i * 12}, true, 0});
  }
  EXPECT_NE(all_text(maker.read()).find("31"), std::string::npos);
}

TEST(LineNumbers, GoBesideTwoColumnsOfText) {
  PageMaker maker;
  for (int p = 0; p < 2; ++p) {
    maker.page();
    for (int i = 0; i < 20; ++i) {
      maker.line(30, 100 + i * 12, std::to_string(i + 21 + p * 20), 7);
      maker.line(50, 100 + i * 12, "the river and the mill at its bend are old and so");
      maker.line(320, 100 + i * 12, "the weir was mended by those who live beside it");
    }
  }
  EXPECT_EQ(all_text(maker.read()).find_first_of("0123456789"), std::string::npos);
}

}  // namespace
}  // namespace praxis::ingest::layout
