// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/analyzer.h"

#include "corpus/utf8.h"
#include "search/word_forms.h"
#include "search/word_pieces.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace praxis::search {
namespace {

constexpr std::size_t kMaxParts = 6;
constexpr std::size_t kMaxJoinedBytes = 80;

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; });
}

// "l'eau" and "region's" are two words that only spelling puts together.
bool parts_words(const Piece& left, const Piece& right) {
  return right.joint == Joint::apostrophe && (is_elided(left.folded) || is_contraction(right.folded));
}

bool joined_to_previous(const Piece& left, const Piece& right) {
  return right.joint != Joint::space && !parts_words(left, right);
}

std::optional<Compound> letters_compound(std::span<const Piece> run, std::size_t first) {
  if (run.size() < 2 || run.size() > kMaxParts) return std::nullopt;
  if (std::all_of(run.begin(), run.end(), [](const Piece& p) { return is_number(p.folded); })) {
    return std::nullopt;  // "2014-2020" is no word
  }
  Compound compound{first, run.size(), {}, run.back().end, false};
  for (const Piece& piece : run) compound.joined += piece.folded;
  compound.unmarked =
      std::all_of(run.begin() + 1, run.end(), [](const Piece& p) { return p.joint == Joint::digit; });
  if (compound.joined.size() > kMaxJoinedBytes) return std::nullopt;
  return compound;
}

std::optional<Compound> symbol_compound(std::span<const Piece> run, std::size_t first,
                                        std::string_view tail) {
  if (run.size() > kMaxParts) return std::nullopt;
  Compound compound{first, run.size(), run.front().folded, run.back().end + tail.size(), true};
  for (const Piece& piece : run.subspan(1)) {
    compound.joined += '&';  // "R+D" is "R&D"
    compound.joined += piece.folded;
  }
  compound.joined += tail;
  if (compound.joined.size() > kMaxJoinedBytes) return std::nullopt;
  return compound;
}

// "C++", "C#", "F#": marks that belong to a name of one or two letters.
std::string_view symbols_after(std::string_view text, const Piece& piece) {
  if (piece.end - piece.begin > 2 || is_number(piece.folded)) return {};
  const std::string_view rest = text.substr(piece.end);
  const std::string_view tail = rest.starts_with("++")  ? rest.substr(0, 2)
                                : rest.starts_with('#') ? rest.substr(0, 1)
                                                        : std::string_view{};
  if (tail.empty() || rest.size() == tail.size()) return tail;
  const char next = rest[tail.size()];
  const bool goes_on = next == '+' || next == '#' || (next >= '0' && next <= '9') ||
                       (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
  return goes_on ? std::string_view{} : tail;
}

// Cuts one chain of joined pieces into runs held together by symbols and runs held together by the rest.
void add_compounds(std::string_view text, std::span<const Piece> chain, std::size_t first, Analysis& out) {
  for (std::size_t begin = 0; begin < chain.size();) {
    std::size_t end = begin + 1;
    const bool symbols = end < chain.size() && chain[end].joint == Joint::symbol;
    while (end < chain.size() && (chain[end].joint == Joint::symbol) == symbols) ++end;
    // In "low-R&D", the R belongs to what follows.
    if (!symbols && end < chain.size()) --end;
    if (end == begin) end = begin + 1;
    const auto run = chain.subspan(begin, end - begin);
    const std::string_view tail = symbols_after(text, run.back());
    auto compound = symbols || (run.size() == 1 && !tail.empty()) ? symbol_compound(run, first + begin, tail)
                                                                  : letters_compound(run, first + begin);
    if (compound) out.compounds.push_back(std::move(*compound));
    begin = end;
  }
}

}  // namespace

std::string exact_words(const Analysis& analysis, std::size_t first, std::size_t count) {
  std::string words;
  for (std::size_t i = first; i < first + count; ++i)
    words += (i > first ? " " : "") + analysis.words[i].exact;
  return words;
}

std::string exact_form(std::string_view folded) {
  return common_spelling(strip_accents(folded));
}

Analysis analyse(std::string_view text) {
  Analysis out = analyse_folded(text);
  for (Word& word : out.words) word.exact = exact_form(word.folded);
  return out;
}

Analysis analyse_folded(std::string_view text) {
  std::vector<Piece> pieces = split_pieces(text);
  Analysis out;
  out.words.reserve(pieces.size());
  for (std::size_t begin = 0; begin < pieces.size();) {
    std::size_t end = begin + 1;
    while (end < pieces.size() && joined_to_previous(pieces[end - 1], pieces[end])) ++end;
    add_compounds(text, std::span(pieces).subspan(begin, end - begin), begin, out);
    begin = end;
  }
  for (Piece& piece : pieces) out.words.push_back({piece.begin, piece.end, std::move(piece.folded), {}});
  return out;
}

}  // namespace praxis::search
