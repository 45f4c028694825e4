// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/heading_signs.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace praxis::ingest::layout {
namespace {

/// What of a heading comes back in contents: its letters and digits, in one case.
std::string key_of(std::string_view text) {
  std::string key;
  for (const char c : fold_case(text)) {
    if (is_ascii_digit(c) || is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80) key += c;
  }
  return key;
}

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

/// What the document's contents list, up to where their page numbers begin anew: lists of figures and tables
/// follow there.
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
    keys.insert(key_of(entry.text));
  }
  if (keys.size() < kFewest) keys.clear();
  return keys;
}

bool may_head(const Paragraph& p, const Typography& typography) {
  constexpr std::size_t kLongest = 160;
  if (p.lines.empty() || p.contents || p.kind != BlockKind::paragraph || p.lines.size() > 3) return false;
  if (typography.is_small(p.first()) || (p.label && p.label->bullet)) return false;
  const std::string text = plain_text(p);
  return letters_in(text) >= 3 && code_points_in(text) <= kLongest;
}

/// Ends as sentences and their parts do.
bool is_stopped_text(const Paragraph& p) {
  const std::string& end = p.last().words.back().text;
  return ends_sentence(end) || ends_clause(end) || ends_in_hyphen(end);
}

bool has_room_above(const Paragraph& p) {
  return p.parting == Parting::room || p.parting == Parting::region || p.parting == Parting::type;
}

bool is_text_below(const Paragraph& heading, const Paragraph& next) {
  return !next.lines.empty() && next.kind != BlockKind::note && !next.contents &&
         (next.lines.size() > 1 || characters_in(next.first().words) > 50) && next.box == heading.box;
}

/// A line or two that may list a heading to come.
bool may_be_entry(const Paragraph& p) {
  return !p.lines.empty() && p.lines.size() <= 3 &&
         (p.kind == BlockKind::paragraph || p.kind == BlockKind::item);
}

void make_heading(Paragraph& p) {
  p.kind = BlockKind::heading;
  p.label.reset();
}

void find_listed(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  const auto entries = listed_keys(paragraphs);
  if (entries.empty()) return;
  for (Paragraph& p : paragraphs) {
    if (may_head(p, typography) && entries.contains(key_of(plain_text(p)))) make_heading(p);
  }
}

/// "1.5.1 Wood and water", alone in its line.
bool is_numbered(const Paragraph& p, const Typography& typography) {
  return may_head(p, typography) && p.lines.size() == 1 && p.first().words.size() > 1 &&
         depth_of_number(plain_text(p)) > 1 && starts_upper(p.first().words[1].text) && !is_stopped_text(p) &&
         has_room_above(p);
}

void find_numbered(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
    Paragraph& p = paragraphs[i];
    const Paragraph& next = paragraphs[i + 1];
    if (!is_numbered(p, typography) || !has_room_above(next)) continue;
    // Several below each other are a list or contents, but for one that begins with its first part.
    const bool part_follows =
        is_numbered(next, typography) && depth_of_number(plain_text(next)) > depth_of_number(plain_text(p));
    if (part_follows || (is_text_below(p, next) && !is_numbered(next, typography))) make_heading(p);
  }
}

/// A caption ("Figure 2 …") is set in italics too.
bool is_italic_line(const Paragraph& p, const Typography& typography) {
  constexpr std::size_t kLongest = 90;
  if (!may_head(p, typography) || p.lines.size() != 1 || !p.first().italic || p.label) return false;
  const Line& line = p.first();
  const bool numbered = line.words.size() > 1 && is_ascii_digit(line.words[1].text.front());
  return !numbered && starts_upper(line.words.front().text) && !is_stopped_text(p) &&
         characters_in(line.words) <= kLongest;
}

void find_italic(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  constexpr std::size_t kFewest = 3;
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
    const Paragraph& next = paragraphs[i + 1];
    if (is_italic_line(paragraphs[i], typography) && is_text_below(paragraphs[i], next) &&
        !next.first().italic && next.region == paragraphs[i].region)
      found.push_back(i);
  }
  if (found.size() < kFewest) return;
  for (const std::size_t i : found) make_heading(paragraphs[i]);
}

/// In the middle of its column, much shorter than it, and set off above and below.
bool is_centred_alone(const Paragraph& p, const Paragraph& next, const Typography& typography) {
  if (!may_head(p, typography) || p.lines.size() != 1 || is_stopped_text(p) || !has_room_above(p))
    return false;
  const double measure = p.right - p.left;
  const double off = std::abs(middle_x(p.first().box) - (p.left + p.right) / 2);
  return starts_upper(p.first().words.front().text) && measure > 0 && off < measure * 0.04 &&
         width(p.first().box) < measure * 0.7 && next.region == p.region && next.parting == Parting::room;
}

/// Whether the document shows by its type what heads what.
bool has_typed_headings(const std::vector<Paragraph>& paragraphs) {
  constexpr std::size_t kLinesToOne = 60;
  std::size_t lines = 0;
  std::size_t headings = 0;
  for (const Paragraph& p : paragraphs) {
    lines += p.lines.size();
    headings += p.kind == BlockKind::heading ? 1 : 0;
  }
  return headings * kLinesToOne > lines;
}

void find_centred(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
    if (is_centred_alone(paragraphs[i], paragraphs[i + 1], typography)) make_heading(paragraphs[i]);
  }
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

}  // namespace

std::string plain_text(const Paragraph& p) {
  std::string text;
  for (const Line& line : p.lines) text += (text.empty() ? "" : " ") + text_of(line);
  return text;
}

void take_back_contents(std::vector<Paragraph>& paragraphs) {
  std::unordered_map<std::string, std::size_t> last_met;
  std::vector<std::string> keys(paragraphs.size());
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const Paragraph& p = paragraphs[i];
    const bool heading = p.kind == BlockKind::heading;
    if (heading || may_be_entry(p)) keys[i] = key_of(plain_text(p));
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

void find_plain_headings(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  const bool typed = has_typed_headings(paragraphs);
  find_listed(paragraphs, typography);
  find_numbered(paragraphs, typography);
  find_italic(paragraphs, typography);
  if (!typed) find_centred(paragraphs, typography);
}

void join_broken_headings(std::vector<Paragraph>& paragraphs) {
  std::vector<Paragraph> kept;
  kept.reserve(paragraphs.size());
  for (Paragraph& p : paragraphs) {
    const bool rest =
        !kept.empty() && p.kind == BlockKind::heading && kept.back().kind == BlockKind::heading &&
        kept.back().region == p.region && kept.back().last().page == p.first().page &&
        same_type(kept.back().last(), p.first()) && starts_lower(p.first().words.front().text) &&
        !ends_sentence(kept.back().last().words.back().text) && depth_of_number(plain_text(p)) == 0;
    if (!rest) {
      kept.push_back(std::move(p));
      continue;
    }
    for (Line& line : p.lines) kept.back().lines.push_back(std::move(line));
  }
  paragraphs = std::move(kept);
}

}  // namespace praxis::ingest::layout
