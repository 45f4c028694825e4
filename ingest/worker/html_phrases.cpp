// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_phrases.h"

#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/worker/html_date_phrases.h"
#include "ingest/worker/html_phrase_lists.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

namespace praxis::ingest::worker::html {
namespace {

/// Case, accents and punctuation folded away; a colon becomes a word, and goes at the end.
std::string fold(std::string_view text) {
  std::string plain;
  for (const char c : strip_accents(fold_case(text))) {
    if (c == ':') {
      plain += " : ";
    } else {
      plain += std::string_view("\"!?*.>()[]").find(c) == std::string_view::npos ? c : ' ';
    }
  }
  for (const std::string_view mark : {"…", "»", "«", "›", "→", "“", "„", "”", "¿", "¡", "▼", "♥"}) {
    for (std::size_t at = plain.find(mark); at != std::string::npos; at = plain.find(mark, at)) {
      plain.replace(at, mark.size(), " ");
    }
  }
  plain = squeeze_space(plain);
  while (plain.ends_with(" :")) plain.resize(plain.size() - 2);
  return plain;
}

/// `pattern` may hold one star.
bool matches(std::string_view text, std::string_view pattern) {
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) return text == pattern;
  const std::string_view before = pattern.substr(0, star);
  const std::string_view after = pattern.substr(star + 1);
  return text.size() >= before.size() + after.size() && text.starts_with(before) && text.ends_with(after);
}

template <std::size_t N>
bool matches_any(std::string_view text, const std::array<std::string_view, N>& lines) {
  for (std::string_view line : lines) {
    while (!line.empty()) {
      const std::size_t end = std::min(line.find('|'), line.size());
      if (matches(text, line.substr(0, end))) return true;
      line.remove_prefix(std::min(end + 1, line.size()));
    }
  }
  return false;
}

/// "Photo: Name", "© Name"; not "Image 2: The harbour".
bool is_credit(std::string_view text) {
  const std::string_view inside = text.starts_with('(') || text.starts_with('[') ? text.substr(1) : text;
  if (inside.starts_with("©") || inside.starts_with("(c)") || inside.starts_with("(C)")) return true;
  const std::size_t colon = inside.find(':');
  if (colon == std::string_view::npos || colon > 30) return false;
  const std::string name = strip_accents(fold_case(inside.substr(0, colon)));
  const std::vector<WordSpan> words = split_words(name);
  if (words.empty() || words.size() > 2) return false;
  const bool numbered = words.size() == 2 && name[words[1].begin] >= '0' && name[words[1].begin] <= '9';
  return !numbered &&
         matches_any(std::string_view(name).substr(words[0].begin, words[0].end - words[0].begin), kCredits);
}

/// "Contact | Legal notice": what stands at the foot of every page of a site.
bool is_row_of_site_links(std::string_view folded) {
  std::size_t parts = 0;
  while (!folded.empty()) {
    const std::size_t end = std::min({folded.find('|'), folded.find("·"), folded.find("•"), folded.size()});
    if (!matches_any(trim(folded.substr(0, end)), kSiteLinks)) return false;
    ++parts;
    folded.remove_prefix(end);
    while (!folded.empty() && (folded.front() == '|' || static_cast<unsigned char>(folded.front()) >= 0x80))
      folded.remove_prefix(1);
  }
  return parts > 1;
}

/// Short words, which join others, do not count.
std::set<std::string> long_words_of(std::string_view headline) {
  constexpr std::size_t kMostWords = 30;
  constexpr std::size_t kShort = 3;  // code points
  std::set<std::string> words;
  for (const WordSpan& word : first_words(headline, kMostWords)) {
    std::string written = fold_case(headline.substr(word.begin, word.end - word.begin));
    if (count_code_points(written) > kShort) words.insert(std::move(written));
  }
  return words;
}

bool share_a_word(std::string_view a, std::string_view b) {
  const std::set<std::string> words = long_words_of(a);
  const std::set<std::string> others = long_words_of(b);
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return others.contains(word); });
}

}  // namespace

bool heads_boilerplate(std::string_view text) {
  constexpr std::size_t kLongest = 80;
  if (text.size() > kLongest) return false;
  std::string folded = fold(text);
  while (!folded.empty() && (folded.back() >= '0' && folded.back() <= '9')) folded.pop_back();
  const std::string_view head = trim(folded);
  const std::size_t words = head.find_first_not_of("0123456789 ");
  if (words == std::string_view::npos) return false;
  return words == 0 ? matches_any(head, kHeads) : matches_any(head.substr(words), kCounted);
}

bool heads_more_of(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  return text.size() <= kLongest && matches_any(fold(text), kMoreOf);
}

bool heads_own_list(std::string_view text, std::string_view headline) {
  constexpr std::size_t kLongest = 60;
  if (text.size() > kLongest || headline.empty()) return false;
  return (!heads_more_of(text) || matches_any(fold(text), kLatest)) && share_a_word(text, headline);
}

bool heads_its_like(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  return text.size() <= kLongest && matches_any(fold(text), kLike);
}

bool heads_news(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  return text.size() <= kLongest && matches_any(fold(text), kNewsHeads);
}

bool is_boilerplate_line(std::string_view text) {
  constexpr std::size_t kLongest = 160;
  if (text.size() > kLongest) return false;
  if (is_credit(text)) return true;
  const std::string folded = fold(text);
  return matches_any(folded, kLines) || matches_any(folded, kPageLines) || matches_any(folded, kPaging) ||
         is_row_of_site_links(folded);
}

DatePhrase date_phrase(std::string_view line) {
  constexpr std::size_t kMostWords = 6;  // of a phrase
  std::string folded;
  DatePhrase phrase;
  for (const WordSpan& span : first_words(line, kMostWords)) {
    if (!folded.empty()) folded += ' ';
    folded += strip_accents(fold_case(line.substr(span.begin, span.end - span.begin)));
    for (const DatePhrases& phrases : kDatePhrases) {
      const bool published = matches_any(folded, std::array{phrases.published});
      if (published || matches_any(folded, std::array{phrases.changed}))
        phrase = {published ? DatePhrase::published : DatePhrase::changed, line.substr(span.end),
                  phrases.language};
    }
  }
  return phrase;
}

bool heads_comments(std::string_view text) {
  constexpr std::size_t kLongest = 80;
  if (text.size() > kLongest) return false;
  const std::string folded = fold(text);
  constexpr std::string_view kCount = "0123456789 ";
  const std::size_t begin = folded.find_first_not_of(kCount);
  if (begin == std::string::npos) return false;
  const std::size_t end = folded.find_last_not_of(kCount) + 1;
  return matches_any(std::string_view(folded).substr(begin, end - begin), kCommentHeads);
}

bool is_more_link(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  return text.size() <= kLongest && (matches_any(fold(text), kMoreLinks) || fold(text).empty());
}

std::string_view without_credit(std::string_view caption) {
  constexpr std::size_t kLongest = 80;
  for (std::size_t at = caption.find_first_of(".!?)| \t"); at != std::string_view::npos;
       at = caption.find_first_of(".!?)| \t", at + 1)) {
    const std::string_view rest = trim(caption.substr(at + 1));
    if (rest.size() <= kLongest && is_credit(rest)) return trim(caption.substr(0, at + 1));
  }
  return caption;
}

bool is_consent_notice(std::string_view text) {
  constexpr std::size_t kLongest = 600;
  if (text.size() > kLongest) return false;
  const std::string folded = strip_accents(fold_case(text));
  return folded.find("cookie") != std::string::npos;
}

bool is_cookie_notice(std::string_view text) {
  constexpr std::size_t kLongest = 600;
  constexpr std::size_t kNear = 60;  // from the verb to the cookies
  if (text.size() > kLongest) return false;
  const std::string folded = strip_accents(fold_case(text));
  for (std::string_view list : kConsentWords) {
    while (!list.empty()) {
      const std::string_view pattern = list.substr(0, list.find('|'));
      list.remove_prefix(std::min(pattern.size() + 1, list.size()));
      const std::size_t star = std::min(pattern.find('*'), pattern.size());
      const std::string_view verb = pattern.substr(0, star);
      const std::size_t at = folded.find(verb);
      if (at == std::string::npos) continue;
      if (star == pattern.size()) return true;
      const std::string_view near = std::string_view(folded).substr(at + verb.size(), kNear);
      if (near.find(pattern.substr(star + 1)) != std::string_view::npos) return true;
    }
  }
  return false;
}

bool is_date_line(std::string_view text) {
  constexpr std::size_t kLongest = 24;
  if (text.size() > kLongest || text.find_first_of("0123456789") == std::string_view::npos) return false;
  return text.find_first_not_of("0123456789.:-/, ") == std::string_view::npos && text.size() >= 5 &&
         text.find_first_of(".:-/") != std::string_view::npos;
}

}  // namespace praxis::ingest::worker::html
