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

struct Analysed {
  std::string text;
  std::string words;
  std::string joined;
};

class AnalyserTable : public ::testing::TestWithParam<Analysed> {};

TEST_P(AnalyserTable, CutsAndJoins) {
  EXPECT_EQ(words_of(GetParam().text), GetParam().words);
  EXPECT_EQ(joined_in(GetParam().text), GetParam().joined);
}

INSTANTIATE_TEST_SUITE_P(
    Words, AnalyserTable,
    ::testing::Values(
        Analysed{"", "", ""}, Analysed{"Green Roofs", "green roofs", ""}, Analysed{"… – !?", "", ""},
        // Accents and case, in and out of NFKC.
        Analysed{"Économie CIRCULAIRE", "economie circulaire", ""},
        Analysed{"Straße ŁÓDŹ", "strasse lodz", ""}, Analysed{"ﬁnance CO₂ ｅＵ", "finance co2 eu", ""},
        Analysed{"e\u0301cole", "ecole", ""}, Analysed{"H₂O, CO₂-free idea²", "h2o co2 free idea", "co2free"},
        // Soft hyphens are no letters.
        Analysed{"inno\u00ADvation", "innovation", ""},
        // Elisions part words; what is left of them is no compound.
        Analysed{"l'eau d’ici", "l eau d ici", ""}, Analysed{"dell'acqua, un'idea", "dell acqua un idea", ""},
        Analysed{"qu'elle aujourd'hui", "qu elle aujourd hui", "aujourdhui"},
        Analysed{"the region's plan doesn't fail", "the region s plan doesn t fail", ""},
        Analysed{"O'Brien", "o brien", "obrien"},
        // Hyphens part and join.
        Analysed{"zero-emission buses", "zero emission buses", "zeroemission"},
        Analysed{"end\u2010of\u2011life", "end of life", "endoflife"}, Analysed{"state - of", "state of", ""},
        Analysed{"2014-2020", "2014 2020", ""}, Analysed{"COVID-19", "covid 19", "covid19"},
        Analysed{"covid19", "covid 19", "covid19"},
        // Letters and numbers.
        Analysed{"S3 5G P2L2 B2B", "s3 5g p2l2 b2b", ""}, Analysed{"ORBIX2.0", "orbix 2.0", "orbix2.0"},
        Analysed{"Industry 4.0", "industry 4.0", ""}, Analysed{"1,250.5 kg", "1,250.5 kg", ""},
        // Signs that are part of a name.
        Analysed{"R&D", "r d", "r&d"}, Analysed{"R & D", "r d", "r&d"}, Analysed{"I+D+i", "i d i", "i&d&i"},
        Analysed{"K + W", "k w", "k&w"}, Analysed{"kilns + wheels", "kilns wheels", ""},
        Analysed{"C++, C# and C", "c c and c", "c++ c#"}, Analysed{"jobs&growth", "jobs growth", ""},
        Analysed{"low-R&D", "low r d", "r&d"},
        // Points inside a word.
        Analysed{"U.S. and e.g. this", "u s and e g this", "us eg"},
        Analysed{"see example.eu/page_one", "see example eu page one", "exampleeu pageone"},
        // Variants.
        Analysed{"digitalization digitalisation", "digitalisation digitalisation", ""},
        Analysed{"labour labor", "labor labor", ""}, Analysed{"programmes programs", "programs programs", ""},
        Analysed{"entre notre horizon four tourism size", "entre notre horizon four tourism size", ""},
        // Other scripts.
        Analysed{"Καινοτομία ΤΗΣ Αθήνας", "καινοτομια τησ αθηνασ", ""},
        Analysed{"Иновации", "иновации", ""}));

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
