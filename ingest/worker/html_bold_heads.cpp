// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_bold_heads.h"

#include "corpus/words.h"

#include <algorithm>
#include <string_view>

namespace praxis::ingest::worker::html {
namespace {

constexpr std::size_t kFewestTitles = 3;
constexpr int kTitleRank = 3;

bool is_found_heading(const FoundBlock& found) {
  return found.block.kind == BlockKind::heading;
}

/// A title by its form: few words, no end of a sentence, no link.
bool is_title_line(const FoundBlock& found) {
  constexpr std::size_t kMostWords = 16;
  constexpr double kMostLinks = 0.5;
  const std::string& text = found.block.text;
  return found.bold && found.block.kind == BlockKind::paragraph && !text.empty() &&
         std::string_view(".;:,").find(text.back()) == std::string_view::npos &&
         found.link_density() < kMostLinks && first_words(text, kMostWords + 1).size() <= kMostWords;
}

/// Text that a title may stand above: longer than it, or a list.
bool stands_over(const FoundBlock& title, const FoundBlock& below) {
  if (below.bold || is_found_heading(below)) return false;
  return below.block.kind == BlockKind::item || below.block.kind == BlockKind::row ||
         below.chars > title.chars;
}

}  // namespace

void raise_bold_lines(std::vector<FoundBlock>& found) {
  if (std::count_if(found.begin(), found.end(), is_found_heading) > 1) return;
  std::vector<std::size_t> titles;
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {
    if (is_title_line(found[i]) && stands_over(found[i], found[i + 1])) titles.push_back(i);
  }
  if (titles.size() < kFewestTitles) return;
  for (const std::size_t i : titles) {
    found[i].block.kind = BlockKind::heading;
    found[i].block.level = kTitleRank;
  }
}

}  // namespace praxis::ingest::worker::html
