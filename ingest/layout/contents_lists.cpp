// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/contents_lists.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "ingest/layout/chapter_labels.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/heading_checks.h"
#include "ingest/layout/labels.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <utility>

namespace praxis::ingest::layout {
namespace {

/// An entry of contents, taken apart.
struct Entry {
  std::string text;
  long page = 0;  ///< 0 where it tells none
};

Entry entry_of(const Paragraph& p) {
  Entry entry;
  entry.text = plain_text(p);
  const std::size_t end = entry.text.find_last_not_of("0123456789 ");
  const std::size_t at = end == std::string::npos ? 0 : end + 1;
  constexpr std::size_t kDigits = 4;
  std::size_t digits = 0;
  for (const char c : std::string_view(entry.text).substr(at)) {
    if (is_ascii_digit(c) && ++digits <= kDigits) entry.page = entry.page * 10 + (c - '0');
  }
  entry.text.erase(at);
  return entry;
}

/// A line or two that may list a heading to come.
bool may_be_entry(const Paragraph& p) {
  return !p.lines.empty() && p.lines.size() <= 3 &&
         (p.kind == BlockKind::paragraph || p.kind == BlockKind::item);
}

/// Which of the headings from `begin` to `end` list those to come, as `met_later` says of each; none where
/// they are too few. A title that comes back stands above a heading of its own: that of the contents.
template <typename MetLater>
std::vector<std::size_t> listed_between(std::size_t begin, std::size_t end, const MetLater& met_later) {
  constexpr std::size_t kFewest = 4;
  std::vector<std::size_t> listed;
  for (std::size_t i = begin; i < end; ++i) {
    if (met_later(i)) listed.push_back(i);
  }
  if (listed.size() < kFewest || listed.size() * 5 < (end - begin) * 3) return {};
  std::size_t own = begin;
  while (own < end && met_later(own)) ++own;
  const auto below = std::upper_bound(listed.begin(), listed.end(), own);
  if (own < end && listed.end() - below >= static_cast<std::ptrdiff_t>(kFewest))
    listed.erase(listed.begin(), below);
  return listed;
}

/// The key of a heading or an entry, and that of what follows its number or "Chapter 3", where it has such.
std::vector<std::string> keys_of(const std::string& text) {
  std::vector<std::string> keys{contents_key(text)};
  if (depth_of_number(text) > 0) keys.push_back(contents_key(std::string_view(text).substr(text.find(' '))));
  if (const std::size_t end = chapter_label_end(text); end > 0 && end < text.size())
    keys.push_back(contents_key(std::string_view(text).substr(end)));
  // "A Questionnaire", as an appendix is listed
  if (text.size() > 2 && is_ascii_letter(text[0]) && text[1] == ' ')
    keys.push_back(contents_key(text.substr(2)));
  return keys;
}

/// The texts of the stretch of entries from `begin` on, none of which lacks its page number.
std::vector<std::string> entries_from(const std::vector<Paragraph>& paragraphs, std::size_t begin) {
  std::vector<std::string> texts;
  for (std::size_t i = begin; i < paragraphs.size(); ++i) {
    if (!paragraphs[i].contents || paragraphs[i].lines.empty()) break;
    Entry entry = entry_of(paragraphs[i]);
    if (entry.page == 0) break;
    texts.push_back(std::move(entry.text));
  }
  return texts;
}

}  // namespace

std::string contents_key(std::string_view text) {
  std::string key;
  for (const char c : fold_case(text)) {
    if (is_ascii_digit(c) || is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80) key += c;
  }
  return key;
}

std::unordered_set<std::string> listed_keys(const std::vector<Paragraph>& paragraphs) {
  constexpr std::size_t kFewest = 4;
  std::unordered_set<std::string> keys;
  long highest = 0;
  for (const Paragraph& p : paragraphs) {
    if (!p.contents || p.lines.empty()) continue;
    const Entry entry = entry_of(p);
    if (letters_in(entry.text) < 3) continue;
    if (entry.page != 0 && entry.page < highest && keys.size() >= kFewest) break;
    highest = std::max(highest, entry.page);
    keys.insert(contents_key(entry.text));
  }
  if (keys.size() < kFewest) keys.clear();
  return keys;
}

void take_back_contents(std::vector<Paragraph>& paragraphs) {
  std::unordered_map<std::string, std::size_t> last_met;
  std::vector<std::string> keys(paragraphs.size());
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const Paragraph& p = paragraphs[i];
    const bool heading = p.kind == BlockKind::heading;
    if (heading || may_be_entry(p)) keys[i] = contents_key(plain_text(p));
    if (heading) last_met[keys[i]] = i;
  }
  const auto met_later = [&](std::size_t i) {
    const auto met = keys[i].empty() ? last_met.end() : last_met.find(keys[i]);
    return met != last_met.end() && met->second > i;
  };
  for (std::size_t begin = 0; begin < paragraphs.size();) {
    std::size_t end = begin;
    while (end < paragraphs.size() && (paragraphs[end].kind == BlockKind::heading || met_later(end))) ++end;
    for (const std::size_t i : listed_between(begin, end, met_later)) {
      paragraphs[i].kind = BlockKind::paragraph;
      paragraphs[i].contents = true;
    }
    begin = std::max(end, begin + 1);
  }
}

int drop_contents(std::vector<Paragraph>& paragraphs) {
  constexpr std::size_t kFewest = 3;
  if (std::none_of(paragraphs.begin(), paragraphs.end(), [](const Paragraph& p) { return p.contents; }))
    return 0;
  std::unordered_set<std::string> headings;
  for (const Paragraph& p : paragraphs) {
    if (p.kind != BlockKind::heading) continue;
    for (std::string& key : keys_of(plain_text(p))) headings.insert(std::move(key));
  }
  const auto is_known = [&](const std::string& text) {
    const auto keys = keys_of(text);
    return std::any_of(keys.begin(), keys.end(), [&](const auto& key) { return headings.contains(key); });
  };
  std::vector<Paragraph> kept;
  kept.reserve(paragraphs.size());
  for (std::size_t i = 0; i < paragraphs.size();) {
    const std::vector<std::string> texts = entries_from(paragraphs, i);
    const auto known = static_cast<std::size_t>(std::count_if(texts.begin(), texts.end(), is_known));
    const bool drop = texts.size() >= kFewest && known * 2 >= texts.size();
    const std::size_t end = i + std::max<std::size_t>(texts.size(), 1);
    for (; i < end; ++i) {
      if (!drop) kept.push_back(std::move(paragraphs[i]));
    }
  }
  const std::size_t dropped = paragraphs.size() - kept.size();
  paragraphs = std::move(kept);
  return static_cast<int>(dropped);
}

}  // namespace praxis::ingest::layout
