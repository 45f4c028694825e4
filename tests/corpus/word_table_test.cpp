// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/word_table.h"

#include <string>

#include <gtest/gtest.h>

namespace {

using praxis::WordTable;

TEST(WordTable, HasNothingAtFirst) {
  const WordTable<int> table;
  EXPECT_EQ(table.find("moor", 7), nullptr);
}

TEST(WordTable, KeepsWordsOfOneHashApart) {
  WordTable<int> table;
  // All in one slot, once there are more than are looked through in turn.
  for (int i = 0; i < 40; ++i) table.at_or_new("word" + std::to_string(i), 5) = i;
  for (int i = 0; i < 40; ++i) {
    const int* const found = table.find("word" + std::to_string(i), 5);
    ASSERT_NE(found, nullptr) << i;
    EXPECT_EQ(*found, i);
  }
  EXPECT_EQ(table.find("word40", 5), nullptr);
  EXPECT_EQ(table.find("word1", 6), nullptr) << "a word is looked for by its hash";
}

TEST(WordTable, GrowsAndFindsWhatItHeldBefore) {
  WordTable<std::size_t> table;
  const auto hash = [](std::size_t i) { return i * 0x9E3779B97F4A7C15ULL; };
  for (std::size_t i = 0; i < 5'000; ++i) table.at_or_new(std::to_string(i), hash(i)) = i;
  table.at_or_new("17", hash(17)) = 1;
  for (std::size_t i = 0; i < 5'000; ++i) {
    const std::size_t* const found = table.find(std::to_string(i), hash(i));
    ASSERT_NE(found, nullptr) << i;
    EXPECT_EQ(*found, i == 17 ? 1 : i);
  }
}

}  // namespace
