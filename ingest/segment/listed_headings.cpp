// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "ingest/segment/heading_lines.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kNearTop = 400;  // blocks: an agenda stands before what it lists

bool is_entry(const Block& block) {
  return block.kind == BlockKind::heading && !block.boxed;
}

/// Of each block, folded; empty of those that are no headings.
std::vector<std::string> folded_headings(const std::vector<Block>& blocks) {
  std::vector<std::string> folded;
  folded.reserve(blocks.size());
  for (const Block& block : blocks)
    folded.push_back(is_entry(block) ? fold_case(trim_separators(block.text)) : std::string());
  return folded;
}

/// "Item 1 Welcome" heads what "Item 1 Welcome, minutes of the last meeting" lists.
bool lists(std::string_view entry, std::string_view heading) {
  return !heading.empty() && entry.starts_with(heading) &&
         (entry.size() == heading.size() ||
          std::string_view(" ,;:(").find(entry[heading.size()]) != std::string_view::npos);
}

/// The first of the run that an entry before it lists already: it heads the text below. Else its end.
std::size_t list_end_in(const std::vector<std::string>& headings, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin + 1; i < end; ++i) {
    const auto entries = headings.begin() + static_cast<std::ptrdiff_t>(begin);
    if (std::any_of(entries, headings.begin() + static_cast<std::ptrdiff_t>(i),
                    [&](const std::string& entry) { return lists(entry, headings[i]); }))
      return i;
  }
  return end;
}

/// Those from `begin` to `end` that come back behind them.
std::vector<std::size_t> listed_in(const std::vector<std::string>& headings, std::size_t begin,
                                   std::size_t end) {
  std::vector<std::size_t> listed;
  for (std::size_t i = begin; i < end; ++i) {
    if (std::any_of(headings.begin() + static_cast<std::ptrdiff_t>(end), headings.end(),
                    [&](const std::string& heading) { return lists(headings[i], heading); }))
      listed.push_back(i);
  }
  return listed;
}

}  // namespace

void flatten_listed(std::vector<Block>& blocks) {
  constexpr std::size_t kFewest = 3;
  const std::vector<std::string> headings = folded_headings(blocks);
  for (std::size_t begin = 0; begin < std::min(blocks.size(), kNearTop);) {
    std::size_t end = begin;
    while (end < std::min(blocks.size(), begin + kNearTop) && is_entry(blocks[end])) ++end;
    const std::size_t last = list_end_in(headings, begin, end);
    const std::vector<std::size_t> listed = listed_in(headings, begin, last);
    if (listed.size() >= kFewest && listed.size() * 2 >= last - begin) {
      for (const std::size_t i : listed) {
        blocks[i].kind = BlockKind::paragraph;
        blocks[i].level = 0;
      }
    }
    begin = end + 1;
  }
}

}  // namespace praxis::ingest
