// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/word_forms.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;

const WordForms& shipped_forms() {
  static const WordForms forms =
      *WordForms::read(std::filesystem::path(PRAXIS_SOURCE_DIR) / "corpus/vocab/word_forms.tsv");
  return forms;
}

std::vector<std::string> bases(const std::string& language, const std::string& word) {
  const LanguageForms* forms = shipped_forms().of(language);
  return forms == nullptr ? std::vector<std::string>{} : base_names(*forms, word);
}

TEST(WordForms, InflectedNamesComeBackToTheirBase) {
  EXPECT_THAT(bases("pl", "mazowieckiego"), Contains("mazowieckie"));
  EXPECT_THAT(bases("pl", "lublinie"), Contains("lublin"));
  EXPECT_THAT(bases("cs", "olomouckém"), Contains("olomoucký"));
  EXPECT_THAT(bases("sk", "žiline"), Contains("žilina"));
  EXPECT_THAT(bases("fi", "kainuussa"), Contains("kainuu"));
  EXPECT_THAT(bases("fi", "helsingissä"), Contains("helsinki"));
  EXPECT_THAT(bases("hu", "szegeden"), Contains("szeged"));
  EXPECT_THAT(bases("ro", "transilvaniei"), Contains("transilvania"));
  EXPECT_THAT(bases("lv", "latgalē"), Contains("latgale"));
  EXPECT_THAT(bases("lt", "vilniuje"), Contains("vilnius"));
  EXPECT_THAT(bases("el", "κρήτης"), Contains("κρήτη"));
  EXPECT_THAT(bases("de", "hessens"), Contains("hessen"));
}

TEST(WordForms, OfAShortWordNothingIsLeftToGuessFrom) {
  EXPECT_THAT(bases("fi", "on"), IsEmpty());
  EXPECT_THAT(bases("de", "das"), IsEmpty());
}

TEST(WordForms, ALanguageWithoutALineHasNoForms) {
  EXPECT_EQ(shipped_forms().of("xx"), nullptr);
}

TEST(WordForms, AnApostropheTiesOnlyTheWordsOfItsLanguage) {
  const LanguageForms& french = *shipped_forms().of("fr");
  EXPECT_EQ(elided_length(french, "d'occitanie"), 2U);
  EXPECT_EQ(elided_length(french, "l’alsace"), std::string("l’").size());
  EXPECT_EQ(elided_length(french, "o'connor"), 0U);
  EXPECT_EQ(elided_length(french, "l'"), 0U);
  EXPECT_EQ(elided_length(*shipped_forms().of("de"), "d'occitanie"), 0U);
}

}  // namespace
}  // namespace praxis
