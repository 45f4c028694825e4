// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/layout/pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::kBold;
using ::testing::Not;
using testing::outline;
using testing::PageMaker;

const std::string kRopeFerry =
    "The ferry runs on the current alone, and whoever crosses pays with an hour of work on the landing stage "
    "or on the rope that holds it. Seven villages share the ferryman.";
const std::string kMovedBridge =
    "The bridge was taken apart in winter and put up again ten miles further up, where the school is. The "
    "county lent its crane, and the carpenters came from both banks.";

/// Labels and values in small type, one below the other.
void set_facts(PageMaker& maker, double x, double y, const std::vector<std::string>& facts) {
  for (std::size_t i = 0; i < facts.size(); ++i, y += i % 2 == 0 ? 12 : 9.5)
    maker.line(x, y, facts[i], 8, i % 2 == 0 ? kBold : testing::kRegular);
}

TEST(SideNotes, AreReadBehindTheTextTheyStandBeside) {
  for (const bool on_left : {true, false}) {
    PageMaker maker;
    maker.page();
    const double text = on_left ? 190 : 50;
    const double margin = on_left ? 50 : 420;
    maker.line(text, 100, "A ferry without an engine", 13, kBold);
    maker.text(text, 122, 340, kRopeFerry);
    set_facts(maker, margin, 103, {"Place", "Lower Weir", "Since", "2014, all year", "Costs", "One rope"});
    maker.line(text, 220, "The bridge that walked", 13, kBold);
    maker.text(text, 242, 340, kMovedBridge);
    set_facts(maker, margin, 224, {"Place", "Upper Weir", "Since", "2016, in winter", "Costs", "Two cranes"});
    EXPECT_THAT(outline(maker.read()),
                ElementsAre("heading: A ferry without an engine", "paragraph: " + kRopeFerry,
                            "paragraph: Place", "paragraph: Lower Weir", "paragraph: Since",
                            "paragraph: 2014, all year", "paragraph: Costs", "paragraph: One rope",
                            "heading: The bridge that walked", "paragraph: " + kMovedBridge,
                            "paragraph: Place", "paragraph: Upper Weir", "paragraph: Since",
                            "paragraph: 2016, in winter", "paragraph: Costs", "paragraph: Two cranes"));
  }
}

TEST(SideNotes, EndBeforeTheNextHeadingOfTheText) {
  PageMaker maker;
  maker.page();
  maker.line(50, 100, "A ferry without an engine", 13, kBold);
  maker.text(50, 122, 340, kRopeFerry);
  set_facts(maker, 420, 103, {"Place", "Lower Weir", "Since", "2014, all year", "Costs", "One rope"});
  maker.line(50, 200, "What we learnt", 13, kBold);
  maker.text(50, 222, 480, kMovedBridge);
  EXPECT_THAT(outline(maker.read()),
              ElementsAre("heading: A ferry without an engine", "paragraph: " + kRopeFerry,
                          "paragraph: Place", "paragraph: Lower Weir", "paragraph: Since",
                          "paragraph: 2014, all year", "paragraph: Costs", "paragraph: One rope",
                          "heading: What we learnt", "paragraph: " + kMovedBridge));
}

TEST(SideNotes, AreNoLabelsOfRows) {
  PageMaker maker;
  maker.page();
  double y = 100;
  for (const std::string label : {"Rope", "Crane", "Landing", "Ferryman", "School"}) {
    maker.line(50, y, label, 8);
    y = maker.text(190, y, 340,
                   label + " and all that goes with it stands in the list of the county's goods.") +
        4;
  }
  EXPECT_THAT(outline(maker.read()), Not(Contains(HasSubstr("Crane Landing"))));
  EXPECT_THAT(outline(maker.read()), Contains(HasSubstr("Crane")).Times(1));
}

}  // namespace
}  // namespace praxis::ingest::layout
