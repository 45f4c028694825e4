// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/ascii.h"
#include "ingest/layout/breaker.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/note_signs.h"
#include "ingest/layout/paragraph.h"

#include <algorithm>
#include <cmath>

namespace praxis::ingest::layout {
namespace {

/// How wide the words are that no line can be broken between: those set without a space, and a figure with
/// the sign after it ("26.2 %").
double beginning_width(const Line& line) {
  const auto has_digits = [](const std::string& text) {
    return std::any_of(text.begin(), text.end(), is_ascii_digit);
  };
  std::size_t last = 0;
  while (last + 1 < line.words.size() && !line.words[last].space_after) ++last;
  if (last + 1 < line.words.size() && has_digits(line.words[last].text)) {
    const std::string& sign = line.words[last + 1].text;
    if (letters_in(sign) == 0 && !has_digits(sign) && code_points_in(sign) <= 2) ++last;
  }
  return line.words[last].box.x1 - line.words.front().box.x0;
}

}  // namespace

bool is_stopped(const Line& line) {
  const std::string& end = line.words.back().text;
  return ends_sentence(end) || ends_clause(end);
}

bool is_text(const Paragraph& paragraph) {
  return !paragraph.lines.empty() && !paragraph.contents &&
         (paragraph.kind == BlockKind::paragraph || paragraph.kind == BlockKind::item);
}

void take_rest(Paragraph& whole, Paragraph& rest) {
  for (Line& line : rest.lines) whole.lines.push_back(std::move(line));
  whole.left = rest.left;
  whole.right = rest.right;
  whole.region = rest.region;
  rest.lines.clear();
}

bool is_bold(const Paragraph& paragraph) {
  const auto bold = [](const std::vector<Line>& lines) {
    return std::all_of(lines.begin(), lines.end(), [](const Line& line) { return line.bold; });
  };
  return bold(paragraph.lines) && std::all_of(paragraph.cells.begin(), paragraph.cells.end(), bold);
}

const std::string& last_worded(const Line& line) {
  std::size_t w = line.words.size() - 1;
  while (w > 0 && is_raised(line.words[w], line) && !marks_in(line.words[w].text).empty()) --w;
  return line.words[w].text;
}

bool set_alike(const Paragraph& before, const Paragraph& after) {
  if (before.box != after.box) return false;
  const auto same_size = [](double x, double y) { return std::abs(x - y) <= x * 0.04; };
  const Word& end = before.last().words.back();
  const Word& begin = after.first().words.front();
  if (end.font == begin.font && same_size(end.size, begin.size)) return true;
  return same_size(before.last().size, after.first().size) &&
         (before.last().font == after.first().font || before.last().bold == after.first().bold);
}

bool same_type(const Line& a, const Line& b) {
  return std::abs(a.size - b.size) <= std::max(a.size, b.size) * 0.06 && a.bold == b.bold;
}

bool ends_early(const Line& line, double right, const Line& next) {
  const double space = line.size * 0.3;
  return line.box.x1 + space + beginning_width(next) < std::min(right, line.right_limit) - 1;
}

std::vector<Paragraph> paragraphs_of(const Region& region, std::size_t number, const Typography& typography) {
  std::vector<Paragraph> paragraphs;
  if (region.lines.empty()) return paragraphs;
  std::vector<Line> lines = region.lines;
  const Breaker breaker(region, typography);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    const std::optional<Parting> parting =
        paragraphs.empty() ? Parting::region : breaker.parting(paragraphs.back(), i);
    if (parting) {
      Paragraph& fresh = paragraphs.emplace_back();
      fresh.parting = *parting;
      fresh.label = breaker.label(i);
      fresh.contents = line.entry;
      fresh.region = number;
      fresh.left = region.left;
      fresh.right = breaker.right();
      fresh.box = region.box;
    }
    paragraphs.back().contents = paragraphs.back().contents || line.entry;
    paragraphs.back().lines.push_back(std::move(line));
  }
  return paragraphs;
}

}  // namespace praxis::ingest::layout
