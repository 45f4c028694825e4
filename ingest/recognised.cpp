// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/recognised.h"

#include "corpus/utf8.h"
#include "ingest/document_form.h"

#include <algorithm>
#include <cmath>

namespace praxis::ingest {
namespace {

constexpr std::size_t kMostRecognisedWords = 100'000;
constexpr double kFarthest = 1e6;  // points
constexpr int kLastPage = 1'000'000;
constexpr std::size_t kLongestName = 400;

template <typename Bytes, Either<RecognisedWord> Given>
void pass_parts(Bytes& bytes, Given& word) {
  bytes.text(word.text);
  for (auto* const measure :
       {&word.box.x0, &word.box.y0, &word.box.x1, &word.box.y1, &word.baseline, &word.size})
    bytes.hundredths(*measure);
  bytes.count(word.line);
}

template <typename Bytes, Either<RecognisedPage> Given>
void pass_parts(Bytes& bytes, Given& page) {
  bytes.ordinal(page.page);
  bytes.hundredths(page.width);
  bytes.hundredths(page.height);
  bytes.count(page.turn);
  bytes.hundredths(page.confidence);
  bytes.text(page.script);
  bytes.text(page.languages);
  bytes.list(page.words, [&](auto& word) { pass_parts(bytes, word); });
}

bool is_near(double measure) {
  return std::abs(measure) <= kFarthest;
}

bool is_possible(const RecognisedWord& word) {
  return !word.text.empty() && word.size > 0 && word.line <= kLastPage && is_near(word.box.x0) &&
         is_near(word.box.y0) && is_near(word.box.x1) && is_near(word.box.y1) && is_near(word.baseline) &&
         is_near(word.size);
}

bool has_possible_numbers(const RecognisedPage& page) {
  return page.page <= kLastPage && page.turn % 90 == 0 && page.turn < 360 && is_near(page.width) &&
         is_near(page.height) && is_near(page.confidence);
}

}  // namespace

void pass(ByteWriter& bytes, const RecognisedPage& page) {
  pass_parts(bytes, page);
}

void pass(ByteReader& bytes, RecognisedPage& page) {
  pass_parts(bytes, page);
  if (!has_possible_numbers(page)) bytes.complain("a recognised page with a number that cannot be");
  if (page.words.size() > kMostRecognisedWords) bytes.complain("a recognised page with too many words");
  if (!bytes.is_sound()) return;
  page.script = shorten(to_clean_utf8(page.script), kLongestName);
  page.languages = shorten(to_clean_utf8(page.languages), kLongestName);
  for (RecognisedWord& word : page.words) word.text = squeeze_space(to_clean_utf8(word.text));
  if (!std::all_of(page.words.begin(), page.words.end(), is_possible))
    bytes.complain("a recognised page with a word that is none");
}

std::string text_of(const RecognisedPage& page) {
  std::string text;
  int line = -1;
  for (const RecognisedWord& word : page.words) {
    if (!text.empty()) text += word.line == line ? ' ' : '\n';
    line = word.line;
    text += word.text;
  }
  return text;
}

}  // namespace praxis::ingest
