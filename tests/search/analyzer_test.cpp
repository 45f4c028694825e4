// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/analyzer.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string words_of(std::string_view text) {
  std::string out;
  for (const Word& word : analyse(text).words) out += (out.empty() ? "" : " ") + word.exact;
  return out;
}

std::string joined_in(std::string_view text) {
  std::string out;
  for (const Compound& compound : analyse(text).compounds) out += (out.empty() ? "" : " ") + compound.joined;
  return out;
}

struct Case {
  std::string text;
  std::string words;
  std::string joined;
};

class AnalyserTable : public ::testing::TestWithParam<Case> {};

TEST_P(AnalyserTable, CutsAndJoins) {
  EXPECT_EQ(words_of(GetParam().text), GetParam().words);
  EXPECT_EQ(joined_in(GetParam().text), GetParam().joined);
}

INSTANTIATE_TEST_SUITE_P(
    Words, AnalyserTable,
    ::testing::Values(
        Case{"", "", ""}, Case{"Green Roofs", "green roofs", ""}, Case{"… – !?", "", ""},
        // Accents and case, in and out of NFKC.
        Case{"Économie CIRCULAIRE", "economie circulaire", ""}, Case{"Straße ŁÓDŹ", "strasse lodz", ""},
        Case{"ﬁnance CO₂ ｅＵ", "finance co2 eu", ""}, Case{"e\u0301cole", "ecole", ""},
        Case{"H₂O, CO₂-free idea²", "h2o co2 free idea", "co2free"},
        // Soft hyphens are no letters.
        Case{"inno\u00ADvation", "innovation", ""},
        // Elisions part words; what is left of them is no compound.
        Case{"l'eau d’ici", "l eau d ici", ""}, Case{"dell'acqua, un'idea", "dell acqua un idea", ""},
        Case{"qu'elle aujourd'hui", "qu elle aujourd hui", "aujourdhui"},
        Case{"the region's plan doesn't fail", "the region s plan doesn t fail", ""},
        Case{"O'Brien", "o brien", "obrien"},
        // Hyphens part and join.
        Case{"zero-emission buses", "zero emission buses", "zeroemission"},
        Case{"end\u2010of\u2011life", "end of life", "endoflife"}, Case{"state - of", "state of", ""},
        Case{"2014-2020", "2014 2020", ""}, Case{"COVID-19", "covid 19", "covid19"},
        Case{"covid19", "covid 19", "covid19"},
        // Letters and numbers.
        Case{"S3 5G P2L2 B2B", "s3 5g p2l2 b2b", ""}, Case{"ORBIX2.0", "orbix 2.0", "orbix2.0"},
        Case{"Industry 4.0", "industry 4.0", ""}, Case{"1,250.5 kg", "1,250.5 kg", ""},
        // Signs that are part of a name.
        Case{"R&D", "r d", "r&d"}, Case{"R & D", "r d", "r&d"}, Case{"I+D+i", "i d i", "i+d+i"},
        Case{"C++, C# and C", "c c and c", "c++ c#"}, Case{"jobs&growth", "jobs growth", ""},
        Case{"low-R&D", "low r d", "r&d"},
        // Points inside a word.
        Case{"U.S. and e.g. this", "u s and e g this", "us eg"},
        Case{"see example.eu/page_one", "see example eu page one", "exampleeu pageone"},
        // Variants.
        Case{"digitalization digitalisation", "digitalisation digitalisation", ""},
        Case{"labour labor", "labor labor", ""}, Case{"programmes programs", "programs programs", ""},
        Case{"entre notre horizon four tourism size", "entre notre horizon four tourism size", ""},
        // Other scripts.
        Case{"Καινοτομία ΤΗΣ Αθήνας", "καινοτομια τησ αθηνασ", ""}, Case{"Иновации", "иновации", ""}));

TEST(Analyser, KnowsWhereWordsStand) {
  const std::string text = "An Élan-vital.";
  const Analysis analysis = analyse(text);
  std::vector<std::string> pieces;
  for (const Word& word : analysis.words) pieces.push_back(text.substr(word.begin, word.end - word.begin));
  EXPECT_THAT(pieces, ElementsAre("An", "Élan", "vital"));
  ASSERT_EQ(analysis.compounds.size(), 1U);
  EXPECT_EQ(analysis.compounds[0].first, 1U);
  EXPECT_EQ(analysis.compounds[0].count, 2U);
  EXPECT_FALSE(analysis.compounds[0].symbolic);
}

TEST(Analyser, KeepsAccentsForTheStemmer) {
  const Analysis analysis = analyse("Förderung");
  ASSERT_EQ(analysis.words.size(), 1U);
  EXPECT_EQ(analysis.words[0].folded, "förderung");
  EXPECT_EQ(analysis.words[0].exact, "forderung");
}

TEST(Analyser, SignsMakeAWordOfItsOwn) {
  const Analysis analysis = analyse("R&D");
  ASSERT_EQ(analysis.compounds.size(), 1U);
  EXPECT_TRUE(analysis.compounds[0].symbolic);
}

TEST(Analyser, DoesNotJoinWithoutEnd) {
  std::string chain = "a";
  for (int i = 0; i < 5000; ++i) chain += "-b";
  const Analysis analysis = analyse(chain);
  EXPECT_EQ(analysis.words.size(), 5001U);
  EXPECT_THAT(analysis.compounds, IsEmpty());
}

}  // namespace
}  // namespace praxis::search
