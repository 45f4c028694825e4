// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout::testing {
namespace {

using ::testing::ElementsAre;

TEST(Lists, CountInGreekLetters) {
  PageMaker maker;
  maker.page();
  maker.line(50, 100, "Οι μύλοι του ποταμού κατατάσσονται σε τρεις ομάδες:");
  maker.line(62, 112, "(α) όσοι έχουν άδεια,");
  maker.line(62, 124, "(β) όσοι δεν έχουν άδεια αλλά πληρώνουν το τέλος του");
  maker.lines(50, 136, {"ποταμού κάθε χρόνο,"});
  maker.line(62, 148, "(γ) οι άλλοι.");
  EXPECT_THAT(outline(maker.read()),
              ElementsAre("paragraph: Οι μύλοι του ποταμού κατατάσσονται σε τρεις ομάδες:",
                          "item: (α) όσοι έχουν άδεια,",
                          "item: (β) όσοι δεν έχουν άδεια αλλά πληρώνουν το τέλος του ποταμού κάθε χρόνο,",
                          "item: (γ) οι άλλοι."));
}

TEST(Lists, CountWithBareNumbersWhereTextHangsBesideThem) {
  PageMaker maker;
  maker.page();
  maker.line(50, 100, "7 The bakers bring their own wood to the common oven in");
  maker.line(58, 112, "the winter months.");
  maker.line(50, 124, "8 The joiners leave what is over at the church.");
  maker.line(50, 136, "9 The foresters mark each of the trees that may be cut in");
  maker.line(58, 148, "the coming year.");
  EXPECT_THAT(
      outline(maker.read()),
      ElementsAre("item: 7 The bakers bring their own wood to the common oven in the winter months.",
                  "item: 8 The joiners leave what is over at the church.",
                  "item: 9 The foresters mark each of the trees that may be cut in the coming year."));
}

TEST(Lists, KeepTheSentencesOfAnItemTogether) {
  PageMaker maker;
  maker.page();
  maker.line(50, 100, "• The bakers bring their own wood.");
  maker.line(57.5, 112, "In winter they bring more of it than the common oven of");
  maker.line(57.5, 124, "the town can hold.");
  maker.line(50, 136, "• The joiners leave what is over.");
  maker.line(57.5, 148, "The foresters do not.");
  EXPECT_THAT(outline(maker.read()),
              ElementsAre("item: • The bakers bring their own wood. In winter they bring more of it than the "
                          "common oven of the town can hold.",
                          "item: • The joiners leave what is over.", "paragraph: The foresters do not."));
}

TEST(Lists, TakeASignThatIsWrittenTwiceForOne) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 100, {"■ ■ The bakers bring their own wood.", "■■ The joiners do not."});
  EXPECT_THAT(outline(maker.read()),
              ElementsAre("item: ■ The bakers bring their own wood.", "item: ■ The joiners do not."));
}

TEST(Lists, DoNotBeginAtANumberInASentence) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 100,
              {"The bakers of the old town heat their ovens with at most",
               "7 carts of wood a week, and the joiners "
               "have never left",
               "8 of them, as far as any of the foresters can say."});
  EXPECT_EQ(maker.read().blocks.size(), 1U);
}

TEST(Lists, DoNotBeginAtADashInASentence) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 100,
              {"The bakers of the old town share the wood of the joiners",
               "- whoever those may be - with all of "
               "their neighbours in",
               "the lower town."});
  EXPECT_THAT(
      outline(maker.read()),
      ElementsAre("paragraph: The bakers of the old town share the wood of the joiners - whoever those "
                  "may be - with all of their neighbours in the lower town."));
}

TEST(Lists, AreNoItemsWhereTheyRunInASentence) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 100,
              {"The bakers of the old town want three of the joiners now:",
               "(1) wood for the winter and for each "
               "spring and summer,",
               "(2) a cart, and (3) one more man to walk behind the cart,", "if there is one."});
  EXPECT_EQ(maker.read().blocks.size(), 1U);
}

TEST(Lists, BeginAfterAFullLineThatAnnouncesThem) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 100, {"The bakers of the old town want these of the joiners now:", "- wood;", "- a cart."});
  EXPECT_THAT(outline(maker.read()),
              ElementsAre("paragraph: The bakers of the old town want these of the joiners now:",
                          "item: - wood;", "item: - a cart."));
}

TEST(Lists, EndWhereALineStandsLeftOfWhatHangs) {
  PageMaker maker;
  maker.page();
  maker.line(54, 100, "•");
  maker.lines(66, 100, {"to mend the weirs of the upper valley before the snow", "melts"});
  maker.line(54, 124, "•");
  maker.line(66, 124, "to keep a book of all floods, with the day and hour");
  // No room parts it from a full line, and it stands but little to the left of the sign.
  maker.lines(50, 136, {"The county pays for both of them out of what it takes", "from the mills."});
  EXPECT_THAT(
      outline(maker.read()),
      ElementsAre("item: • to mend the weirs of the upper valley before the snow melts",
                  "item: • to keep a book of all floods, with the day and hour",
                  "paragraph: The county pays for both of them out of what it takes from the mills."));
}

}  // namespace
}  // namespace praxis::ingest::layout::testing
