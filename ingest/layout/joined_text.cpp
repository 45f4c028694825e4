// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/joined_text.h"

#include "corpus/utf8.h"
#include "ingest/joint.h"
#include "ingest/layout/addresses.h"
#include "ingest/layout/characters.h"

#include <algorithm>

namespace praxis::ingest::layout {
namespace {

bool is_long_dash(char32_t c) {
  return c == 0x2014 || c == 0x2013;
}

/// A dash or slash set without spaces, at which the line was broken: "clusters—|at", "and/|or",
/// "initiatives|—such".
bool breaks_at_dash(std::string_view before, std::string_view after) {
  const char32_t end = last_of(before);
  if ((is_long_dash(end) || end == '/') && code_points_in(before) > 1) return starts_lower(after);
  return is_long_dash(first_of(after)) && code_points_in(after) > 1 && letters_in(after) > 0;
}

/// Those that are left stand inside words and show nothing.
std::string without_soft_hyphens(std::string text) {
  static constexpr std::string_view kMark = "\u00AD";
  for (std::size_t at = 0; (at = text.find(kMark, at)) != std::string::npos;) text.erase(at, kMark.size());
  return text;
}

char mark_of(HyphenJudge::Verdict verdict) {
  switch (verdict) {
    case HyphenJudge::Verdict::keep:
      return joint::kKeep;
    case HyphenJudge::Verdict::keep_with_space:
      return joint::kHang;
    case HyphenJudge::Verdict::join:
      break;
  }
  return joint::kJoin;
}

/// Puts the hyphen at the end of `text` as ruled; true where a space follows it.
bool settle_end(std::string& text, HyphenJudge::Ruling ruling, Quality& quality) {
  using Verdict = HyphenJudge::Verdict;
  if (!ruling.sure) {
    text.resize(without_hyphen(text).size());
    text += mark_of(ruling.verdict);
    return false;
  }
  if (ruling.verdict == Verdict::join) {
    text.resize(without_hyphen(text).size());
    ++quality.hyphens_joined;
  } else {
    ++quality.hyphens_kept;
  }
  return ruling.verdict == Verdict::keep_with_space;
}

/// The same for the last word of `text` and the first of what follows; true where a space parts them.
bool settle_break(std::string& text, std::string_view before, std::string_view after,
                  const HyphenJudge& hyphens, Quality& quality) {
  // An address may have been broken more than once: all of it that stands in the text so far.
  constexpr std::size_t kLongest = 2000;
  std::string_view address = text;
  if (address.size() > kLongest) address.remove_prefix(address.size() - kLongest);
  address.remove_prefix(address.rfind(' ') + 1);
  if (address_goes_on(address, after, hyphens.knows(after))) return false;
  if (joins_without_space(before, after) || breaks_at_dash(before, after)) return false;
  if (!ends_in_hyphen(before) || code_points_in(before) < 2) return true;
  return settle_end(text, hyphens.judge(before, after), quality);
}

}  // namespace

void append_line(std::string& text, std::string_view line, const HyphenJudge& hyphens, Quality& quality) {
  // The last word; of one longer than any word, so much as tells its end.
  constexpr std::size_t kLongestLastWord = 200;
  const std::size_t space = text.rfind(' ') + 1;
  const std::string before =
      text.substr(std::max(space, text.size() - std::min(text.size(), kLongestLastWord)));
  if (settle_break(text, before, line.substr(0, line.find(' ')), hyphens, quality)) text += ' ';
  text += line;
}

std::string joined_text(const std::vector<Line>& lines, std::size_t skip_words, std::size_t skip_bytes,
                        const HyphenJudge& hyphens, Quality& quality) {
  std::string text;
  const std::string* before = nullptr;  // the last word of the line above
  bool space = false;
  for (const Line& line : lines) {
    for (std::size_t i = 0; i < line.words.size(); ++i) {
      if (skip_words > 0) {
        --skip_words;
        continue;
      }
      const Word& word = line.words[i];
      std::string_view piece = word.text;
      piece.remove_prefix(std::min(skip_bytes, piece.size()));
      skip_bytes = 0;
      if (i == 0 && before) {
        space = settle_break(text, *before, piece, hyphens, quality);
      }
      if (space && !text.empty()) text += ' ';
      text += piece;
      space = word.space_after;
      if (i + 1 == line.words.size()) before = &word.text;
    }
  }
  return squeeze_space(without_soft_hyphens(std::move(text)));
}

}  // namespace praxis::ingest::layout
