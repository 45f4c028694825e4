// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/emphasis.h"

#include "corpus/ascii.h"
#include "search/schema.h"

#include <algorithm>

namespace praxis::search {
namespace {

// Folding case changes the first letter of a capital, and of it alone.
bool has_capital(std::string_view text, const Word& word) {
  const std::string_view written = text.substr(word.begin, word.end - word.begin);
  if (written.empty() || word.folded.empty()) return false;
  const bool ascii = static_cast<unsigned char>(written[0]) < 0x80;
  const std::size_t letter = ascii ? 1 : std::min<std::size_t>(2, written.size());
  return written.substr(0, letter) != std::string_view(word.folded).substr(0, letter);
}

bool opens_sentence(std::string_view text, const Word& word) {
  std::string_view before = text.substr(0, word.begin);
  while (!before.empty() && static_cast<unsigned char>(before.back()) <= ' ') before.remove_suffix(1);
  return before.empty() || std::string_view(".!?:\xBF\xA1").find(before.back()) != std::string_view::npos;
}

bool is_number(const Word& word) {
  return !word.folded.empty() && is_ascii_digit(word.folded[0]);
}

}  // namespace

Emphasis::Emphasis(std::string_view text, const Analysis& analysis, std::string_view language)
    : text_(text), language_(language) {
  tells_names_ = std::any_of(analysis.words.begin(), analysis.words.end(), [&](const Word& word) {
    return !word.folded.empty() && !is_number(word) && !has_capital(text, word);
  });
}

bool Emphasis::is_name(const Word& word) const {
  if (is_number(word)) return true;
  return tells_names_ && has_capital(text_, word) && !opens_sentence(text_, word);
}

double Emphasis::of(const Word& word) const {
  const double name = is_name(word) ? weight::kName : 1;
  return is_asking_word(word.exact, language_) ? name * weight::kAsking : name;
}

}  // namespace praxis::search
