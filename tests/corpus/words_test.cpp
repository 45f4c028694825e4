// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/words.h"

#include "corpus/plain_sentences.h"

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

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

TEST(Words, FirstSentencesAreTheFirstOfAll) {
  const std::string_view text =
      "It pays half (e.g. Fifty euro). See No. 3. Workshops register, cf. Annex. Done";
  const auto all = split_sentences(text);
  for (std::size_t limit = 0; limit <= all.size() + 1; ++limit) {
    const auto first = first_sentences(text, limit);
    ASSERT_EQ(first.size(), std::min(limit, all.size()));
    for (std::size_t i = 0; i < first.size(); ++i) EXPECT_EQ(first[i].end, all[i].end);
  }
}

/// Letters of several scripts, digits, all that may or may not stand inside words, and what joins invisibly;
/// first what is in nearly every text.
const std::vector<std::string>& awkward_signs() {
  static const std::vector<std::string> signs{
      "a",      "B",      "é",      "ß",      "λ",          "Ω",      "ж",      "Ё",      "ǅ",  "ẞ",
      "ἀ",      "1",      "9",      "²",      "_",          ".",      ",",      ";",      ":",  "'",
      "’",      "‘",      "\"",     "·",      "-",          "–",      "—",      "…",      "/",  "&",
      "+",      "@",      "€",      "«",      " ",          " ",      " ",      "\n",     "\t", "\r\n",
      "\u00A0", "\u00AD", "\u0301", "\u200B", "\u200D",     "\u202F", "\u2024", "\u2027", "א",  "ש",
      "ا",      "漢",     "ひ",     "ก",      "\U0001F600", "\u037E", "\u0387", "\u0483"};
  return signs;
}

/// What ICU's own rules make of a text.
std::vector<std::string> words_by_icu(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  UText* handle = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
  iterator->setText(handle, status);
  std::vector<std::string> words;
  int32_t begin = iterator->first();
  for (int32_t end = iterator->next(); end != icu::BreakIterator::DONE; begin = end, end = iterator->next()) {
    const std::string word =
        text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
    // Of what joins words alone ICU says now one thing, now the other.
    const bool joins = word.find_first_not_of("_\u202F") == std::string::npos;
    if (iterator->getRuleStatus() >= UBRK_WORD_NONE_LIMIT && !joins) words.push_back(word);
  }
  utext_close(handle);
  return words;
}

TEST(Words, OfPlainTextAreThoseThatIcuFinds) {
  const std::vector<std::string>& alphabet = awkward_signs();
  std::mt19937 random(20);
  for (int round = 0; round < 40'000; ++round) {
    // Mostly of the first half, so that long words and rare neighbours both come about.
    std::string text;
    const std::size_t length = 1 + random() % 14;
    for (std::size_t i = 0; i < length; ++i)
      text += alphabet[random() % (round % 2 == 0 ? 42 : alphabet.size())];
    ASSERT_EQ(pieces(text, split_words(text)), words_by_icu(text)) << "in \"" << text << '"';
  }
}

/// Where ICU's own rules end the sentences of a text.
std::vector<std::size_t> sentence_ends_by_icu(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  UText* handle = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
  iterator->setText(handle, status);
  std::vector<std::size_t> ends;
  iterator->first();
  for (int32_t end = iterator->next(); end != icu::BreakIterator::DONE; end = iterator->next())
    ends.push_back(static_cast<std::size_t>(end));
  utext_close(handle);
  return ends;
}

TEST(Sentences, OfPlainTextEndWhereIcuEndsThem) {
  std::vector<std::string> alphabet{".", ".", "?", "!",  " ",    " ",      ")",      "”",      "“",      "(",
                                    "a", "B", "7", "\r", "\n",   "\u2029", "\u0085", "。",     "\u203D", "،",
                                    "؟", "।", "†", "→",  "\x0C", "\u2003", "ª",      "\u1E9E", "文",     "…"};
  alphabet.insert(alphabet.end(), awkward_signs().begin(), awkward_signs().end());
  std::mt19937 random(7);
  for (int round = 0; round < 60'000; ++round) {
    std::string text;
    const std::size_t length = 1 + random() % 16;
    for (std::size_t i = 0; i < length; ++i)
      text += alphabet[random() % (round % 2 == 0 ? 14 : alphabet.size())];
    std::vector<std::size_t> ends;
    for (std::size_t begin = 0; begin < text.size();) {
      const auto end = plain_sentence_end(text, begin);
      if (!end) break;
      ends.push_back(*end);
      begin = *end;
    }
    std::vector<std::size_t> truth = sentence_ends_by_icu(text);
    const bool whole = !ends.empty() && ends.back() == text.size();
    ASSERT_LE(ends.size(), truth.size()) << text;
    if (!whole) truth.resize(ends.size());  // the rest is ICU's
    ASSERT_EQ(ends, truth) << "in \"" << text << '"';
  }
}

TEST(Sentences, WithMarksAndSignsWithoutWidthAreLeftToIcu) {
  EXPECT_FALSE(plain_sentence_end("Cafe\u0301 opens. Then", 0));
  EXPECT_FALSE(plain_sentence_end("Done.\u200B Then", 0));
  EXPECT_EQ(plain_sentence_end("Plain. Cafe\u0301.", 0), 7U);
  EXPECT_EQ(pieces("One. Two\u0301. Three.", split_sentences("One. Two\u0301. Three.")),
            (std::vector<std::string>{"One. ", "Two\u0301. ", "Three."}));
}

TEST(Words, FirstWordsAreTheFirstOfAll) {
  const std::string_view text = "один ab-c 漢字 ひらがな d.e f";
  const auto all = split_words(text);
  for (std::size_t limit = 0; limit <= all.size() + 1; ++limit) {
    const auto first = first_words(text, limit);
    ASSERT_EQ(first.size(), std::min(limit, all.size()));
    for (std::size_t i = 0; i < first.size(); ++i) EXPECT_EQ(first[i].begin, all[i].begin);
  }
}

}  // namespace
}  // namespace praxis
