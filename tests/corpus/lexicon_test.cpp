// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/lexicon.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace praxis {
namespace {

Taxonomy places() {
  Concept spain{"ES",  "", "Spain", {}, {{"Spain", TermKind::name}, {"Spanish", TermKind::adjective}},
                false, {}};
  Concept mancha{"ES42",
                 "ES",
                 "Castilla-La Mancha",
                 {},
                 {{"Castilla-La Mancha", TermKind::name}, {"ES4", TermKind::name}},
                 false,
                 {}};
  Concept malaga{"ES61", "ES", "Andalucía", {}, {{"Málaga", TermKind::place}, {"Marche", TermKind::place}},
                 false,  {}};
  Concept castile{"ES41", "ES", "Castilla y León", {}, {{"Castilla", TermKind::name}}, false, {}};
  return *Taxonomy::from({spain, mancha, malaga, castile});
}

std::vector<std::string> found(std::string_view text, const LexiconOptions& options = {}) {
  const Taxonomy taxonomy = places();
  const Lexicon lexicon(taxonomy, options);
  std::vector<std::string> out;
  for (const LexiconMatch& match : lexicon.find(text)) {
    out.push_back(std::string(text.substr(match.begin, match.end - match.begin)) + "=" +
                  match.meanings.front().concept_->id);
  }
  return out;
}

TEST(Lexicon, ApostrophesMatchAsTypedAndAsPrinted) {
  Concept aosta{"ITC2", "", "Valle d'Aosta", {}, {{"Val d'Aosta", TermKind::name}}, false, {}};
  const Taxonomy taxonomy = *Taxonomy::from({aosta});
  const Lexicon lexicon(taxonomy);
  EXPECT_EQ(lexicon.find("in Val d'Aosta").size(), 1U);
  EXPECT_EQ(lexicon.find("in Val d’Aosta").size(), 1U);
  EXPECT_EQ(lexicon.find("in VAL D’AOSTA").size(), 1U);
  EXPECT_TRUE(lexicon.find("in Val dAosta").empty());
}

TEST(Lexicon, TheLongestRunWins) {
  EXPECT_EQ(found("In castilla‑la mancha, Spain"),
            (std::vector<std::string>{"castilla‑la mancha=ES42", "Spain=ES"}));
  EXPECT_EQ(found("Castilla alone"), (std::vector<std::string>{"Castilla=ES41"}));
}

TEST(Lexicon, AccentsMayBeMissingButNotAdded) {
  EXPECT_EQ(found("MÁLAGA and Malaga"), (std::vector<std::string>{"MÁLAGA=ES61", "Malaga=ES61"}));
  EXPECT_TRUE(found("le marché").empty());
}

TEST(Lexicon, AbbreviationsMatchInCapitalsOnlyWhenAsked) {
  EXPECT_EQ(found("es4").size(), 1U);
  EXPECT_TRUE(found("es4", {true, {}}).empty());
  EXPECT_EQ(found("ES4", {true, {}}).size(), 1U);
}

TEST(Lexicon, FormsOfALanguageLeadBackToTheTerm) {
  const Taxonomy taxonomy = places();
  const Lexicon lexicon(taxonomy);
  const LanguageForms forms{{"d"}, {}, {}, {{"", "ban"}}};
  const std::string text = "Spainban d'Castilla-La Mancha";
  const auto matches = lexicon.find(text, &forms);
  ASSERT_EQ(matches.size(), 2U);
  EXPECT_EQ(matches[0].meanings.front().concept_->id, "ES");
  EXPECT_EQ(text.substr(matches[0].begin, matches[0].end - matches[0].begin), "Spainban");
  EXPECT_EQ(text.substr(matches[1].begin, matches[1].end - matches[1].begin), "Castilla-La Mancha");
  EXPECT_TRUE(lexicon.find("Spainban").empty());
}

TEST(Lexicon, SkippedPhrasesHideTheTermsInThem) {
  EXPECT_TRUE(found("the Spain Accord was signed", {false, {"Spain Accord"}}).empty());
  EXPECT_EQ(found("Spain signed", {false, {"Spain Accord"}}).size(), 1U);
}

TEST(Lexicon, TheStartOfATextIsItsFirstWord) {
  const Taxonomy taxonomy = places();
  const Lexicon lexicon(taxonomy);
  const auto end_of = [&](std::string_view text) {
    const auto match = lexicon.find_at_start(text);
    return match ? match->end : 0;
  };
  EXPECT_EQ(end_of("Castilla-La Mancha and Spain"), 18U);
  EXPECT_EQ(end_of("“Spain” first"), 8U);
  EXPECT_EQ(end_of("In Spain"), 0U);
  EXPECT_EQ(end_of(""), 0U);
}

TEST(Lexicon, OneTextAfterAnotherIsReadAnew) {
  const Taxonomy taxonomy = places();
  const Lexicon lexicon(taxonomy);
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(lexicon.find("Spain").size(), 1U);
    EXPECT_EQ(lexicon.find("Spain and Castilla").size(), 2U);
    EXPECT_EQ(lexicon.find("Nowhere").size(), 0U);
    EXPECT_EQ(lexicon.find("Castilla").size(), 1U);
  }
}

}  // namespace
}  // namespace praxis
