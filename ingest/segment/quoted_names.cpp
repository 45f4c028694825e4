// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <array>
#include <utility>

namespace praxis::ingest {
namespace {

/// The text between the first pair of quotation marks from `from` on, bytes in `text`; empty where there is
/// none.
WordSpan quoted(std::string_view text, std::size_t from) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kMarks{
      {{"“", "”"}, {"„", "“"}, {"«", "»"}, {"\"", "\""}}};
  WordSpan first{text.size(), text.size()};
  for (const auto& [open, close] : kMarks) {
    const std::size_t begin = text.find(open, from);
    if (begin == std::string_view::npos || begin >= first.begin) continue;
    const std::size_t end = text.find(close, begin + open.size());
    if (end != std::string_view::npos) first = {begin + open.size(), end};
  }
  return first;
}

}  // namespace

std::optional<std::string> quoted_name(std::string_view text, const Cues& cues) {
  constexpr std::size_t kBefore = 40;  // bytes
  constexpr std::size_t kMostWords = 14;
  for (WordSpan name = quoted(text, 0); name.begin < text.size(); name = quoted(text, name.end + 1)) {
    const std::string_view inside = trim_separators(text.substr(name.begin, name.end - name.begin));
    const std::size_t words = split_words(inside).size();
    std::size_t from = name.begin - std::min(name.begin, kBefore);
    while (from < name.begin && text[from] != ' ') ++from;
    const auto before = split_words(text.substr(from, name.begin - from));
    const bool told =
        !before.empty() && cues.is("thing-word", text.substr(from + before.back().begin,
                                                             before.back().end - before.back().begin));
    if (told && words > 0 && words <= kMostWords) return shorten(inside, kTitleLimit);
  }
  return std::nullopt;
}

}  // namespace praxis::ingest
