// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/ascii.h"
#include "corpus/words.h"
#include "ingest/worker/text_lines.h"

#include <array>
#include <set>

namespace praxis::ingest::worker {
namespace {

/// The capital that a line begins with as with a label ("M. "), or 0.
char capital_label(std::string_view line) {
  const std::string label = list_label(line).label;
  return label.size() == 2 && label[1] == '.' && is_ascii_upper(label[0]) ? label[0] : '\0';
}

}  // namespace

void find_initials(std::vector<TextLine>& lines) {
  std::set<char> seen;
  for (const TextLine& line : lines) seen.insert(capital_label(line.text));
  for (TextLine& line : lines) {
    const char label = capital_label(line.text);
    if (label == '\0' || std::string_view("AIVX").find(label) != std::string_view::npos) continue;
    line.initial =
        !seen.contains(static_cast<char>(label - 1)) && !seen.contains(static_cast<char>(label + 1));
  }
}

ListLabel list_label(std::string_view line) {
  static constexpr std::array<std::string_view, 19> kBullets{
      "•", "▪", "■", "●", "◦", "‣", "–", "—", "-", "*", "·", "►", "➢", "o", "☐", "☑", "[ ]", "[x]", "□"};
  for (const std::string_view bullet : kBullets) {
    if (!line.starts_with(bullet)) continue;
    const std::size_t after = bullet.size();
    if (after == line.size()) return bullet == "o" ? ListLabel{} : ListLabel{"-", after};
    const bool tight =
        bullet == "•" || bullet == "▪" || bullet == "■" || bullet == "●" || bullet == "►" || bullet == "➢";
    if (line[after] == ' ') return {"-", after + 1};
    if (tight) return {"-", after};
  }
  std::size_t at = line.starts_with('(') ? 1 : 0;
  const std::size_t begin = at;
  while (at < line.size() && is_ascii_digit(line[at]) && at - begin < 2) ++at;
  if (at == begin && at < line.size() && is_ascii_letter(line[at])) ++at;
  if (at == begin || at >= line.size() || (line[at] != '.' && line[at] != ')')) return {};
  ++at;
  if (at >= line.size() || line[at] != ' ') return {};
  return {std::string(line.substr(0, at)), at + 1};
}

std::string_view line_label(std::string_view line) {
  constexpr std::size_t kLongest = 40;  // bytes
  constexpr std::size_t kMostWords = 5;
  const std::size_t colon = line.find(": ");
  if (colon == std::string_view::npos || colon > kLongest) return {};
  const std::string_view label = line.substr(0, colon);
  const bool whole = label.find_first_of(".,;") == std::string_view::npos;
  return whole && split_words(label).size() <= kMostWords ? label : std::string_view();
}

std::set<std::string, std::less<>> recurring_labels(const std::vector<TextLine>& lines) {
  std::set<std::string, std::less<>> seen;
  std::set<std::string, std::less<>> recurring;
  for (const TextLine& line : lines) {
    const std::string_view label = line_label(line.text);
    if (!label.empty() && !seen.emplace(label).second) recurring.emplace(label);
  }
  return recurring;
}

bool has_hollow_bullets(const std::vector<TextLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].text.starts_with("o ")) continue;
    if (i == 0 || lines[i].after_blank) return true;
    if (std::string_view(".!?:;").find(lines[i - 1].text.back()) != std::string_view::npos) return true;
  }
  return false;
}

ListLabel list_label(const TextLine& line) {
  return line.initial ? ListLabel{} : list_label(line.text);
}

}  // namespace praxis::ingest::worker
