// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/spelling/known_words.h"

#include "corpus/utf8.h"
#include "ingest/language.h"
#include "ingest/spelling/hyphen_habits.h"
#include "ingest/spelling/letters.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kMostProbes = 600;
constexpr std::size_t kMostSampled = 300;
constexpr std::size_t kShortestSampled = 3;  // in letters; shorter ones say little
constexpr std::size_t kLongerThanAcronyms = 7;

struct SampledWord {
  std::string_view word;
  const Block* block = nullptr;
};

bool is_telling(std::string_view word, bool nouns_capitalised) {
  const std::size_t letters = count_code_points(word);
  if (letters < kShortestSampled) return false;
  if (is_all_capitals(word)) return letters >= kLongerThanAcronyms;
  return nouns_capitalised || !begins_with_capital(word);
}

/// Distinct words at even distances over the blocks' texts.
std::vector<SampledWord> sample_of(const std::vector<Block>& blocks, std::string_view language) {
  std::size_t all = 0;
  for (const Block& block : blocks) all += block.text.size();
  const std::size_t stride = std::max<std::size_t>(all / kMostProbes, 8);
  const bool nouns_capitalised = hyphen_habits_of(language).nouns_capitalised;
  std::vector<SampledWord> sample;
  std::unordered_set<std::string_view> seen;
  std::size_t next = 0;   // where to look next, from the beginning of the document
  std::size_t start = 0;  // of this block's text
  for (const Block& block : blocks) {
    const std::size_t end = start + block.text.size();
    for (; next < end && sample.size() < kMostSampled; next += stride) {
      // From the space on, so that no word is cut.
      const std::size_t space = next == start ? 0 : block.text.find(' ', next - start);
      if (space == std::string::npos) continue;
      const std::string_view word = word_at(block.text, space);
      if (is_telling(word, nouns_capitalised) && seen.insert(word).second) sample.push_back({word, &block});
    }
    start = end;
  }
  return sample;
}

/// In a document of several languages a word may be one of its own block's.
bool is_known_in_its_block(const SampledWord& sampled, std::string_view language,
                           Dictionaries& dictionaries) {
  const std::string own = detect_language(sampled.block->text, language);
  Dictionary* dictionary = own == language ? nullptr : dictionaries.find(own);
  return dictionary != nullptr && dictionary->knows(sampled.word);
}

/// Whether the longest block is written in Latin letters.
bool is_mostly_latin(const std::vector<Block>& blocks) {
  const auto longest = std::max_element(blocks.begin(), blocks.end(), [](const Block& a, const Block& b) {
    return a.text.size() < b.text.size();
  });
  return longest != blocks.end() && count_code_points(longest->text) * 4 > longest->text.size() * 3;
}

}  // namespace

void sample_words(ReadDocument& document, std::string_view language, Dictionaries& dictionaries) {
  if (language.empty() && is_mostly_latin(document.blocks)) language = "en";
  Dictionary* dictionary = document.blocks.empty() ? nullptr : dictionaries.find(language);
  if (dictionary == nullptr) return;
  const std::vector<SampledWord> sample = sample_of(document.blocks, language);
  std::vector<const SampledWord*> unknown;
  for (const SampledWord& one : sample) {
    if (!dictionary->knows(one.word)) unknown.push_back(&one);
  }
  // Only where many are unknown is it worth asking why.
  if (unknown.size() * 4 > sample.size()) {
    std::erase_if(
        unknown, [&](const SampledWord* one) { return is_known_in_its_block(*one, language, dictionaries); });
  }
  document.quality.words_sampled = static_cast<int>(sample.size());
  document.quality.words_known = static_cast<int>(sample.size() - unknown.size());
}

}  // namespace praxis::ingest
