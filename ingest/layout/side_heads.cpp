// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/side_heads.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/labels.h"

#include <algorithm>
#include <cmath>

namespace praxis::ingest::layout {
namespace {

constexpr std::size_t kMostHeadLines = 6;
constexpr std::size_t kMostHeadCharacters = 100;
constexpr double kNarrow = 32;   ///< characters in a line of the margin
constexpr double kRunning = 35;  ///< and of the text

double usual_characters(std::span<const Line> lines) {
  std::vector<double> characters;
  for (const Line& line : lines) characters.push_back(static_cast<double>(characters_in(line.words)));
  return median_of(std::move(characters));
}

/// The lines of the margin in groups, parted by more than their leading.
std::vector<SideHead> groups_of(std::span<const Line> margin, const Typography& typography) {
  std::vector<SideHead> groups{{0, 1, 0}};
  for (std::size_t i = 1; i < margin.size(); ++i) {
    const double pitch = margin[i].baseline - margin[i - 1].baseline;
    if (pitch > typography.leading_of(margin[i].size) * 1.5) groups.push_back({i, i, 0});
    groups.back().end = i + 1;
  }
  return groups;
}

bool may_be_head(std::span<const Line> lines) {
  std::size_t characters = 0;
  std::size_t letters = 0;
  for (const Line& line : lines) {
    characters += characters_in(line.words);
    for (const Word& word : line.words) letters += letters_in(word.text);
  }
  const std::string& end = lines.back().words.back().text;
  return lines.size() <= kMostHeadLines && characters <= kMostHeadCharacters && letters >= 3 &&
         !ends_sentence(end) && last_of(end) != ',' && !label_of(lines.front());
}

/// Whether a paragraph shows to begin with this line.
bool begins_paragraph(std::span<const Line> text, std::size_t line, double right,
                      const Typography& typography) {
  if (line == 0) return true;
  const Line& before = text[line - 1];
  const double pitch = text[line].baseline - before.baseline;
  return pitch > typography.leading_of(text[line].size) * 1.25 ||
         (ends_sentence(before.words.back().text) && before.box.x1 < right - before.size * 3);
}

/// In a type that the text beside it is not set in.
bool is_set_apart(const Line& head, std::span<const Line> text) {
  const auto alike = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [&](const Line& line) {
    return line.font == head.font && line.colour == head.colour && std::abs(line.size - head.size) < 0.5;
  }));
  return alike * 5 < text.size();
}

}  // namespace

std::vector<SideHead> side_heads(std::span<const Line> margin, std::span<const Line> text,
                                 const Typography& typography) {
  if (margin.size() < 2 || text.size() < margin.size() * 2) return {};
  if (usual_characters(margin) > kNarrow || usual_characters(text) < kRunning) return {};
  double right = 0;
  for (const Line& line : text) right = std::max(right, line.box.x1);
  std::vector<SideHead> heads = groups_of(margin, typography);
  std::size_t at = 0;
  for (SideHead& head : heads) {
    const Line& first = margin[head.first];
    while (at < text.size() && text[at].baseline < first.baseline - first.size * 0.4) ++at;
    const bool level = at < text.size() && text[at].baseline < first.baseline + first.size * 0.4;
    if (!level || !may_be_head(margin.subspan(head.first, head.end - head.first)) ||
        !is_set_apart(first, text) || !begins_paragraph(text, at, right, typography))
      return {};
    head.text = at;
  }
  // Cells have a line or two beside their label, paragraphs more.
  std::size_t tall = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const std::size_t end = i + 1 < heads.size() ? heads[i + 1].text : text.size();
    tall += end - heads[i].text >= 3 ? 1 : 0;
  }
  return heads.size() >= 2 && tall * 3 >= heads.size() * 2 ? heads : std::vector<SideHead>{};
}

}  // namespace praxis::ingest::layout
