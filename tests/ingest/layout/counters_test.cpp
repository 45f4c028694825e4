// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/counters.h"

#include "ingest/layout/labels.h"
#include "ingest/layout/numerals.h"

#include <gtest/gtest.h>

namespace praxis::ingest::layout {
namespace {

TEST(Counters, AreOfAnyScript) {
  for (const auto* label : {"1.", "12)", "(3)", "[4]", "2e.", "1a)", "B)", "(iv)", "(α)", "(αα)", "(στ)",
                            "(ιβ)", "б)", "бб)", "α."})
    EXPECT_TRUE(is_counter(label)) << label;
  for (const auto* word :
       {"123.", "of)", "(EU)", "(see)", "[a]", "2014.", "4", "a", "et.", ")", "(", "", "5G."})
    EXPECT_FALSE(is_counter(word)) << word;
}

TEST(Counters, CountOn) {
  EXPECT_TRUE(follows_in_list("9.", "10."));
  EXPECT_TRUE(follows_in_list("2e.", "3e."));
  EXPECT_TRUE(follows_in_list("1a)", "1b)"));
  EXPECT_TRUE(follows_in_list("(α)", "(β)"));
  EXPECT_TRUE(follows_in_list("(ε)", "(στ)"));
  EXPECT_TRUE(follows_in_list("(στ)", "(ζ)"));
  EXPECT_TRUE(follows_in_list("(ιε)", "(ιστ)"));
  EXPECT_TRUE(follows_in_list("(ββ)", "(γγ)"));
  EXPECT_TRUE(follows_in_list("и)", "к)"));  // no list counts with й
  EXPECT_TRUE(follows_in_list("(iii)", "(iv)"));
  EXPECT_FALSE(follows_in_list("(α)", "(γγ)"));
  EXPECT_FALSE(follows_in_list("a)", "c)"));
  EXPECT_FALSE(follows_in_list("2e.", "3a."));
  EXPECT_FALSE(follows_in_list("(β)", "(α)"));
}

TEST(GreekNumerals, HaveTheirValues) {
  EXPECT_EQ(greek_value(U"α"), 1);
  EXPECT_EQ(greek_value(U"στ"), 6);
  EXPECT_EQ(greek_value(U"ΙΒ"), 12);
  EXPECT_EQ(greek_value(U"κστ"), 26);
  EXPECT_FALSE(greek_value(U"αι"));
  EXPECT_FALSE(greek_value(U"ab"));
  EXPECT_FALSE(greek_value(U""));
}

TEST(ChapterNumbers, MayBeRoman) {
  EXPECT_EQ(depth_of_number("IV. The weirs"), 1);
  EXPECT_EQ(depth_of_number("II.3 The weirs"), 2);
  EXPECT_EQ(depth_of_number("MIX. The weirs"), 0);
  EXPECT_EQ(depth_of_number("2.1 The weirs"), 2);
}

}  // namespace
}  // namespace praxis::ingest::layout
