// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/contents.h"

#include "ingest/layout/leaders.h"
#include "ingest/layout/numerals.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace praxis::ingest::layout {
namespace {

std::optional<long> page_number(const Line& line) {
  return line.words.size() < 2 ? std::nullopt : whole_number(line.words.back().text);
}

/// "Introduction......3", "Introduction . . . . 3": removes the dots; true if there were any.
bool take_leader(Line& line) {
  std::size_t dots = 0;
  for (Word& word : line.words) {
    const std::size_t end = word.text.find_last_not_of("._");
    if (end != std::string::npos && word.text.size() - end - 1 >= kShortestLeader) {
      dots += word.text.size() - end - 1;
      word.text.erase(end + 1);
      word.space_after = true;
    }
    // "....3" glued to its number
    const std::size_t begin = word.text.find_first_not_of("._");
    if (begin != std::string::npos && begin >= kShortestLeader) {
      dots += begin;
      word.text.erase(0, begin);
    }
    dots += leader_length(word.text);
  }
  if (dots < kShortestLeader) return false;
  const auto all_dots = [](const Word& word) { return leader_length(word.text) > 0; };
  if (std::all_of(line.words.begin(), line.words.end(), all_dots)) return false;
  for (std::size_t i = 0; i + 1 < line.words.size(); ++i) {
    if (all_dots(line.words[i + 1])) line.words[i].space_after = true;
  }
  std::erase_if(line.words, all_dots);
  return true;
}

bool number_stands_apart(const Line& line) {
  const auto& words = line.words;
  return words.back().box.x0 - words[words.size() - 2].box.x1 > line.size * 1.2;
}

constexpr double kAtEdge = 1.5;  // points

/// Where page numbers set flush right end: an edge that four lines with a number reach, and hardly any
/// without one.
std::optional<double> numbers_edge(const std::vector<Line>& lines) {
  constexpr std::size_t kFewest = 4;
  std::map<long, std::size_t> ends;
  for (const Line& line : lines) {
    if (page_number(line)) ++ends[std::lround(line.box.x1)];
  }
  const auto most = std::max_element(ends.begin(), ends.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == ends.end() || most->second < kFewest) return std::nullopt;
  const auto edge = static_cast<double>(most->first);
  const auto others = std::count_if(lines.begin(), lines.end(), [&](const Line& line) {
    return !page_number(line) && line.box.x1 > edge - line.size;
  });
  if (static_cast<std::size_t>(others) * 4 > most->second) return std::nullopt;
  return edge;
}

}  // namespace

void mark_contents(std::vector<Line>& lines) {
  for (Line& line : lines) {
    const bool led = std::any_of(line.words.begin(), line.words.end(), [](const Word& w) { return w.leads; });
    if (led) line.entry = page_number(line).has_value();
    if (take_leader(line)) line.entry = page_number(line).has_value() || line.words.size() > 1;
  }
  // Without dots: at least four lines with numbers set apart, never falling, most of the lines there.
  constexpr std::size_t kFewest = 4;
  const std::optional<double> edge = numbers_edge(lines);
  for (std::size_t begin = 0; begin < lines.size();) {
    std::vector<std::size_t> run;
    long highest = 0;
    std::size_t i = begin;
    for (; i < lines.size(); ++i) {
      const auto number = page_number(lines[i]);
      const bool at_edge = edge && std::abs(lines[i].box.x1 - *edge) < kAtEdge;
      const bool counts = number && (lines[i].entry || at_edge || number_stands_apart(lines[i]));
      if (counts && *number < highest) break;
      // At a common edge, entries of several lines show where they end.
      const std::size_t between = edge && lines[i].box.x1 < *edge - lines[i].size ? 2 : 1;
      if (!counts && !run.empty() && i - run.back() > between) break;
      if (!counts) continue;
      run.push_back(i);
      highest = *number;
    }
    if (run.size() >= kFewest && highest < 2000) {
      for (const std::size_t entry : run) lines[entry].entry = true;
    }
    begin = std::max(i, begin + 1);
  }
}

}  // namespace praxis::ingest::layout
