// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/side_notes.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>

namespace praxis::ingest::layout {
namespace {

constexpr std::size_t kFewestLines = 4;  ///< of the margin, and of the text
constexpr double kNoteCharacters = 32;   ///< in a line of the margin
constexpr double kTextCharacters = 35;   ///< and of the text
constexpr double kSmallerType = 0.93;    ///< times the text's size

double usual_size(std::span<const Line> lines) {
  std::vector<double> sizes;
  for (const Line& line : lines) sizes.push_back(line.size);
  return median_of(std::move(sizes));
}

double usual_length(std::span<const Line> lines) {
  std::vector<double> characters;
  for (const Line& line : lines) characters.push_back(static_cast<double>(characters_in(line.words)));
  return median_of(std::move(characters));
}

/// How far a line stands below the nearest baseline of the text; negative where it stands above.
double step_from(const Line& line, std::span<const Line> text) {
  const auto below = std::partition_point(text.begin(), text.end(),
                                          [&](const Line& other) { return other.baseline < line.baseline; });
  double step = below == text.end() ? line.baseline - text.back().baseline : line.baseline - below->baseline;
  if (below != text.begin() && line.baseline - (below - 1)->baseline < std::abs(step))
    step = line.baseline - (below - 1)->baseline;
  return step;
}

/// Whether most lines of the margin stand alike beside a line of the text, as cells of one row do.
bool keeps_pace(std::span<const Line> margin, std::span<const Line> text) {
  std::vector<double> steps;
  for (const Line& line : margin) steps.push_back(step_from(line, text));
  std::sort(steps.begin(), steps.end());
  constexpr double kAlike = 1.2;  // points
  std::size_t most = 0;
  for (std::size_t i = 0, k = 0; i < steps.size(); ++i) {
    while (steps[i] - steps[k] > kAlike) ++k;
    most = std::max(most, i - k + 1);
  }
  return most * 5 > steps.size() * 3;
}

bool stands_close(const Line& upper, const Line& lower, const Typography& typography) {
  return lower.baseline - upper.baseline <= typography.leading_of(lower.size) * 1.6;
}

/// Most of its lines follow right below another.
bool is_dense(std::span<const Line> margin, const Typography& typography) {
  std::size_t close = 0;
  for (std::size_t i = 1; i < margin.size(); ++i)
    close += stands_close(margin[i - 1], margin[i], typography) ? 1 : 0;
  return close * 2 >= margin.size();
}

bool may_head(std::span<const Line> text, std::size_t i, const Typography& typography) {
  const bool apart =
      i == 0 || !stands_close(text[i - 1], text[i], typography) || text[i].size > text[i - 1].size * 1.05;
  return apart && (typography.is_large(text[i]) || (text[i].bold && !typography.body_bold));
}

/// The heading in the text that stands level with a line of the margin or little above it; text.size() where
/// there is none.
std::size_t heading_at(std::span<const Line> text, const Line& line, const Typography& typography) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const double above = line.baseline - text[i].baseline;
    if (above <= typography.body_size * 4 && above >= -typography.body_size * 1.5 &&
        may_head(text, i, typography))
      return i;
  }
  return text.size();
}

/// The first heading of the text below a height, or its end.
std::size_t heading_below(std::span<const Line> text, std::size_t from, double y,
                          const Typography& typography) {
  std::size_t i = from;
  while (i < text.size() && !(text[i].box.y0 > y && may_head(text, i, typography))) ++i;
  return i;
}

}  // namespace

std::vector<SideNote> side_notes(std::span<const Line> margin, std::span<const Line> text,
                                 const Typography& typography) {
  if (margin.size() < kFewestLines || text.size() < kFewestLines) return {};
  if (usual_length(margin) > kNoteCharacters || usual_length(text) < kTextCharacters ||
      usual_size(margin) > usual_size(text) * kSmallerType)
    return {};
  if (!is_dense(margin, typography) || keeps_pace(margin, text)) return {};
  std::vector<SideNote> notes{{0, 1, 0, text.size()}};
  for (std::size_t i = 1; i < margin.size(); ++i) {
    if (!stands_close(margin[i - 1], margin[i], typography)) {
      const std::size_t head = heading_at(text, margin[i], typography);
      if (head > notes.back().text && head < text.size()) {
        notes.back().past = head;
        notes.push_back({i, i, head, text.size()});
      }
    }
    notes.back().end = i + 1;
  }
  for (SideNote& note : notes) {
    const double foot = margin[note.end - 1].box.y1;
    note.past = std::min(note.past, heading_below(text, note.text + 1, foot, typography));
  }
  return notes;
}

}  // namespace praxis::ingest::layout
