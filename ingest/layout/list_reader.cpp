// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/list_reader.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/counters.h"

#include <algorithm>
#include <cmath>

namespace praxis::ingest::layout {
namespace {

/// Begins where the other does.
bool at_one_place(const Line& a, const Line& b) {
  return std::abs(a.box.x0 - b.box.x0) < 2;
}

bool is_set_off(const Line& last, const Line& next) {
  return std::abs(next.box.x0 - last.box.x0) > next.size * 0.5;
}

bool goes_on_in_list(const Paragraph& open, const Label& label, const Line& next) {
  return open.label && follows_in_list(open.label->text, label.text) && at_one_place(open.first(), next);
}

/// The line with its dash tied to the word after it, as the two stand in a sentence.
Line with_dash_and_word(const Line& line) {
  Line both = line;
  both.words.front().space_after = false;
  return both;
}

/// Where the text of an item hangs, right of its label; nothing where that does not show.
std::optional<double> hanging_edge(const Paragraph& item) {
  if (!item.label) return std::nullopt;
  const Line& first = item.first();
  if (item.lines.size() > 1) return item.last().box.x0;
  if (item.label->words == 0 || item.label->words >= first.words.size()) return std::nullopt;
  return first.words[item.label->words].box.x0;
}

}  // namespace

ListReader::ListReader(const std::vector<Line>& lines, double right)
    : lines_(lines), right_(right), labels_(labels_of(lines)) {}

bool ListReader::begins_item(const Paragraph& open, std::size_t line) const {
  if (!labels_[line]) return false;
  const Label& label = *labels_[line];
  const Line& next = lines_[line];
  if (label.sure) return true;
  if (label.words > 0 && is_dash(label.text)) return begins_dashed_item(label, open, line);
  const bool early = ends_early(open.last(), right_, next);
  // A sign without a space after it also parts phrases within a text, at whose line's beginning it stands
  // by chance.
  if (label.words == 0) return early;
  if (early || label.bullet || goes_on_in_list(open, label, next)) return true;
  // "(2)" after a full line may well stand in the middle of a sentence; set in or out, or announced, it does
  // not.
  return (last_of(open.last().words.back().text) == ':' && !is_run_in(line)) ||
         (is_stopped(open.last()) && is_set_off(open.last(), next));
}

/// Whether the list that this line's label begins, or goes on with, goes on inside a line.
bool ListReader::is_run_in(std::size_t line) const {
  constexpr std::size_t kReach = 60;
  std::string_view label = labels_[line]->text;
  const std::size_t end = std::min(lines_.size(), line + kReach);
  for (std::size_t i = line; i < end; ++i) {
    const auto& words = lines_[i].words;
    for (std::size_t w = i == line ? 1 : 0; w < words.size(); ++w) {
      if (!is_counter(words[w].text) || !follows_in_list(label, words[w].text)) continue;
      if (w > 0) return true;
      label = words[w].text;
    }
  }
  return false;
}

/// A dash also stands between the words of a sentence, and so at a line's beginning.
bool ListReader::begins_dashed_item(const Label& label, const Paragraph& open, std::size_t line) const {
  const Line& last = open.last();
  const Line& next = lines_[line];
  if (goes_on_in_list(open, label, next)) return true;
  const bool stopped = is_stopped(last);
  if (stopped && is_set_off(last, next)) return true;
  const bool announced = last_of(last.words.back().text) == ':';
  const bool early = ends_early(last, right_, with_dash_and_word(next));
  return (early && stopped) || ((early || announced) && has_sister(line));
}

/// Another line near it has the same label at the same place.
bool ListReader::has_sister(std::size_t line) const {
  constexpr std::size_t kReach = 60;
  const std::size_t end = std::min(lines_.size(), line + kReach);
  for (std::size_t i = line - std::min(line, kReach); i < end; ++i) {
    if (i != line && labels_[i] && labels_[i]->text == labels_[line]->text &&
        at_one_place(lines_[i], lines_[line]))
      return true;
  }
  return false;
}

bool ListReader::leaves_item(const Paragraph& open, std::size_t line) const {
  constexpr std::size_t kReach = 60;
  const auto edge = hanging_edge(open);
  const Line& item = open.first();
  const double step = item.size * 0.5;
  if (!edge || open.lines.size() != 1 || lines_[line].box.x0 > *edge - step) return false;
  const std::size_t end = std::min(lines_.size() - 1, line + kReach);
  for (std::size_t i = line - std::min(line, kReach); i < end; ++i) {
    const Line& below = lines_[i + 1];
    if (i + 1 == line || !labels_[i] || labels_[i + 1] || !at_one_place(lines_[i], item)) continue;
    if (std::abs(below.box.x0 - *edge) < 2 && below.baseline > lines_[i].baseline &&
        below.baseline < lines_[i].baseline + item.size * 2 && same_type(below, item))
      return true;
  }
  return false;
}

bool ListReader::goes_on(const Paragraph& open, std::size_t line) const {
  constexpr std::size_t kReach = 15;
  const auto edge = hanging_edge(open);
  if (!edge || *edge < open.first().box.x0 + 2) return false;
  const std::size_t end = std::min(lines_.size(), line + kReach);
  for (std::size_t i = line; i < end; ++i) {
    if (labels_[i] && at_one_place(lines_[i], open.first()))
      return follows_in_list(open.label->text, labels_[i]->text);
    if (std::abs(lines_[i].box.x0 - *edge) > 2 || !same_type(lines_[i], open.first())) return false;
  }
  return false;
}

}  // namespace praxis::ingest::layout
