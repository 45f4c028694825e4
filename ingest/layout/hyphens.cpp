// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/hyphens.h"

#include "corpus/utf8.h"
#include "ingest/layout/addresses.h"
#include "ingest/layout/characters.h"

#include <algorithm>
#include <array>

namespace praxis::ingest::layout {
namespace {

/// "and" and "or" where a hyphen may hang before them ("small- and medium-sized"), in the languages of the
/// programmes. Those of one letter cannot be the rest of a word; the others count where the document uses
/// them all the time.
constexpr std::array<std::string_view, 42> kConjunctions{
    "and", "or",   "und", "oder",  "bzw",   "sowie", "et",   "ou",   "y",   "e",  "o",    "u",   "ed",  "od",
    "en",  "of",   "och", "eller", "og",    "ja",    "tai",  "sekä", "ir",  "ar", "arba", "un",  "vai", "i",
    "lub", "oraz", "a",   "nebo",  "alebo", "és",    "vagy", "ali",  "ili", "și", "sau",  "και", "ή",   "и"};

/// Second halves of English compounds that are not always words of the document on their own.
constexpr std::array<std::string_view, 36> kCompoundEnds{
    "based",     "driven",    "oriented",   "specific",  "related",   "wide",    "making",  "building",
    "term",      "level",     "scale",      "intensive", "friendly",  "funded",  "focused", "free",
    "neutral",   "efficient", "demand",     "depth",     "going",     "known",   "sized",   "sector",
    "effective", "quality",   "sustaining", "setting",   "financing", "funding", "sharing", "up",
    "led",       "down",      "style",      "class"};

/// A word without the punctuation around it, folded.
std::string bare(std::string_view text) {
  const auto is_edge = [](char c) {
    return std::string_view("()[]{}.,;:!?\"'/").find(c) != std::string_view::npos;
  };
  while (!text.empty() && is_edge(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_edge(text.back())) text.remove_suffix(1);
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (text.empty() || (is_ascii(text.front()) && is_ascii(text.back()))) return fold_case(text);
  for (const std::string_view quote : {"“", "”", "‘", "’", "„", "«", "»"}) {
    if (text.substr(0, quote.size()) == quote) text.remove_prefix(quote.size());
    if (text.size() >= quote.size() && text.substr(text.size() - quote.size()) == quote)
      text.remove_suffix(quote.size());
  }
  return fold_case(text);
}

/// The part of a word after its last hyphen or slash, or before its first.
std::string_view tail(std::string_view word) {
  const std::size_t at = word.find_last_of("-/");
  return at == std::string_view::npos ? word : word.substr(at + 1);
}

}  // namespace

void HyphenJudge::learn(const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    // The first and last word of a line may be parts of one.
    for (std::size_t i = 0; i < line.words.size(); ++i) {
      const bool part = (i == 0) || (i + 1 == line.words.size() && ends_in_hyphen(line.words[i].text));
      if (!part) count(line.words[i].text);
    }
  }
}

void HyphenJudge::learn(std::string_view line) {
  std::size_t begin = std::min(line.find(' '), line.size());
  while (begin < line.size()) {
    const std::size_t end = std::min(line.find(' ', begin + 1), line.size());
    const std::string_view word = line.substr(begin + 1, end - begin - 1);
    if (end < line.size() || !ends_in_hyphen(word)) count(word);
    begin = end;
  }
}

void HyphenJudge::count(std::string_view text) {
  const std::string word = bare(text);
  if (word.empty() || word.size() > 60) return;
  ++words_[word];
  ++all_;
  // "smart-specialisation" also shows its parts, as parts: "smart-" and "-specialisation".
  const std::size_t at = word.find('-');
  if (at == std::string::npos || at == 0 || at + 1 == word.size()) return;
  ++words_[word.substr(0, at + 1)];
  ++words_[word.substr(at)];
}

std::size_t HyphenJudge::seen(std::string_view word) const {
  const auto found = words_.find(std::string(word));
  return found == words_.end() ? 0 : found->second;
}

bool HyphenJudge::knows(std::string_view word) const {
  return seen(bare(word)) > 0;
}

bool HyphenJudge::is_conjunction(std::string_view word) const {
  if (std::find(kConjunctions.begin(), kConjunctions.end(), word) == kConjunctions.end()) return false;
  return code_points_in(word) == 1 || seen(word) * 250 > all_;
}

/// Without a witness for either form: what speaks for two words held together by the hyphen.
bool HyphenJudge::is_compound(std::string_view before, std::string_view after) const {
  const std::string first = bare(tail(without_hyphen(before)));
  const std::string second = bare(after);
  const bool left = seen(first) > 0;
  const bool right = seen(second) > 0;
  if (first == "self" || (left && right && all_capitals(before) && all_capitals(after))) return true;
  // "not-|for-profit", "state-of-|the-art": a chain of words, one of them broken off.
  const std::size_t chain = second.find('-');
  if (left && chain != std::string::npos && seen(std::string_view(second).substr(0, chain)) > 0) return true;
  if ((left && seen("-" + second) > 0) || (right && seen(first + "-") > 0)) return true;
  const bool long_enough = code_points_in(first) >= 4;
  if ((first == "on" && second == "demand") || (first == "in" && second == "depth")) return true;
  if (long_enough && std::find(kCompoundEnds.begin(), kCompoundEnds.end(), second) != kCompoundEnds.end())
    return true;
  return left && right && long_enough && code_points_in(second) >= 4;
}

HyphenJudge::Ruling HyphenJudge::judge(std::string_view before, std::string_view after) const {
  if (ends_in_soft_hyphen(before)) return {Verdict::join};
  if (is_address(before)) return {Verdict::keep};
  const std::string first = bare(without_hyphen(before));
  const std::string second = bare(after);
  const std::string one = first + second;
  const std::size_t as_one = seen(one);
  if (is_conjunction(second) && as_one == 0) return {Verdict::keep_with_space, false};
  if (letters_in(first) == 0 || letters_in(second) == 0) return {Verdict::keep};
  const std::size_t as_compound = seen(first + "-" + second);
  if (as_one != as_compound) return {as_one > as_compound ? Verdict::join : Verdict::keep};
  // "EU-|wide", "S3-|based", "COVID-|19", "Baden-|Württemberg".
  const std::string_view last_part = tail(without_hyphen(before));
  if (starts_upper(after) && !all_capitals(std::string(last_part) + std::string(after)))
    return {Verdict::keep};
  if (all_capitals(last_part) && starts_lower(after)) return {Verdict::keep};
  const char32_t edge = last_of(first);
  if (edge >= '0' && edge <= '9') return {Verdict::keep};
  return {is_compound(before, after) ? Verdict::keep : Verdict::join, false};
}

}  // namespace praxis::ingest::layout
