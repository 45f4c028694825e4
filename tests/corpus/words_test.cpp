// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/words.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace praxis {
namespace {

std::vector<std::string> pieces(std::string_view text, const std::vector<WordSpan>& spans) {
  std::vector<std::string> out;
  for (const WordSpan& span : spans) out.emplace_back(text.substr(span.begin, span.end - span.begin));
  return out;
}

TEST(Words, SplitsByUnicodeWordBoundaries) {
  const std::string_view text = "Innovation-vouchers, 1 200 € — für KMU!";
  EXPECT_EQ(pieces(text, split_words(text)),
            (std::vector<std::string>{"Innovation", "vouchers", "1", "200", "für", "KMU"}));
  EXPECT_TRUE(split_words(" … — !").empty());
}

TEST(Words, SentencesCoverTheTextWithoutGaps) {
  const std::string_view text = "It pays half (e.g. Fifty euro). Workshops register once. Done";
  const auto sentences = split_sentences(text);
  ASSERT_EQ(sentences.size(), 3U);
  EXPECT_EQ(sentences.front().begin, 0U);
  for (std::size_t i = 1; i < sentences.size(); ++i) EXPECT_EQ(sentences[i].begin, sentences[i - 1].end);
  EXPECT_EQ(sentences.back().end, text.size());
}

}  // namespace
}  // namespace praxis
