// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/emphasis.h"

#include "search/schema.h"
#include "search/unit_weight.h"

#include <cmath>

#include <gtest/gtest.h>

namespace praxis::search {
namespace {

double emphasis_of(std::string_view word, std::string_view text, std::string_view language = "en") {
  const Analysis analysis = analyse(text);
  const Emphasis emphasis(text, analysis, language);
  for (const Word& one : analysis.words) {
    if (text.substr(one.begin, one.end - one.begin) == word) return emphasis.of(one);
  }
  return -1;
}

TEST(Emphasis, NamesAndNumbersCountMore) {
  const std::string text = "Which valleys near Bolzano had \u00C9lan ferries in 1987? Prices rose there";
  EXPECT_EQ(emphasis_of("Bolzano", text), weight::kName);
  EXPECT_EQ(emphasis_of("\u00C9lan", text), weight::kName);
  EXPECT_EQ(emphasis_of("1987", text), weight::kName);
  EXPECT_EQ(emphasis_of("valleys", text), 1);
  EXPECT_EQ(emphasis_of("Which", text), 1) << "a sentence begins so";
  EXPECT_EQ(emphasis_of("Prices", text), 1) << "and so does the next";
}

TEST(Emphasis, CapitalsThroughoutTellNoNames) {
  EXPECT_EQ(emphasis_of("BOLZANO", "FERRIES NEAR BOLZANO"), 1);
  EXPECT_EQ(emphasis_of("Bolzano", "Ferries Near Bolzano"), 1);
}

TEST(Emphasis, SpanishSentencesBeginBehindTheirMark) {
  EXPECT_EQ(emphasis_of("Cu\u00E1ntos", "en fin \u00BFCu\u00E1ntos barcos tiene Vigo?", "es"), 1);
  EXPECT_EQ(emphasis_of("Vigo", "en fin \u00BFCu\u00E1ntos barcos tiene Vigo?", "es"), weight::kName);
}

TEST(Emphasis, WordsThatOnlyAskCountLess) {
  EXPECT_EQ(emphasis_of("interested", "interested in ferries", "en"), weight::kAsking);
  EXPECT_EQ(emphasis_of("cherchons", "nous cherchons des navettes", "fr"), weight::kAsking);
  EXPECT_EQ(emphasis_of("cercando", "sto cercando traghetti", "it"), weight::kAsking);
  EXPECT_EQ(emphasis_of("cercando", "sto cercando traghetti", "fr"), 1) << "of another language";
  EXPECT_EQ(emphasis_of("ferries", "interested in ferries", "en"), 1);
}

TEST(LengthNorms, AreTheSameLookedUpAndReckoned) {
  const LengthNorms norms(300);
  EXPECT_NEAR(norms.of(300), std::log2(1 + weight::kLengthNormalisation), 1e-12);
  EXPECT_GT(norms.of(4095), norms.of(4096)) << "falls on beyond what is looked up";
  EXPECT_NEAR(norms.of(4095), norms.of(4096), 1e-4);
  EXPECT_EQ(norms.of(0), norms.of(1));
}

}  // namespace
}  // namespace praxis::search
