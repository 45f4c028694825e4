// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/heading_ranks.h"

#include "corpus/words.h"
#include "ingest/segment/dates.h"
#include "ingest/segment/days.h"
#include "ingest/segment/head_signs.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace praxis::ingest {
namespace {

constexpr int kLowestRank = 6;

bool is_heading_of(const Block& block, int level, int group) {
  return block.kind == BlockKind::heading && block.level == level && block.group == group;
}

/// Right above another heading of its rank.
bool heads_headings(const std::vector<Block>& blocks, std::size_t i) {
  return is_plain(blocks[i]) && blocks[i].kind == BlockKind::heading && i + 2 < blocks.size() &&
         is_heading_of(blocks[i + 1], blocks[i].level, blocks[i].group) &&
         blocks[i + 2].kind != BlockKind::heading;
}

/// It says what stands below it, of several kinds or one, and does not name one of them.
bool announces_list(const HeadSigns& head) {
  constexpr std::size_t kMostWords = 8;
  return head.heads_list() && head.words <= kMostWords;
}

}  // namespace

bool is_plain(const Block& block) {
  return block.roles.empty() && std::all_of(block.boxes.begin(), block.boxes.end(),
                                            [](const PageBox& box) { return box.box == Box{}; });
}

void lower_listed(std::vector<Block>& blocks, const SegmentTools& tools) {
  const LanguageSigns* const words = tools.signs();
  if (words == nullptr) return;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!heads_headings(blocks, i) || !announces_list(read_head(blocks[i].text, *words, tools))) continue;
    const int level = blocks[i].level;
    std::size_t k = i + 1;
    for (; k < blocks.size(); ++k) {
      Block& block = blocks[k];
      if (block.kind != BlockKind::heading || block.boxed) continue;
      if (block.level < level) break;
      if (k > i + 1 && block.level == level) {
        const HeadSigns head = read_head(block.text, *words, tools);
        if (head.frame || announces_list(head) || heads_headings(blocks, k)) break;
      }
      block.level = std::min(block.level + 1, kLowestRank);
    }
    i = k - 1;
  }
}

void lower_below_days(std::vector<Block>& blocks, const SegmentTools& tools) {
  const LanguageSigns* const words = tools.signs();
  if (words == nullptr) return;
  std::vector<std::size_t> days;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != BlockKind::heading || blocks[i].boxed || !is_plain(blocks[i])) continue;
    if (stage_length(blocks[i].text, *words, tools.language) > 0 &&
        (days.empty() || blocks[i].level == blocks[days.front()].level))
      days.push_back(i);
  }
  if (days.size() < 2) return;
  const int level = blocks[days.front()].level;
  // Behind the last day's own the report goes on to other things.
  for (std::size_t d = 0; d < days.size(); ++d) {
    const std::size_t end = d + 1 < days.size() ? days[d + 1] : std::min(days[d] + 2, blocks.size());
    for (std::size_t k = days[d] + 1; k < end; ++k) {
      Block& block = blocks[k];
      if (block.kind != BlockKind::heading || block.boxed) continue;
      if (block.level < level) return;
      block.level = std::min(block.level + 1, kLowestRank);
    }
  }
}

void raise_dated(std::vector<Block>& blocks, const SegmentTools& tools) {
  constexpr std::size_t kMostWords = 25;
  std::vector<std::pair<Block*, int>> found;  // with the ranks they get
  int level = 0;
  for (std::size_t i = 0; i + 2 < blocks.size(); ++i) {
    Block& block = blocks[i];
    if (block.kind == BlockKind::heading) level = block.level;
    if (block.kind != BlockKind::paragraph || block.boxed || block.text.empty() ||
        blocks[i + 1].kind != BlockKind::paragraph || blocks[i + 2].kind != BlockKind::paragraph)
      continue;
    const bool title = std::string_view(".;:,").find(block.text.back()) == std::string_view::npos &&
                       first_words(block.text, kMostWords + 1).size() <= kMostWords &&
                       lone_date(block.text, tools.language).empty();
    if (!title || lone_date(blocks[i + 1].text, tools.language).empty()) continue;
    found.emplace_back(&block, std::min(level + 1, kLowestRank));
  }
  if (found.size() < 2) return;
  for (const auto& [title, rank] : found) {
    title->kind = BlockKind::heading;
    title->level = rank;
  }
}

}  // namespace praxis::ingest
