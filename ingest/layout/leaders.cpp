// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/leaders.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/labels.h"
#include "ingest/layout/numerals.h"

#include <algorithm>
#include <utility>

namespace praxis::ingest::layout {
namespace {

/// A word with the dots that are glued to it, or stand within it, as words of their own. Its box is shared
/// out by characters.
std::vector<Word> parted_at_dots(const Word& word) {
  std::vector<Word> parts;
  const std::string_view text = word.text;
  std::size_t begin = 0;
  const auto place = [&](std::size_t at) {
    return word.box.x0 + width(word.box) * static_cast<double>(at) / static_cast<double>(text.size());
  };
  const auto add = [&](std::size_t from, std::size_t to) {
    if (from == to) return;
    Word part = word;
    part.text = std::string(text.substr(from, to - from));
    part.box.x0 = place(from);
    part.box.x1 = place(to);
    parts.push_back(std::move(part));
  };
  for (std::size_t at = text.find("...."); at != std::string_view::npos; at = text.find("....", begin)) {
    const std::size_t end = std::min(text.find_first_not_of('.', at), text.size());
    add(begin, at);
    add(at, end);
    begin = end;
  }
  add(begin, text.size());
  return parts;
}

bool may_hold_leader(const Line& row) {
  return std::any_of(row.words.begin(), row.words.end(), [](const Word& word) {
    return word.text.find("....") != std::string::npos || leader_length(word.text) > 0;
  });
}

/// No column is to be seen between the number of a section ("2.1") and its title either.
void bridge_number(std::vector<Word>& words) {
  constexpr double kFarthest = 4;  // ems
  std::size_t at = words.size() - 1;
  while (at > 0 && words[at].box.x0 - words[at - 1].box.x1 < words[at].size * 0.6) --at;
  if (at == 0) return;
  Word& number = words[at - 1];
  const bool near = words[at].box.x0 - number.box.x1 < number.size * kFarthest;
  if (near && depth_of_number(number.text + " x") > 0)
    number.box.x1 = std::max(number.box.x1, words[at].box.x0 - number.size * 0.3);
}

/// The row's words without the dots that lead to a number.
std::vector<Word> without_leaders(const Line& row) {
  std::vector<Word> out;
  std::vector<Word> dots;
  std::size_t length = 0;
  const auto keep_dots = [&] {
    for (Word& dot : dots) out.push_back(std::move(dot));
    dots.clear();
    length = 0;
  };
  for (const Word& word : row.words) {
    for (Word& part : parted_at_dots(word)) {
      if (const std::size_t more = leader_length(part.text); more > 0 && !out.empty()) {
        length += more;
        dots.push_back(std::move(part));
        continue;
      }
      if (length >= kShortestLeader && whole_number(part.text) && letters_in(out.back().text) > 0) {
        Word& entry = out.back();
        entry.box.x1 = std::max(entry.box.x1, part.box.x0 - part.size * 0.3);
        entry.space_after = entry.leads = true;
        bridge_number(out);
        dots.clear();
      }
      keep_dots();
      out.push_back(std::move(part));
    }
  }
  keep_dots();
  return out;
}

}  // namespace

std::size_t leader_length(std::string_view text) {
  std::size_t dots = 0;
  while (!text.empty()) {
    if (text.front() == '.' || text.front() == '_') {
      text.remove_prefix(1);
      ++dots;
    } else if (text.substr(0, 3) == "…") {
      text.remove_prefix(3);
      dots += 3;
    } else {
      return 0;
    }
  }
  return dots;
}

void take_leaders(std::vector<Line>& rows, const std::vector<Font>& fonts) {
  for (Line& row : rows) {
    if (!may_hold_leader(row)) continue;
    std::vector<Word> words = without_leaders(row);
    const bool led = std::any_of(words.begin(), words.end(), [](const Word& word) { return word.leads; });
    if (led) row = line_of(std::move(words), row.page, fonts);
  }
}

}  // namespace praxis::ingest::layout
