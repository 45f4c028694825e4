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

}  // namespace
}  // namespace praxis::ingest::layout
