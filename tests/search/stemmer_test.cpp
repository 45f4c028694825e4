// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/stemmer.h"

#include "corpus/utf8.h"
#include "corpus/vocabulary.h"
#include "search/analyzer.h"
#include "search/stop_words.h"
#include "search/word_forms.h"

#include <set>

#include <gtest/gtest.h>

namespace praxis::search {
namespace {

std::string stem(std::string_view word, std::string_view language) {
  return stems_of(analyse(word).words.at(0).folded, language).stem;
}

struct Pair {
  std::string language;
  std::string one;
  std::string other;
};

class SameStem : public ::testing::TestWithParam<Pair> {};

TEST_P(SameStem, InOneLanguage) {
  const auto& [language, one, other] = GetParam();
  EXPECT_EQ(stem(one, language), stem(other, language));
}

INSTANTIATE_TEST_SUITE_P(
    Words, SameStem,
    ::testing::Values(Pair{"en", "voucher", "vouchers"}, Pair{"en", "organisations", "organization"},
                      Pair{"en", "behavioural", "behavioral"}, Pair{"en", "programme", "programs"},
                      Pair{"en", "centre", "centers"}, Pair{"de", "Förderungen", "Förderung"},
                      Pair{"fr", "énergétique", "énergétiques"}, Pair{"es", "innovación", "innovaciones"},
                      Pair{"it", "distretti", "distretto"},
                      // Comma below and cedilla are one letter to a reader.
                      Pair{"ro", "informații", "informaţie"}, Pair{"el", "επιχειρήσεις", "επιχείρησης"},
                      Pair{"el", "οικονομία", "οικονομίες"}, Pair{"el", "ΣΥΝΕΡΓΑΣΙΑ", "συνεργασίας"},
                      Pair{"pt", "políticas", "política"}));

TEST(Stemmer, KeepsOrganisationApartFromOrgan) {
  EXPECT_NE(stem("organization", "en"), stem("organ", "en"));
}

TEST(Stemmer, KnowsTheWordWithoutItsAccents) {
  const Stems accented = stems_of("innovación", "es");
  EXPECT_EQ(accented.plain, stems_of("innovacion", "es").stem);
  EXPECT_NE(accented.plain, accented.stem);
}

TEST(Stemmer, LeavesALanguageItDoesNotKnow) {
  EXPECT_EQ(stem("għaqdiet", "mt"), "ghaqdiet");
  EXPECT_EQ(stem("houses", ""), "houses");
  EXPECT_EQ(stem("houses", "zz"), "houses");
}

TEST(Stemmer, BearsAVeryLongWord) {
  const std::string word(100'000, 'a');
  EXPECT_EQ(stems_of(word, "en").stem, word);
}

TEST(LanguageTag, TakesWhatPeopleWrite) {
  EXPECT_EQ(language_tag("en"), "en");
  EXPECT_EQ(language_tag("EN-gb"), "en");
  EXPECT_EQ(language_tag("de_AT"), "de");
  EXPECT_EQ(language_tag(""), "");
  EXPECT_EQ(language_tag("english"), "");
  EXPECT_EQ(language_tag("e1"), "");
}

TEST(CommonSpelling, LeavesOtherWords) {
  for (const std::string word :
       {"size", "prize", "horizon", "hour", "source", "tourism", "entre", "gramme"}) {
    EXPECT_EQ(common_spelling(word), word);
  }
}

TEST(StopWords, AreOfTheirLanguage) {
  EXPECT_TRUE(is_stop_word("the", "en"));
  EXPECT_TRUE(is_stop_word("fur", "de")) << "as typed without the umlaut";
  EXPECT_FALSE(is_stop_word("die", "en"));
  EXPECT_FALSE(is_stop_word("the", "de"));
  EXPECT_FALSE(is_stop_word("the", "xx"));
}

TEST(StopWords, ListsAreSound) {
  std::set<std::string_view> languages;
  for (const WordLists lists : {germanic_stop_words(), romance_stop_words(), eastern_stop_words()}) {
    for (const auto& [language, words] : lists) {
      EXPECT_TRUE(languages.insert(language).second) << language << " twice";
      EXPECT_EQ(language_tag(language), language);
      EXPECT_GT(analyse(words).words.size(), 100U) << language;
    }
  }
  EXPECT_EQ(languages.size(), 23U);
}

TEST(StopWords, AreWhatQuestionsAreMadeOf) {
  const std::pair<std::string, std::string> words[] = {
      {"wann", "de"},    {"fallait", "fr"}, {"quelconque", "fr"}, {"dopo", "it"},    {"avrebbe", "it"},
      {"despues", "es"}, {"se", "ro"},      {"μπορει", "el"},     {"waarvoor", "nl"}};
  for (const auto& [word, language] : words) EXPECT_TRUE(is_stop_word(word, language)) << word;
  EXPECT_FALSE(is_stop_word("fallait", "de"));
}

// Snippets pass over words whose first letter no word of the query has.
TEST(Stemmer, LanguagesThatKeepTheFirstLetterDoSoInEveryName) {
  const auto vocabularies = Vocabularies::load(PRAXIS_SOURCE_DIR "/corpus/vocab");
  ASSERT_TRUE(vocabularies);
  std::size_t words = 0;
  const auto first_letter = [](std::string_view word) {
    const std::string plain = strip_accents(word);
    return plain.substr(0, byte_offset(plain, 1));
  };
  for (const Taxonomy* const taxonomy : {&vocabularies->themes, &vocabularies->regions}) {
    for (const Concept& entry : taxonomy->concepts()) {
      for (const auto& [language, label] : entry.labels) {
        if (!keeps_first_letter(language)) continue;
        for (const Word& word : analyse(label).words) {
          const Stems stems = stems_of(word.folded, language);
          EXPECT_EQ(first_letter(stems.stem), first_letter(word.folded)) << language << ": " << word.folded;
          EXPECT_EQ(first_letter(stems.plain), first_letter(word.folded)) << language << ": " << word.folded;
          ++words;
        }
      }
    }
  }
  EXPECT_GT(words, 500U);
  EXPECT_FALSE(keeps_first_letter("cs"));
  EXPECT_FALSE(keeps_first_letter("ga"));
}

}  // namespace
}  // namespace praxis::search
