// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/word_list.h"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using Counted = std::vector<CountedWord>;

WordList list_of(const Counted& counted, std::uint32_t least = 1) {
  auto list = WordList::decode(WordList::encode(counted, least));
  EXPECT_TRUE(list);
  return list ? *std::move(list) : WordList();
}

std::vector<std::string> words_of(const std::vector<WordList::Found>& found) {
  std::vector<std::string> words;
  for (const auto& one : found) words.emplace_back(one.word);
  return words;
}

using Words = std::vector<std::string>;

TEST(WordList, FindsTheNearestWordsByEditsThenByUnits) {
  const WordList list =
      list_of({{"cluster", 9}, {"clusters", 20}, {"clutter", 1}, {"bluster", 30}, {"harbour", 4}});
  EXPECT_EQ(words_of(list.nearest("clustr", 1, 9)), (Words{"cluster"}));
  EXPECT_EQ(words_of(list.nearest("clustre", 1, 9)), (Words{"cluster"})) << "neighbours swapped are one edit";
  EXPECT_EQ(words_of(list.nearest("cluster", 1, 9)), (Words{"bluster", "clusters", "clutter"}))
      << "the word itself is none of its neighbours";
  EXPECT_EQ(words_of(list.nearest("cluster", 1, 1)), (Words{"bluster"}));
  EXPECT_TRUE(list.nearest("quay", 2, 9).empty());
}

TEST(WordList, ComparesLettersWithoutAccentsAndAnswersWithThem) {
  const WordList list = list_of({{"évaluation", 3}, {"αξιολόγηση", 2}, {"оценка", 5}});
  EXPECT_EQ(words_of(list.nearest("evaluatoin", 2, 9)), (Words{"évaluation"}));
  EXPECT_EQ(words_of(list.nearest("αξιολογιση", 2, 9)), (Words{"αξιολόγηση"}));
  EXPECT_EQ(words_of(list.nearest("оценко", 1, 9)), (Words{"оценка"}));
  EXPECT_TRUE(list.nearest("evaluation", 2, 9).empty()) << "an accent is no slip";
}

TEST(WordList, CompletesBeginnings) {
  const WordList list =
      list_of({{"regió", 2}, {"region", 50}, {"regional", 70}, {"regime", 9}, {"rural", 99}});
  EXPECT_EQ(words_of(list.completions("regi", 9)), (Words{"regional", "region", "regime", "regió"}));
  EXPECT_EQ(words_of(list.completions("regio", 2)), (Words{"regional", "region"}));
  EXPECT_TRUE(list.completions("zone", 9).empty());
}

TEST(WordList, LeavesOutWhatTooFewUnitsHold) {
  const WordList list = list_of({{"once", 1}, {"twice", 2}}, 2);
  EXPECT_EQ(list.size(), 1U);
}

TEST(WordList, AddsWhatWasCountedApart) {
  const WordList list = list_of({{"weir", 1}, {"twice", 2}, {"weir", 1}, {"once", 1}}, 2);
  EXPECT_EQ(list.size(), 2U);
  EXPECT_EQ(list.units_of("weir"), 2U);
}

TEST(WordList, RefusesBytesThatAreNoList) {
  const std::string bytes = WordList::encode(Counted{{"harbour", 300}, {"haven", 2}}, 1);
  for (std::size_t cut = 1; cut < bytes.size(); ++cut) {
    const auto list = WordList::decode(std::string_view(bytes).substr(0, cut));
    EXPECT_TRUE(!list || list->size() < 2) << cut;
  }
  EXPECT_FALSE(WordList::decode("\xff\xff\xff\xff\xff\xff"));
  EXPECT_FALSE(WordList::decode(std::string("\0\2\xc3\x28\1", 5))) << "no UTF-8";
}

/// The textbook table, of a whole pair of words.
unsigned edits_between(const std::string& a, const std::string& b) {
  std::vector<std::vector<unsigned>> t(a.size() + 1, std::vector<unsigned>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        t[i][j] = static_cast<unsigned>(i + j);
        continue;
      }
      t[i][j] =
          std::min({t[i - 1][j] + 1, t[i][j - 1] + 1, t[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        t[i][j] = std::min(t[i][j], t[i - 2][j - 2] + 1);
    }
  }
  return t[a.size()][b.size()];
}

std::string random_word(std::mt19937& random) {
  std::string word(1 + random() % 9, 'a');
  for (char& letter : word) letter = static_cast<char>('a' + random() % 3);
  return word;
}

TEST(WordList, FindsWhatComparingWithEveryWordFinds) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const std::string wanted = random_word(random);
    const unsigned most = 1 + static_cast<unsigned>(random() % 2);
    std::set<std::string> words;
    Words expected;
    for (int i = 0; i < 60; ++i) {
      const std::string word = random_word(random);
      if (words.insert(word).second && word != wanted && edits_between(wanted, word) <= most)
        expected.push_back(word);
    }
    Counted counted;
    for (const std::string& word : words) counted.push_back({word, 1});
    Words found = words_of(list_of(counted).nearest(wanted, most, 1000));
    std::sort(found.begin(), found.end());
    std::sort(expected.begin(), expected.end());
    ASSERT_EQ(found, expected) << wanted;
  }
}

TEST(WordList, FindsCompoundsThatAWordBeginsOrEnds) {
  const WordList list = list_of({{"hafen", 9},
                                 {"hafens", 8},
                                 {"hafenmeister", 7},
                                 {"fischereihafen", 6},
                                 {"fischereihafens", 5},
                                 {"hafenhafen", 4},
                                 {"fischereihafenmeister", 3},
                                 {"fischerei", 2},
                                 {"hafe", 1}});
  EXPECT_EQ(words_of(list.compounds_of("hafen", 2, 10)),
            (Words{"hafenmeister", "fischereihafen", "fischereihafens", "hafenhafen"}));
  EXPECT_EQ(words_of(list.compounds_of("hafen", 2, 1)), (Words{"hafenmeister"}));
  EXPECT_TRUE(list.compounds_of("", 2, 10).empty());
  EXPECT_TRUE(list.compounds_of("xyz", 2, 10).empty());
}

}  // namespace
}  // namespace praxis::search
