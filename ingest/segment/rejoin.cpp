// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/rejoin.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace praxis::ingest {
namespace {

bool stops(std::string_view text) {
  return text.empty() || std::string_view(".!?:;").find(text.back()) != std::string_view::npos ||
         text.ends_with("”") || text.ends_with("“") || text.ends_with("»");
}

/// With a word in small letters.
bool begins_small(std::string_view text) {
  const auto words = first_words(text, 1);
  if (words.empty() || words[0].begin > 0 || is_ascii_digit(text.front())) return false;
  return fold_case(text.substr(0, words[0].end)) == text.substr(0, words[0].end);
}

int first_page(const Block& block) {
  return block.boxes.empty() ? 0 : block.boxes.front().page;
}

int last_page(const Block& block) {
  return block.boxes.empty() ? 0 : block.boxes.back().page;
}

/// The second stands on the next page, or higher up on the same one beside the first.
bool opens_column(const Block& above, const Block& below) {
  if (first_page(below) == 0 || first_page(below) != last_page(above))
    return first_page(below) == last_page(above) + 1 && last_page(above) > 0;
  return below.boxes.front().box.x0 > above.boxes.back().box.x1 &&
         below.boxes.front().box.y0 < above.boxes.back().box.y1;
}

/// "… cuts the crop in" at a column's end, "January. …" at the head of the next: a name may begin a line.
bool runs_over(const Block& above, const Block& below) {
  constexpr std::size_t kFewestWords = 8;  // less is a line of its own
  return opens_column(above, below) && !above.text.empty() &&
         (is_ascii_letter(above.text.back()) || above.text.back() == ',') &&
         first_words(above.text, kFewestWords).size() == kFewestWords;
}

bool continues_box(const Block& above, const Block& below) {
  const bool fragments = above.boxed && below.boxed && above.group != below.group;
  const bool prose = above.kind == BlockKind::paragraph && below.kind == BlockKind::paragraph;
  if (!fragments || !prose || stops(above.text)) return false;
  const bool small = !below.text.empty() && below.text.front() >= 'a' && below.text.front() <= 'z';
  return small || runs_over(above, below);
}

void add_boxes(Block& above, const Block& below) {
  above.boxes.insert(above.boxes.end(), below.boxes.begin(), below.boxes.end());
}

/// Each cell that has something goes on where the one above it breaks off, or stands on the next page with
/// nothing where the row is named.
bool continues_row(const Block& above, const Block& below) {
  if (above.kind != BlockKind::row || below.kind != BlockKind::row || above.header || below.header ||
      above.cells.size() != below.cells.size() || below.cells.size() < 2 || above.group != below.group)
    return false;
  const auto empty = [](const std::string& cell) { return cell.empty(); };
  if (std::none_of(below.cells.begin(), below.cells.end(), empty) ||
      std::all_of(below.cells.begin(), below.cells.end(), empty))
    return false;
  const bool next_page = first_page(below) > 0 && first_page(below) == last_page(above) + 1;
  if (next_page && below.cells.front().empty() && !above.cells.front().empty()) return true;
  for (std::size_t c = 0; c < below.cells.size(); ++c) {
    if (below.cells[c].empty()) continue;
    if (stops(above.cells[c]) || !begins_small(below.cells[c])) return false;
  }
  return true;
}

void join_cells(Block& above, const Block& below) {
  for (std::size_t c = 0; c < above.cells.size(); ++c) {
    const bool both = !above.cells[c].empty() && !below.cells[c].empty();
    above.cells[c] += (both ? " " : "") + below.cells[c];
  }
  above.text = row_text(above.cells);
  add_boxes(above, below);
}

}  // namespace

void join_broken_boxes(std::vector<Block>& blocks) {
  std::vector<Block> out;
  std::map<int, int> same_as;  // the group of a later fragment to that of the first
  for (Block& block : blocks) {
    if (const auto known = same_as.find(block.group); known != same_as.end()) block.group = known->second;
    if (out.empty() || !continues_box(out.back(), block)) {
      out.push_back(std::move(block));
      continue;
    }
    Block& above = out.back();
    same_as[block.group] = above.group;
    above.text += " " + block.text;
    add_boxes(above, block);
  }
  blocks = std::move(out);
}

void join_broken_rows(std::vector<Block>& blocks) {
  std::vector<Block> out;
  out.reserve(blocks.size());
  for (Block& block : blocks) {
    if (!out.empty() && continues_row(out.back(), block))
      join_cells(out.back(), block);
    else
      out.push_back(std::move(block));
  }
  blocks = std::move(out);
}

}  // namespace praxis::ingest
