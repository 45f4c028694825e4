// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/layout/pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout {
namespace {

using ::testing::ElementsAre;
using testing::kBold;
using testing::outline;
using testing::PageMaker;

const std::string kWeir =
    "The weir was built of oak and stone and turned the water into the old channel of the mill.";
const std::string kWheel =
    "The wheel has forty buckets and drives both stones in spring when the river runs high.";

/// A paragraph of several lines and what it says in one.
std::string set_text(PageMaker& maker, double x, double& y, const std::string& sentence) {
  const std::string text = sentence + " " + sentence + " " + sentence + " So it is.";
  y = maker.text(x, y, 330, text);
  return text;
}

TEST(SideHeads, AreReadBeforeTheTextTheyStandBeside) {
  for (const bool on_left : {true, false}) {
    PageMaker maker;
    maker.page();
    const double head = on_left ? 50 : 420;
    const double text = on_left ? 200 : 60;
    double y = 100;
    maker.lines(head, y, {"Water that was", "led away"}, 10, kBold);
    const std::string first = set_text(maker, text, y, kWeir);
    const std::string more = set_text(maker, text, y += 10, kWheel);
    y += 10;
    maker.line(head, y, "The stones", 10, kBold);
    const std::string second = set_text(maker, text, y, kWheel);
    EXPECT_THAT(outline(maker.read()),
                ElementsAre("heading: Water that was led away", "paragraph: " + first, "paragraph: " + more,
                            "heading: The stones", "paragraph: " + second));
  }
}

TEST(SideHeads, AreNoColumnsOfText) {
  PageMaker maker;
  maker.page();
  double y = 100;
  double beside = 100;
  const std::string left = "The mill tells of floods and of dry years and of all who came to grind.";
  maker.text(50, beside, 130, left + " " + left + " " + left + " So it was.");
  const std::string right = set_text(maker, 200, y, kWeir);
  EXPECT_THAT(
      outline(maker.read()),
      ElementsAre("paragraph: " + left + " " + left + " " + left + " So it was.", "paragraph: " + right));
}

}  // namespace
}  // namespace praxis::ingest::layout
