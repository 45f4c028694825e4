// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/heading_lines.h"
#include "ingest/segment/wording.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kMostLeadWords = 40;  // before the first that is counted

bool announce(const std::vector<ClueAt>& signs, UnitKind wanted) {
  return std::any_of(signs.begin(), signs.end(), [&](const ClueAt& clue) {
    const auto kind = announced_kind(clue.sign);
    return kind && kind->sure && kind->kind == index_of(wanted);
  });
}

bool count(const std::vector<ClueAt>& signs) {
  return std::any_of(signs.begin(), signs.end(),
                     [](const ClueAt& clue) { return clue.sign == Clue::number; });
}

/// "What do you recommend?", "I have two pieces of advice.": it says for sure that advice follows.
bool speaks_of_advice(std::string_view text, const LanguageSigns& words) {
  return announce(words.find(text), UnitKind::recommendation);
}

bool begins_counted(std::string_view sentence, const LanguageSigns& words, const Cues& cues) {
  constexpr std::size_t kOrdinalWords = 4;
  if (cues.opens("ordinal", sentence)) return true;
  const auto opening = first_words(sentence, kOrdinalWords);
  if (opening.empty()) return false;
  const std::vector<ClueAt> signs = words.find(sentence.substr(0, opening.back().end));
  return std::any_of(signs.begin(), signs.end(),
                     [](const ClueAt& clue) { return clue.begin == 0 && clue.sign == Clue::ordinal; });
}

/// "We saw two examples": practices are announced for sure, and counted.
bool counts_practices(std::string_view text, const LanguageSigns& words) {
  const std::vector<ClueAt> signs = words.find(text);
  return announce(signs, UnitKind::good_practice) && count(signs);
}

/// Where the sentences begin that tell at once of a region or town, another each: bytes in the text.
std::vector<std::size_t> placed_in(std::string_view text, const LanguageSigns& words,
                                   const SegmentTools& tools) {
  constexpr std::size_t kAtOnce = 40;  // bytes
  std::vector<std::size_t> begins;
  std::set<std::string> places;
  for (const WordSpan& span : split_sentences(text)) {
    const std::string_view sentence = text.substr(span.begin, span.end - span.begin);
    const FirstPlace place = first_place(sentence, words.find(sentence), tools);
    if (place.local && place.begin <= kAtOnce && places.insert(place.code).second)
      begins.push_back(span.begin);
  }
  return begins;
}

/// Where the counted sentences begin, each with what follows up to the next: bytes in the text. A sentence
/// that is nothing but the count ("First of all.") begins one too.
std::vector<std::size_t> counted_in(std::string_view text, const LanguageSigns& words, const Cues& cues) {
  constexpr std::size_t kFewestBehind = 5;  // words
  std::vector<std::size_t> begins;
  for (const WordSpan& span : split_sentences(text)) {
    if (!begins_counted(text.substr(span.begin, span.end - span.begin), words, cues)) continue;
    if (first_words(text.substr(span.begin), kFewestBehind).size() < kFewestBehind) continue;
    begins.push_back(span.begin);
  }
  return begins;
}

bool is_lead(std::string_view text, std::size_t bytes) {
  return first_words(text.substr(0, bytes), kMostLeadWords + 1).size() <= kMostLeadWords;
}

/// The question or line right above, or the label of a field.
bool is_asked(const std::vector<Block>& blocks, std::size_t i, const LanguageSigns& words) {
  if (!blocks[i].label.empty() && speaks_of_advice(blocks[i].label, words)) return true;
  if (i == 0) return false;
  const std::string_view above = blocks[i - 1].text;
  return (above.ends_with('?') || above.ends_with(':')) && speaks_of_advice(above, words);
}

}  // namespace

namespace {

/// Where the things begin that a block's text goes through one after the other; none where it does not.
std::vector<std::size_t> enumerated_in(const std::vector<Block>& blocks, std::size_t i,
                                       const LanguageSigns& words, const SegmentTools& tools) {
  constexpr std::size_t kFewestSentences = 3;  // what leads in, and two that are told
  const Block& block = blocks[i];
  if (block.kind != BlockKind::paragraph && block.kind != BlockKind::field) return {};
  const std::string_view text = block.text;
  const std::vector<ClueAt> signs = words.find(text);
  const bool asked = is_asked(blocks, i, words);
  if (asked || announce(signs, UnitKind::recommendation)) {
    std::vector<std::size_t> begins = counted_in(text, words, tools.cues);
    if (begins.size() > 1 && is_lead(text, begins[0]) &&
        (asked || speaks_of_advice(text.substr(0, begins[0]), words)))
      return begins;
  }
  if (!announce(signs, UnitKind::good_practice) || !count(signs) ||
      first_sentences(text, kFewestSentences).size() < kFewestSentences ||
      !counts_practices(opening_of(text, 2), words))
    return {};
  std::vector<std::size_t> begins = placed_in(text, words, tools);
  const bool told = begins.size() > 1 && begins[0] > 0 && is_lead(text, begins[0]) &&
                    counts_practices(text.substr(0, begins[0]), words);
  return told ? begins : std::vector<std::size_t>();
}

/// A block's text up to the first of them, and each of them, as blocks of their own.
void add_parts(const Block& block, const std::vector<std::size_t>& begins, std::vector<Block>& out) {
  const std::string_view text = block.text;
  Block lead = block;
  lead.text = std::string(trim(text.substr(0, begins[0])));
  if (!lead.text.empty() || !lead.label.empty()) out.push_back(std::move(lead));
  for (std::size_t k = 0; k < begins.size(); ++k) {
    Block part = block;
    part.kind = BlockKind::paragraph;
    part.label.clear();
    const std::size_t end = k + 1 < begins.size() ? begins[k + 1] : text.size();
    part.text = std::string(trim(text.substr(begins[k], end - begins[k])));
    out.push_back(std::move(part));
  }
}

}  // namespace

std::vector<Block> part_enumerations(std::vector<Block> blocks, const SegmentTools& tools) {
  const LanguageSigns* const words = tools.signs();
  if (words == nullptr) return blocks;
  std::map<std::size_t, std::vector<std::size_t>> parted;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (auto begins = enumerated_in(blocks, i, *words, tools); !begins.empty())
      parted.emplace(i, std::move(begins));
  }
  if (parted.empty()) return blocks;
  std::vector<Block> out;
  out.reserve(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (const auto begins = parted.find(i); begins != parted.end()) {
      add_parts(blocks[i], begins->second, out);
    } else {
      out.push_back(std::move(blocks[i]));
    }
  }
  return out;
}

}  // namespace praxis::ingest
