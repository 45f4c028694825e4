// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/spelling_choices.h"

#include "corpus/utf8.h"

#include <algorithm>

namespace praxis::search {
namespace {

constexpr std::size_t kLongWord = 6;       // one slip in a short word, two in a longer one
constexpr std::size_t kShortestWrong = 3;  // letters; what is shorter is near everything
constexpr std::size_t kMostSpellings = 8;  // that are tried for one word, of all languages
constexpr std::size_t kShortestHalf = 3;   // letters of each of two words written as one
constexpr std::size_t kShortestDoubt = 5;  // letters of a word that is doubted though units hold it
constexpr std::uint32_t kCommonerBy = 20;  // so many times as many units hold what it was meant as

std::string first_letter(const std::string& word) {
  return strip_accents(std::string_view(word).substr(0, byte_offset(word, 1)));
}

std::vector<WordList::Found> near_words(const KnownWords& known, const std::string& word, unsigned edits) {
  std::vector<WordList::Found> near = known.index.nearest(word, edits, kMostSpellings);
  for (const WordList::Found& name : known.names.nearest(word, edits, kMostSpellings)) {
    const bool there =
        std::any_of(near.begin(), near.end(), [&](const auto& other) { return other.word == name.word; });
    if (!there) near.push_back(name);
  }
  // Hardly anybody slips in the first letter and once more.
  const std::string start = first_letter(word);
  std::erase_if(
      near, [&](const auto& one) { return one.edits > 1 && first_letter(std::string(one.word)) != start; });
  return near;
}

Spelt spelt(const WordList::Found& found, const Word& word) {
  return {std::string(found.word), found.edits, found.units, word.end};
}

unsigned most_edits(const Word& word) {
  return count_code_points(word.folded) < kLongWord ? 1 : 2;
}

/// Accents are seldom typed where none belong: a word has each of those that another was typed with.
bool keeps_accents(std::string_view typed, std::string_view candidate) {
  if (is_ascii(typed)) return true;
  for (std::size_t at = 0; at < typed.size();) {
    std::size_t end = at + 1;
    while (end < typed.size() && (static_cast<unsigned char>(typed[end]) & 0xC0U) == 0x80U) ++end;
    const std::string_view letter = typed.substr(at, end - at);
    at = end;
    if (letter.size() > 1 && strip_accents(letter) != letter &&
        candidate.find(letter) == std::string_view::npos)
      return false;
  }
  return true;
}

std::size_t units_of(const KnownWords& known, std::string_view word) {
  return std::max(known.index.units_of(word), known.names.units_of(word));
}

void add_halves(const KnownWords& known, const Word& word, std::vector<Spelt>& out) {
  const std::string& text = word.folded;
  Spelt best;
  std::size_t letters = 0;
  for (std::size_t cut = 0; cut < text.size(); ++cut) {
    if ((static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) continue;
    if (letters++ < kShortestHalf || count_code_points(std::string_view(text).substr(cut)) < kShortestHalf)
      continue;
    const std::size_t units =
        std::min(units_of(known, text.substr(0, cut)), units_of(known, text.substr(cut)));
    if (units > best.units) best = {text.substr(0, cut) + ' ' + text.substr(cut), 1, units, word.end};
  }
  if (best.units > 0) out.push_back(std::move(best));
}

}  // namespace

std::vector<Spelt> mended_spellings(const KnownWords& known, const std::vector<Word>& words, std::size_t at) {
  const Word& word = words[at];
  std::vector<Spelt> out;
  if (count_code_points(word.folded) < kShortestWrong) return out;
  for (const WordList::Found& found : near_words(known, word.folded, most_edits(word)))
    out.push_back(spelt(found, word));
  add_halves(known, word, out);
  if (at + 1 < words.size()) {
    const std::string joined = word.folded + words[at + 1].folded;
    if (const std::size_t units = units_of(known, joined); units > 0)
      out.push_back({joined, 1, units, words[at + 1].end});
  }
  std::stable_sort(out.begin(), out.end(), [&](const Spelt& a, const Spelt& b) {
    if (a.edits != b.edits) return a.edits < b.edits;
    const bool accents = keeps_accents(word.folded, a.text);
    return accents != keeps_accents(word.folded, b.text) ? accents : a.units > b.units;
  });
  if (out.size() > kMostSpellings) out.resize(kMostSpellings);
  return out;
}

std::vector<Spelt> commoner_spellings(const KnownWords& known, const Word& word) {
  if (count_code_points(word.folded) < kShortestDoubt) return {};
  const std::size_t own = std::max<std::size_t>(known.index.units_of(word.folded), 1);
  std::vector<Spelt> out;
  for (const WordList::Found& found : known.index.nearest(word.folded, 1, kMostSpellings)) {
    if (found.units >= own * kCommonerBy) out.push_back(spelt(found, word));
  }
  return out;
}

std::vector<Spelt> spellings_with_its_accents(const KnownWords& known, const Word& word) {
  std::vector<Spelt> out;
  if (count_code_points(word.folded) < kShortestDoubt) return out;
  for (const WordList::Found& found : near_words(known, word.folded, most_edits(word))) {
    if (keeps_accents(word.folded, found.word)) out.push_back(spelt(found, word));
  }
  return out;
}

std::vector<Spelt> near_spellings(const KnownWords& known, const Word& word) {
  std::vector<Spelt> out;
  if (count_code_points(word.folded) < kShortestDoubt) return out;
  for (const WordList::Found& found : near_words(known, word.folded, 1)) out.push_back(spelt(found, word));
  return out;
}

}  // namespace praxis::search
