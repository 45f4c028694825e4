// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/words.h"

#include "corpus/plain_sentences.h"
#include "corpus/plain_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <exception>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

namespace praxis {
namespace {

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};
using TextHandle = std::unique_ptr<UText, CloseText>;

// Making a break iterator costs far more than running it over a paragraph: each thread keeps its own.
icu::BreakIterator* thread_iterator(bool sentences) {
  thread_local const std::array<std::unique_ptr<icu::BreakIterator>, 2> iterators = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::array<std::unique_ptr<icu::BreakIterator>, 2> made;
    made[0].reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    made[1].reset(icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status) != 0) std::terminate();
    return made;
  }();
  return iterators[sentences ? 1 : 0].get();
}

TextHandle open_text(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  TextHandle handle(utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status));
  return U_SUCCESS(status) != 0 ? std::move(handle) : nullptr;
}

bool ends_with_abbreviation(std::string_view sentence) {
  static constexpr std::array<std::string_view, 26> kAbbreviations{
      "e.g.",    "i.e.",    "etc.",  "cf.",  "no.",  "nr.",  "art.", "vol.",  "pp.",
      "ca.",     "approx.", "resp.", "bzw.", "z.b.", "d.h.", "u.a.", "inkl.", "p.ex.",
      "par ex.", "p.ej.",   "ej.",   "es.",  "fig.", "st.",  "dr.",  "prof."};
  std::size_t end = sentence.size();
  while (end > 0 && static_cast<unsigned char>(sentence[end - 1]) <= ' ') --end;
  const std::string_view body = sentence.substr(0, end);
  return std::any_of(kAbbreviations.begin(), kAbbreviations.end(), [&](std::string_view abbreviation) {
    if (body.size() < abbreviation.size()) return false;
    const std::string_view tail = body.substr(body.size() - abbreviation.size());
    const bool same = std::equal(tail.begin(), tail.end(), abbreviation.begin(), [](char a, char b) {
      return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
    if (!same || body.size() == tail.size()) return same;
    const auto before = static_cast<unsigned char>(body[body.size() - tail.size() - 1]);
    return before <= ' ' || before == '(';
  });
}

/// Past the next space or line end: no word reaches over those.
std::size_t stretch_end(std::string_view text, std::size_t begin) {
  while (begin + 1 < text.size() && text[begin] != ' ' && text[begin] != '\n') ++begin;
  return begin + 1;
}

/// As far as `limit` words in all.
void add_words_by_icu(std::string_view text, std::size_t first, std::size_t past, std::size_t limit,
                      std::vector<WordSpan>& words) {
  const TextHandle handle = open_text(text.substr(first, past - first));
  if (!handle) return;
  UErrorCode status = U_ZERO_ERROR;
  icu::BreakIterator* iterator = thread_iterator(false);
  iterator->setText(handle.get(), status);
  if (U_FAILURE(status) != 0) return;
  int32_t begin = iterator->first();
  for (int32_t end = iterator->next(); end != icu::BreakIterator::DONE && words.size() < limit;
       begin = end, end = iterator->next()) {
    // The rule status says whether the run holds a letter, digit or ideograph (UBRK_WORD_NONE ends at 100).
    const WordSpan word{first + static_cast<std::size_t>(begin), first + static_cast<std::size_t>(end)};
    if (iterator->getRuleStatus() >= UBRK_WORD_NONE_LIMIT &&
        !is_only_joiners(text.substr(word.begin, word.end - word.begin)))
      words.push_back(word);
  }
}

/// From the beginning of a sentence to the text's end, or until `add` has enough.
template <typename Add>
void add_sentences_by_icu(std::string_view text, std::size_t first, const Add& add) {
  const TextHandle handle = open_text(text.substr(first));
  if (!handle) return;
  UErrorCode status = U_ZERO_ERROR;
  icu::BreakIterator* iterator = thread_iterator(true);
  iterator->setText(handle.get(), status);
  if (U_FAILURE(status) != 0) return;
  int32_t begin = iterator->first();
  for (int32_t end = iterator->next(); end != icu::BreakIterator::DONE; begin = end, end = iterator->next()) {
    if (!add(first + static_cast<std::size_t>(begin), first + static_cast<std::size_t>(end))) break;
  }
}

}  // namespace

std::vector<WordSpan> split_words(std::string_view text) {
  return first_words(text, text.size());
}

std::vector<WordSpan> first_words(std::string_view text, std::size_t limit) {
  std::vector<WordSpan> words;
  for (std::size_t begin = 0; begin < text.size() && words.size() < limit;) {
    std::size_t end = stretch_end(text, begin);
    if (!add_plain_words(text, begin, end, words)) {
      // What ICU has to look at comes in runs: a script, not a word.
      std::vector<WordSpan> plain;
      std::size_t next = end;
      while (next < text.size() && !add_plain_words(text, next, stretch_end(text, next), plain)) {
        next = stretch_end(text, next);
      }
      add_words_by_icu(text, begin, next, limit, words);
      end = next;
    }
    begin = end;
  }
  words.resize(std::min(words.size(), limit));
  return words;
}

std::vector<WordSpan> split_sentences(std::string_view text) {
  return first_sentences(text, text.size());
}

std::vector<WordSpan> first_sentences(std::string_view text, std::size_t limit) {
  std::vector<WordSpan> sentences;
  // One sentence more than asked for: only the next shows that one does not go on.
  const auto add = [&](std::size_t begin, std::size_t end) {
    const bool goes_on =
        !sentences.empty() && ends_with_abbreviation(text.substr(
                                  sentences.back().begin, sentences.back().end - sentences.back().begin));
    if (goes_on) {
      sentences.back().end = end;
    } else {
      sentences.push_back({begin, end});
    }
    return sentences.size() <= limit;
  };
  std::size_t begin = 0;
  bool more = true;
  while (more && begin < text.size()) {
    const auto end = plain_sentence_end(text, begin);
    if (!end) break;
    more = add(begin, *end);
    begin = *end;
  }
  if (more && begin < text.size()) add_sentences_by_icu(text, begin, add);
  sentences.resize(std::min(sentences.size(), limit));
  return sentences;
}

std::string_view opening_of(std::string_view text, std::size_t sentences) {
  const auto spans = first_sentences(text, sentences);
  return spans.empty() ? text : text.substr(0, spans.back().end);
}

}  // namespace praxis
