// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/addresses.h"

#include "pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout::testing {
namespace {

TEST(Addresses, GoOnWithWhatLooksLikeTheirRest) {
  EXPECT_TRUE(address_goes_on("https://ovens.example/", "towns/list", false));
  EXPECT_TRUE(address_goes_on("https://ovens.example/list?id=", "20", false));
  EXPECT_TRUE(address_goes_on("https://ovens.example/list", "?id=20", false));
  EXPECT_TRUE(address_goes_on("(https://ovens.example/keepers-of-th", "e-river-towns).", false));
  EXPECT_TRUE(address_goes_on("www.ovens.example/plans.", "html", false));
  EXPECT_TRUE(address_goes_on("http:", "//ovens.example", false));
  EXPECT_TRUE(address_goes_on("https://www.ovens.", "example/list", false));
  EXPECT_TRUE(address_goes_on("https://ovens.example/a/", "f41c9.pdf", false));
}

TEST(Addresses, EndBeforeTheNextWord) {
  EXPECT_FALSE(address_goes_on("https://ovens.example", "and/or", true));
  EXPECT_FALSE(address_goes_on("https://ovens.example", "long-term", false));
  EXPECT_FALSE(address_goes_on("https://ovens.example/list", "and", true));
  EXPECT_FALSE(address_goes_on("https://ovens.example/list", "Accessed", false));
  EXPECT_FALSE(address_goes_on("https://ovens.example/list/", "which", true));
  EXPECT_FALSE(address_goes_on("https://ovens.example/list.", "Miller", false));
  EXPECT_FALSE(address_goes_on("https://ovens.example/list", "https://mills.example/list", false));
  EXPECT_FALSE(address_goes_on("https://ovens.example/list", "e.g.", false));
  EXPECT_FALSE(address_goes_on("bakers", "e-river/list", false));
}

TEST(Addresses, AreJoinedOverLinesWithoutASpace) {
  PageMaker maker;
  maker.page();
  maker.lines(50, 100,
              {"The plan stands at https://ovens.example/the-keep", "ers-of-the-river-and-the-wood/pa",
               "ges/list.html where all may read of it."});
  EXPECT_THAT(outline(maker.read()),
              ::testing::ElementsAre("paragraph: The plan stands at https://ovens.example/"
                                     "the-keepers-of-the-river-and-the-wood/pages/list.html where all may "
                                     "read of it."));
}

}  // namespace
}  // namespace praxis::ingest::layout::testing
