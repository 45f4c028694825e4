// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/theme_words.h"

#include "corpus/vocabulary.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace praxis {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ThemeWordsOfATable : public ::testing::Test {
 protected:
  ~ThemeWordsOfATable() override { fs::remove(file_); }

  /// What is found in a text, as "theme:words".
  std::vector<std::string> found(const std::string& rows, const std::string& text,
                                 const std::string& language) {
    std::ofstream(file_) << "theme\tlanguage\ttypical\thints\n" << rows;
    const auto forms = WordForms::read(fs::path(PRAXIS_SOURCE_DIR) / "corpus/vocab/word_forms.tsv");
    const auto words = ThemeWords::read(file_, *forms);
    std::vector<std::string> out;
    for (const ThemeWord& word : words->find(text, language))
      out.push_back(std::string(word.theme) + ":" + text.substr(word.begin, word.end - word.begin));
    return out;
  }

 private:
  fs::path file_ = fs::temp_directory_path() / ("praxis-theme-words-" + std::to_string(::getpid()));
};

TEST_F(ThemeWordsOfATable, AStarLetsAWordEndAsItLikes) {
  EXPECT_THAT(found("games\ten\tchess*\n", "Chessboards for all, no chest.", "en"),
              ElementsAre("games:Chessboards"));
}

TEST_F(ThemeWordsOfATable, OthersTakeTheEndingsOfTheirLanguage) {
  EXPECT_THAT(found("games\ten\tpawn; lottery\n", "Pawns, pawnshops, lotteries.", "en"),
              ElementsAre("games:Pawns", "games:lotteries"));
  EXPECT_THAT(found("games\tfr\tjeu\n", "Les jeux de la jeunesse.", "fr"), ElementsAre("games:jeux"));
}

TEST_F(ThemeWordsOfATable, OnlyTheWordsOfTheLanguageCount) {
  EXPECT_THAT(found("games\ten\tgift\n", "Kein Gift im Spiel.", "de"), IsEmpty());
}

TEST_F(ThemeWordsOfATable, TheLongestOfAThemeCountsOnceAndOtherThemesKeepTheirOwn) {
  const std::string rows = "games\ten\tboard game; game; board game caf*\nfood\ten\tcafe\n";
  EXPECT_THAT(found(rows, "A board game cafe opens.", "en"),
              ElementsAre("games:board game cafe", "food:cafe"));
}

TEST_F(ThemeWordsOfATable, CapitalsAreAskedForWhereTheTableHasThem) {
  EXPECT_THAT(found("games\tde\tWürfel; LAG\n", "Er würfel, es lag da. Die Würfel der LAG.", "de"),
              ElementsAre("games:Würfel", "games:LAG"));
}

TEST_F(ThemeWordsOfATable, AnElidedArticleAndMissingAccentsDoNotHide) {
  EXPECT_THAT(found("games\tfr\téchecs; école d'échecs\n", "L'ecole d’echecs et l'échec.", "fr"),
              ElementsAre("games:ecole d’echecs"));
}

TEST(ThemeWordsShipped, GreekTextsAreKnownByWhatTheySpeakOf) {
  const auto all = Vocabularies::load(fs::path(PRAXIS_SOURCE_DIR) / "corpus/vocab");
  ASSERT_TRUE(all) << all.error().message;
  const auto most_spoken_of = [&](const std::string& text) {
    std::map<std::string_view, int> counts;
    for (const ThemeWord& word : all->theme_words.find(text, "el"))
      counts[word.theme] += word.kind == ThemeWordKind::typical ? 2 : 1;
    const auto best = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == counts.end() ? std::string() : std::string(best->first);
  };
  EXPECT_EQ(
      most_spoken_of("Οι μαθητές του σχολείου πηγαίνουν με το ποδήλατο. Ο δήμος έφτιαξε ποδηλατόδρομους "
                     "και δωρεάν λεωφορεία, και οι μετακινήσεις με αυτοκίνητο μειώθηκαν."),
      "sustainable-mobility");
  EXPECT_EQ(most_spoken_of("ΟΙ ΑΝΕΜΟΓΕΝΝΗΤΡΙΕΣ ΚΑΙ ΤΑ ΦΩΤΟΒΟΛΤΑΪΚΑ ΑΝΗΚΟΥΝ ΣΤΗΝ ΕΝΕΡΓΕΙΑΚΗ ΚΟΙΝΟΤΗΤΑ"),
            "renewable-energy")
      << "capitals have no accents";
  EXPECT_EQ(most_spoken_of("Στο εργαστήρι επισκευάζουν παλιές συσκευές, ώστε να μη γίνονται απόβλητα· τα "
                           "ανταλλακτικά είναι μεταχειρισμένα."),
            "circular-economy");
  EXPECT_EQ(
      most_spoken_of("Οι βοσκοί του χωριού και οι αμπελώνες: τυρί, κρασί και μέλι από ορεινούς αγρότες."),
      "agri-food");
}

TEST(ThemeWordsShipped, ThePhrasesOfEveryRowBelongToAThemeOfTheTree) {
  EXPECT_TRUE(Vocabularies::load(fs::path(PRAXIS_SOURCE_DIR) / "corpus/vocab"));
}

}  // namespace
}  // namespace praxis
