// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/text_fragment.h"

#include <string>

#include <gtest/gtest.h>

namespace praxis::server {
namespace {

const std::string kPage = "https://fish.example/weirs";

TEST(TextFragment, NamesTheFirstWordsAndTheLast) {
  EXPECT_EQ(
      with_text_fragment(kPage,
                         "The river Lumen was opened for salmon in nine years.\n\nIt took the help of all "
                         "who live by it."),
      kPage + "#:~:text=The%20river%20Lumen%20was%20opened%20for%20salmon,all%20who%20live%20by%20it");
}

TEST(TextFragment, NamesAShortPassageWhole) {
  EXPECT_EQ(with_text_fragment(kPage, "Nine weirs were opened."),
            kPage + "#:~:text=Nine%20weirs%20were%20opened");
}

TEST(TextFragment, EncodesWhatDirectivesReserve) {
  EXPECT_EQ(with_text_fragment(kPage, "Öko-fit, R&D and 50% more"),
            kPage + "#:~:text=%C3%96ko%2Dfit%2C%20R%26D%20and%2050%25%20more");
}

TEST(TextFragment, StandsBehindAFragment) {
  EXPECT_EQ(with_text_fragment(kPage + "#part", "Nine weirs were opened."),
            kPage + "#part:~:text=Nine%20weirs%20were%20opened");
  const std::string has_one = kPage + "#:~:text=x";
  EXPECT_EQ(with_text_fragment(has_one, "Nine weirs were opened."), has_one);
}

TEST(TextFragment, TakesNoWordsOverTheEndOfAnElement) {
  EXPECT_EQ(with_text_fragment(
                kPage, "Owner: the county of Lumen | 2019 | since nine years\n\n- A\n- repair of the weirs"),
            kPage + "#:~:text=the%20county%20of%20Lumen,repair%20of%20the%20weirs");
  EXPECT_EQ(with_text_fragment(kPage, "A. Open the weirs\nB. Count the fish"),
            kPage + "#:~:text=Open%20the%20weirs,Count%20the%20fish");
}

TEST(TextFragment, IsLeftOutWhereThereIsNothingToLookFor) {
  for (const char* text : {"", "  \n ", "Weirs", "--- | ---"})
    EXPECT_EQ(with_text_fragment(kPage, text), kPage) << text;
}

}  // namespace
}  // namespace praxis::server
