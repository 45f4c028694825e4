// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/label_sheets.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/labels.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace praxis::ingest::layout {
namespace {

constexpr std::size_t kFewestLabels = 3;
constexpr std::size_t kMostSheetLines = 400;  ///< of a sheet: more than a page has, and a bound to looking
constexpr double kSameEdge = 1.5;             ///< points

/// The words of a line left of an edge, of which none reaches over it.
std::optional<std::span<const Word>> left_of(const Line& line, double edge) {
  std::size_t count = 0;
  while (count < line.words.size() && line.words[count].box.x0 < edge - kSameEdge) ++count;
  if (count > 0 && line.words[count - 1].box.x1 > edge - line.size * 0.15) return std::nullopt;
  return std::span<const Word>(line.words).first(count);
}

bool begins_at(const Line& line, std::size_t word, double edge) {
  return word < line.words.size() && std::abs(line.words[word].box.x0 - edge) <= kSameEdge;
}

/// Something that names a value: some letters and no more than a few words, and not the sign of a list item.
bool may_be_label(std::span<const Word> words) {
  constexpr std::size_t kMostCharacters = 70;
  constexpr std::size_t kFewestLetters = 3;
  const bool has_end =
      std::any_of(words.begin(), words.end(), [](const Word& word) { return ends_sentence(word.text); });
  if (characters_in(words) > kMostCharacters || has_end) return false;
  std::size_t letters = 0;
  for (const Word& word : words) letters += letters_in(word.text);
  return letters >= kFewestLetters;
}

/// Whether white that no line of text has parts the words.
bool holds_columns(std::span<const Word> words) {
  for (std::size_t w = 1; w < words.size(); ++w) {
    if (words[w].box.x0 - words[w - 1].box.x1 > words[w].size * 1.5) return true;
  }
  return false;
}

/// Where values may begin: behind the widest spaces of the line, wider than those of its words mostly are.
std::vector<double> edges_in(const Line& line) {
  constexpr std::size_t kMostTried = 3;
  std::vector<std::pair<double, double>> spaces;  // minus the width, and what stands behind it
  for (std::size_t w = 1; w < line.words.size(); ++w) {
    const double space = line.words[w].box.x0 - line.words[w - 1].box.x1;
    if (space >= line.size * 0.3) spaces.emplace_back(-space, line.words[w].box.x0);
  }
  const std::size_t tried = std::min(kMostTried, spaces.size());
  std::partial_sort(spaces.begin(), spaces.begin() + static_cast<std::ptrdiff_t>(tried), spaces.end());
  std::vector<double> edges;
  for (std::size_t i = 0; i < tried; ++i) edges.push_back(spaces[i].second);
  return edges;
}

/// The least distance of lines below one of which only the value goes on: that of lines within a row.
double pitch_within(const std::vector<Line>& lines, std::size_t first, std::size_t end, double edge) {
  double pitch = std::numeric_limits<double>::infinity();
  for (std::size_t i = first + 1; i < end; ++i) {
    if (begins_at(lines[i], 0, edge)) pitch = std::min(pitch, lines[i].baseline - lines[i - 1].baseline);
  }
  return pitch;
}

class SheetReader {
 public:
  SheetReader(const std::vector<Line>& lines, std::size_t first, double edge)
      : lines_(lines), first_(first), edge_(edge) {}

  std::optional<LabelSheet> read() {
    std::size_t end = end_of_sheet();
    // Lines that only go on with a value: of white no wider than a space may be, more must show its edge.
    const std::size_t fewest_going_on = narrowest_ >= lines_[first_].size ? 1 : 2;
    if (going_on_ < fewest_going_on || label_lines_.size() < kFewestLabels) return std::nullopt;
    if (in_columns_ * 2 >= label_lines_.size()) return std::nullopt;
    within_ = pitch_within(lines_, first_, end, edge_);
    rows_stand_wider_ = std::count_if(label_lines_.begin() + 1, label_lines_.end(), [&](std::size_t line) {
                          return room_above(line) > within_ + lines_[line].size * 0.2;
                        }) >= 2;
    // A heading below the sheet stands like a label.
    while (!label_lines_.empty() && label_lines_.back() + 1 == end && !has_value(end - 1) &&
           !goes_on(end - 1)) {
      label_lines_.pop_back();
      --end;
    }
    LabelSheet sheet{{}, end, edge_};
    for (const std::size_t line : label_lines_) {
      if (!goes_on(line)) sheet.rows.push_back(line);
    }
    // Lines of a text that happens to stand beside another begin in the middle of its sentences.
    const auto in_sentences = std::count_if(sheet.rows.begin(), sheet.rows.end(), [&](std::size_t line) {
      return starts_lower(lines_[line].words.front().text);
    });
    if (sheet.rows.size() < kFewestLabels ||
        in_sentences * 4 > static_cast<std::ptrdiff_t>(sheet.rows.size()))
      return std::nullopt;
    return sheet;
  }

 private:
  bool stands_with_labels(const Line& line, std::span<const Word> label) const {
    const Line& head = lines_[first_];
    return std::abs(line.box.x0 - head.box.x0) <= kSameEdge ||
           std::abs(label.back().box.x1 - right_of_first_) <= kSameEdge;
  }

  /// Counts labels and lines of values alone on the way.
  std::size_t end_of_sheet() {
    std::size_t i = first_;
    for (; i < std::min(lines_.size(), first_ + kMostSheetLines); ++i) {
      const Line& line = lines_[i];
      const auto label = left_of(line, edge_);
      if (line.entry || !label) break;
      if (i > first_ && is_apart(lines_[i - 1], line)) break;
      if (label->empty()) {
        going_on_ += begins_at(line, 0, edge_) ? 1 : 0;
        continue;
      }
      if (i == first_) right_of_first_ = label->back().box.x1;
      const bool with_value = label->size() < line.words.size();
      if (with_value && !begins_at(line, label->size(), edge_)) break;
      if (with_value) {
        narrowest_ = std::min(narrowest_, edge_ - label->back().box.x1);
        in_columns_ += holds_columns(std::span(line.words).subspan(label->size())) ? 1 : 0;
      }
      if (!may_be_label(*label) || !stands_with_labels(line, *label)) break;
      const bool below_label = !label_lines_.empty() && label_lines_.back() + 1 == i;
      // Labels alone, one below the other, are lines of a text.
      if (!with_value && below_label && !has_value(i - 1) && !starts_lower(line.words.front().text)) break;
      label_lines_.push_back(i);
    }
    return i;
  }

  bool has_value(std::size_t line) const { return lines_[line].words.back().box.x0 >= edge_ - kSameEdge; }

  double room_above(std::size_t line) const { return lines_[line].baseline - lines_[line - 1].baseline; }

  static bool is_apart(const Line& upper, const Line& lower) {
    const double size = std::max(upper.size, lower.size);
    return lower.baseline <= upper.baseline || lower.baseline - upper.baseline > size * 4 ||
           std::abs(upper.size - lower.size) > size * 0.3;
  }

  /// Whether a line holds a label's second line: close below its first, and begun in small letters where rows
  /// stand no wider than lines.
  bool goes_on(std::size_t line) const {
    if (line == first_ || !std::binary_search(label_lines_.begin(), label_lines_.end(), line - 1))
      return false;
    return room_above(line) <= within_ + lines_[line].size * 0.15 &&
           (rows_stand_wider_ || starts_lower(lines_[line].words.front().text));
  }

  const std::vector<Line>& lines_;
  std::size_t first_;
  double edge_;
  double right_of_first_ = 0;
  double within_ = 0;              ///< distance of a row's lines
  bool rows_stand_wider_ = false;  ///< than these
  std::size_t going_on_ = 0;
  std::size_t in_columns_ = 0;                                  ///< values that are several cells
  double narrowest_ = std::numeric_limits<double>::infinity();  ///< white between a label and its value
  std::vector<std::size_t> label_lines_;
};

}  // namespace

std::optional<LabelSheet> label_sheet_at(const std::vector<Line>& lines, std::size_t first) {
  constexpr double kNarrowest = 3;     // ems; less wide are the labels of lists
  constexpr std::size_t kSoonest = 8;  // lines until a value goes on or the next label comes
  const Line& line = lines[first];
  if (line.entry || label_of(line)) return std::nullopt;
  for (const double edge : edges_in(line)) {
    if (edge - line.box.x0 < line.size * kNarrowest) continue;
    const std::size_t near = std::min(lines.size(), first + kSoonest);
    const bool may_be =
        std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                    lines.begin() + static_cast<std::ptrdiff_t>(near), [&](const Line& below) {
                      const auto label = left_of(below, edge);
                      return label && begins_at(below, label->size(), edge);
                    });
    if (!may_be) continue;
    if (auto sheet = SheetReader(lines, first, edge).read()) return sheet;
  }
  return std::nullopt;
}

}  // namespace praxis::ingest::layout
