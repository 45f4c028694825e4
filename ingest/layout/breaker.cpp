// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/breaker.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/notes.h"

#include <algorithm>
#include <cmath>

namespace praxis::ingest::layout {
namespace {

bool changes_type(const Line& last, const Line& next) {
  const double larger = std::max(last.size, next.size);
  if (std::abs(last.size - next.size) > larger * 0.06) return true;
  // Bold throughout against bold nowhere; a bold beginning or end of a paragraph is neither.
  if (last.bold && !next.any_bold) return !starts_lower(next.words.front().text);
  if (!last.any_bold && next.bold) return !starts_lower(next.words.front().text);
  return false;
}

bool centred(const Line& last, const Line& next) {
  return std::abs(middle_x(last.box) - middle_x(next.box)) < 2 && std::abs(last.box.x0 - next.box.x0) > 2;
}

/// Broken inside a word: what follows is its rest, wherever that stands.
bool tears_word(const Line& last) {
  const std::string& end = last.words.back().text;
  return ends_in_hyphen(end) && letters_in(end) > 0;
}

/// The first word that is more than dashes and signs, if the line has one.
std::string_view first_worded(const Line& line) {
  for (const Word& word : line.words) {
    if (starts_lower(word.text) || starts_upper(word.text)) return word.text;
    if (code_points_in(word.text) > 1) break;
  }
  return line.words.front().text;
}

/// "Lead partner: City of Graz": a few words and a colon before the rest.
bool names_value(const Line& line) {
  constexpr std::size_t kMostWords = 4;
  const auto end =
      line.words.begin() + static_cast<std::ptrdiff_t>(std::min(kMostWords, line.words.size() - 1));
  return starts_upper(line.words.front().text) &&
         std::any_of(line.words.begin(), end, [](const Word& word) { return last_of(word.text) == ':'; });
}

}  // namespace

Breaker::Breaker(const Region& region, const Typography& typography)
    : region_(region),
      typography_(typography),
      measure_(region_measure_of(region, typography)),
      list_(region.lines, measure_.right) {}

std::optional<Parting> Breaker::parting(const Paragraph& open, std::size_t line) const {
  const Line& last = open.last();
  const Line& next = region_.lines[line];
  if (last.entry || begins_note(open, next)) return Parting::label;
  if (!same_type(last, next) && (changes_type(last, next) || is_label_above(last, next)))
    return Parting::type;
  if (too_far(last, next)) return Parting::room;
  if (list_.begins_item(open, line)) return Parting::label;
  if (centred(last, next)) return std::nullopt;
  // The number at the end of an entry of contents may stand in its second line.
  if (open.label && next.entry && !is_stopped(last)) return std::nullopt;
  const bool tells = !measure_.ragged_left && last.left_limit == next.left_limit && !tears_word(last);
  if (tells && (indented(open, next) || outdented(open, next) || leaves_item(open, line)))
    return Parting::indent;
  const bool next_value =
      names_value(next) && names_value(open.first()) && ends_early(last, measure_.right, next);
  if ((next_value || is_forced_end(last, next)) && !list_.goes_on(open, line)) return Parting::early_end;
  return std::nullopt;
}

bool Breaker::too_far(const Line& last, const Line& next) const {
  const double pitch = next.baseline - last.baseline;
  return pitch <= 0 || pitch > measure_.leading_of(last, next) * 1.17 + 0.4;
}

/// "Runs" in bold, and "since 2016" below it though there is room beside: a label and its value.
bool Breaker::is_label_above(const Line& last, const Line& next) const {
  return last.bold && !next.any_bold && is_short(last) && ends_early(last, measure_.right, next) &&
         !is_dash(last.words.back().text) && last_of(last.words.back().text) != ',';
}

/// The next of several notes set one below the other.
bool Breaker::begins_note(const Paragraph& open, const Line& next) const {
  if (!typography_.is_small(next)) return false;
  const std::string_view mark = note_mark(next);
  if (mark.empty()) return false;
  const std::string_view before = note_mark(open.first());
  if (!before.empty()) return follows_in_list(before, mark);
  return !typography_.is_small(open.last()) || ends_early(open.last(), measure_.right, next);
}

/// Full to the column's edge in the middle of its sentence; labels in a drawing are no sentences.
bool Breaker::is_unfinished(const Line& last, const Line& next) const {
  constexpr std::size_t kSentence = 20;
  const std::string& end = last.words.back().text;
  return characters_in(last.words) > kSentence && !ends_early(last, measure_.right, next) &&
         !ends_sentence(end) && last_of(end) != ':' && last_of(end) != ';';
}

bool Breaker::indented(const Paragraph& open, const Line& next) const {
  const double step = next.box.x0 - open.last().box.x0;
  if (step < next.size * 0.8 || step > next.size * 8) return false;
  // The second line of an item hangs under its text, further right than its label; so do those of an entry
  // in a list of references, without one.
  return open.lines.size() > 1 || !(open.label || is_unfinished(open.last(), next));
}

/// Lines of large type are broken for looks, labels or not.
bool Breaker::leaves_item(const Paragraph& open, std::size_t line) const {
  return !typography_.is_large(open.last()) && list_.leaves_item(open, line);
}

bool Breaker::outdented(const Paragraph& open, const Line& next) const {
  const double step = open.last().box.x0 - next.box.x0;
  if (step < next.size * 0.8) return false;
  // Below an initial the lines go back to the column's edge.
  constexpr std::size_t kTallest = 6;
  if (open.first().words.front().initial && open.lines.size() <= kTallest) return false;
  // A first line set in, full to the column's edge, goes on at that edge: label or not.
  if (open.lines.size() == 1 && !ends_early(open.last(), measure_.right, next)) return false;
  return open.lines.size() > 1 || open.label.has_value() || step > next.size * 5;
}

bool Breaker::is_forced_end(const Line& last, const Line& next) const {
  if (!ends_early(last, measure_.right, next)) return false;
  if (typography_.is_large(last) && same_type(last, next)) return false;  // titles are broken for looks
  const std::string& end = last.words.back().text;
  if (ends_sentence(end)) return true;
  if (starts_lower(first_worded(next)) || ends_in_hyphen(end)) return false;
  if (last_of(end) == ':' || last_of(end) == ';' || last.italic != next.italic) return true;
  if (is_dash(end)) return false;
  if (last_of(end) == ',') return is_short(last);
  if (last.bold && next.bold && !typography_.body_bold) return true;  // two headings
  // A capital or a figure begins no sentence for sure: names have them, in German every noun. Lines set
  // short one and all (an address, names) are lines of their own.
  return measure_.short_lines || is_short(last);
}

bool Breaker::is_short(const Line& line) const {
  return width(line.box) < (std::min(measure_.right, line.right_limit) - line.box.x0) * 0.65;
}

}  // namespace praxis::ingest::layout
