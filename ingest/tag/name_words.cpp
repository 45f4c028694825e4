// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/name_words.h"

#include "corpus/ascii.h"
#include "corpus/folded_words.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace praxis::ingest {
namespace {

/// The bytes of an elided word and its apostrophe at a word's beginning: "l'", "dell’"; else 0.
std::size_t elision_of(std::string_view word) {
  constexpr std::size_t kLongest = 5;       // "nell", "quell"
  constexpr std::size_t kShortestRest = 3;  // less is an ending: "Tom's"
  const std::size_t plain = word.find('\'');
  const std::size_t curly = word.find("’");
  const std::size_t at = std::min(plain, curly);
  if (at == std::string_view::npos || at == 0 || at > kLongest) return 0;
  const std::size_t past = at + (at == plain ? 1 : std::string_view("’").size());
  return past + kShortestRest <= word.size() ? past : 0;
}

}  // namespace

bool NameWords::is_capital(std::size_t word) const {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto at = static_cast<std::int32_t>(begins[word]);
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes, at, static_cast<std::int32_t>(text.size()), c);
  return u_isupper(c) != 0 || u_istitle(c) != 0;
}

bool NameWords::is_part(std::size_t word) const {
  constexpr std::size_t kLongestForm = 5;  // bytes
  const std::string_view written = text.substr(begins[word], ends[word] - begins[word]);
  return is_capital(word) ||
         (written.size() <= kLongestForm && std::any_of(written.begin(), written.end(), is_ascii_upper));
}

std::string_view NameWords::gap_behind(std::size_t word) const {
  if (word + 1 >= size()) return {};
  return text.substr(ends[word], begins[word + 1] - ends[word]);
}

NameWords name_words(std::string_view text) {
  NameWords words;
  words.text = text;
  const auto add = [&](std::size_t begin, std::size_t end, std::string key) {
    words.begins.push_back(begin);
    words.ends.push_back(end);
    words.keys.push_back(std::move(key));
  };
  const FoldedWords& folded = folded_words(text);
  for (std::size_t w = 0; w < folded.spans.size(); ++w) {
    const WordSpan& span = folded.spans[w];
    const std::string_view word = text.substr(span.begin, span.end - span.begin);
    const std::size_t elided = elision_of(word);
    if (elided == 0) {
      add(span.begin, span.end, folded.keys[w]);
      continue;
    }
    add(span.begin, span.begin + elided, fold_case(word.substr(0, word.find_first_of("'\xe2"))));
    add(span.begin + elided, span.end, fold_case(word.substr(elided)));
  }
  return words;
}

}  // namespace praxis::ingest
