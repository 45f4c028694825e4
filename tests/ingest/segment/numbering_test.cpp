// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/cues.h"

#include <string_view>

#include <gtest/gtest.h>

namespace praxis::ingest {
namespace {

struct Case {
  std::string_view text;
  int value, depth;
  std::string_view rest;
};

TEST(LeadingNumber, OfChaptersAndTheirParts) {
  for (const Case& one : {Case{"2. Regions", 2, 1, "Regions"}, Case{"3.1 Regions", 1, 2, "Regions"},
                          Case{"IV. Regions", 4, 1, "Regions"}, Case{"III.1 Regions", 1, 2, "Regions"},
                          Case{"II.2.14 – Regions", 14, 3, "Regions"}, Case{"1) Regions", 1, 1, "Regions"}}) {
    const auto number = leading_number(one.text);
    ASSERT_TRUE(number) << one.text;
    EXPECT_EQ(number->value, one.value) << one.text;
    EXPECT_EQ(number->depth, one.depth) << one.text;
    EXPECT_EQ(one.text.substr(number->rest), one.rest);
  }
}

TEST(LeadingNumber, IsNoCountOfThingsAndNoWord) {
  for (const std::string_view text : {"2 regions", "2019. A year", "Vi regions", "I agree", "Regions"})
    EXPECT_FALSE(leading_number(text)) << text;
}

}  // namespace
}  // namespace praxis::ingest
