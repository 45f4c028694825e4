// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/words.h"
#include "ingest/segment/entries.h"
#include "ingest/segment/heading_lines.h"
#include "ingest/segment/heading_ranks.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace praxis::ingest {
namespace {

/// A few words with commas, the last of which name a region or country: "Sønderho, Southern Denmark".
bool ends_in_place(std::string_view text, const Lexicon& regions) {
  constexpr std::size_t kMostWords = 8;
  const std::size_t comma = text.rfind(", ");
  return first_words(text, kMostWords + 1).size() <= kMostWords &&
         (is_place_name(text, regions) ||
          (comma != std::string_view::npos && is_place_name(text.substr(comma + 2), regions)));
}

bool is_title(const Block& block) {
  return block.kind == BlockKind::heading;
}

/// Block `i` is a line right above a title with text below it.
bool stands_over(const std::vector<Block>& blocks, std::size_t i) {
  if (i + 2 >= blocks.size() || blocks[i].kind != BlockKind::paragraph || !is_label_line(blocks[i]))
    return false;
  return is_title(blocks[i + 1]) && !is_title(blocks[i + 2]) && blocks[i].boxed == blocks[i + 1].boxed;
}

/// Titles of one rank with none of a higher one between them.
struct TitleRun {
  std::vector<std::size_t> kickers;  ///< the lines above some of them
  std::size_t without = 0;           ///< titles that have none
  std::size_t end = 0;               ///< behind the last one's text
};

TitleRun run_from(const std::vector<Block>& blocks, std::size_t first) {
  TitleRun run;
  const int level = blocks[first].level;
  std::size_t i = first;
  for (; i < blocks.size(); ++i) {
    if (!is_title(blocks[i])) continue;
    if (blocks[i].level < level) break;
    if (blocks[i].level > level) continue;
    if (i > 0 && stands_over(blocks, i - 1))
      run.kickers.push_back(i - 1);
    else
      ++run.without;
  }
  run.end = i;
  return run;
}

bool are_kickers(const std::vector<Block>& blocks, const TitleRun& run, const Lexicon& regions) {
  constexpr std::size_t kFewest = 3;
  constexpr std::size_t kFewestPlaces = 2;
  if (run.kickers.size() < kFewestPlaces || run.without > 1) return false;
  // A line that ends each text (its author, "Read more") stands below the last one too.
  const Block& last = blocks[run.end - 1];
  if (is_label_line(last) && !is_title(last)) return false;
  return run.kickers.size() >= kFewest ||
         std::all_of(run.kickers.begin(), run.kickers.end(),
                     [&](std::size_t kicker) { return is_place_name(blocks[kicker].text, regions); });
}

}  // namespace

void lower_kickers(std::vector<Block>& blocks, const Lexicon& regions) {
  constexpr int kLowestRank = 6;
  for (int level = 1; level <= kLowestRank; ++level) {
    for (std::size_t i = 0; i < blocks.size();) {
      if (!is_title(blocks[i]) || blocks[i].level != level) {
        ++i;
        continue;
      }
      const TitleRun run = run_from(blocks, i);
      if (are_kickers(blocks, run, regions)) {
        for (const std::size_t kicker : run.kickers) std::swap(blocks[kicker], blocks[kicker + 1]);
      }
      i = run.end;
    }
  }
}

namespace {

/// "Linz, Upper Austria" right below a title, with text below it.
bool places_title(const std::vector<Block>& blocks, std::size_t i, const Lexicon& regions) {
  if (i == 0 || i + 1 >= blocks.size() || !is_title(blocks[i]) || !is_plain(blocks[i])) return false;
  const Block& title = blocks[i - 1];
  return is_title(title) && title.level <= blocks[i].level && title.boxed == blocks[i].boxed &&
         blocks[i + 1].kind == BlockKind::paragraph && ends_in_place(blocks[i].text, regions) &&
         !ends_in_place(title.text, regions);
}

}  // namespace

void lower_place_lines(std::vector<Block>& blocks, const Lexicon& regions) {
  std::vector<std::size_t> lines;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (places_title(blocks, i, regions)) lines.push_back(i);
  }
  if (lines.size() < 2) return;
  for (const std::size_t i : lines) {
    blocks[i].kind = BlockKind::paragraph;
    blocks[i].level = 0;
  }
}

}  // namespace praxis::ingest
