// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/words.h"
#include "ingest/segment/acronym.h"
#include "ingest/segment/cues.h"
#include "ingest/segment/heading_lines.h"

#include <algorithm>
#include <string_view>

namespace praxis::ingest {
namespace {

bool is_heading_block(const Block& block) {
  return block.kind == BlockKind::heading;
}

/// "Work by the metre (M." and the like: no sentence ends there.
bool ends_in_initial(std::string_view sentence) {
  const std::vector<WordSpan> words = split_words(sentence);
  return words.size() < 2 || words.back().end - words.back().begin == 1;
}

/// "4. Knock early. Each owner should be" above "visited once.": the first line of a counted paragraph, taken
/// for a heading.
bool begins_paragraph(const Block& block, const Block& below) {
  constexpr std::size_t kFewestWords = 8;
  if (!is_heading_block(block) || below.kind != BlockKind::paragraph || block.group != below.group)
    return false;
  const auto number = leading_number(block.text);
  if (!number || block.text.empty() ||
      std::string_view(".!?:").find(block.text.back()) != std::string_view::npos)
    return false;
  const std::string_view rest = std::string_view(block.text).substr(number->rest);
  const std::vector<WordSpan> sentences = split_sentences(rest);
  return first_words(rest, kFewestWords).size() == kFewestWords && sentences.size() > 1 &&
         !ends_in_initial(rest.substr(0, sentences[0].end));
}

/// A project's name alone above a heading of a higher rank.
bool is_name_above(const Block& block, const Block& below) {
  return is_heading_block(block) && is_heading_block(below) && below.level < block.level &&
         block.group == below.group && !block.text.empty() &&
         project_name_length(block.text) == block.text.size();
}

/// Takes a heading's text before that of the block below it.
void join(Block& heading, std::string_view between, Block& below) {
  below.text = heading.text + std::string(between) + below.text;
  below.boxes.insert(below.boxes.begin(), heading.boxes.begin(), heading.boxes.end());
  heading.text.clear();
}

/// "CASE", "Beispiel aus der Praxis", "ZOOM SUR": a line that says what the title below it is, and no more.
bool says_what_follows(const Block& block, const Cues& cues) {
  constexpr std::size_t kLongest = 60;  // bytes
  if (block.text.empty() || block.text.size() > kLongest || !block.label.empty() ||
      (block.kind != BlockKind::heading && block.kind != BlockKind::paragraph))
    return false;
  return cues.is("practice", block.text) || cues.is("practice-sheet", block.text) ||
         cues.is("recommendation", block.text);
}

/// Heading `i` stands over heading `i + 1` alone, not over others of that rank.
bool heads_one(const std::vector<Block>& blocks, std::size_t i) {
  if (!is_heading_block(blocks[i])) return true;
  const int rank = blocks[i + 1].level;
  if (rank <= blocks[i].level) return true;
  for (std::size_t k = i + 2; k < blocks.size(); ++k) {
    if (!is_heading_block(blocks[k]) || blocks[k].boxed != blocks[i].boxed) continue;
    if (blocks[k].level <= blocks[i].level) return true;
    if (blocks[k].level <= rank) return false;
  }
  return true;
}

void drop_joined(std::vector<Block>& blocks) {
  std::erase_if(blocks, [](const Block& block) { return is_heading_block(block) && block.text.empty(); });
}

}  // namespace

void join_first_lines(std::vector<Block>& blocks) {
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    if (begins_paragraph(blocks[i], blocks[i + 1])) join(blocks[i], " ", blocks[i + 1]);
  }
  drop_joined(blocks);
}

void join_names(std::vector<Block>& blocks) {
  std::vector<std::size_t> names;
  for (std::size_t i = 1; i + 1 < blocks.size(); ++i) {
    if (is_name_above(blocks[i], blocks[i + 1])) names.push_back(i);
  }
  if (names.size() < 2) return;
  for (const std::size_t i : names) join(blocks[i], " – ", blocks[i + 1]);
  drop_joined(blocks);
}

void join_labels(std::vector<Block>& blocks, const Cues& cues) {
  for (std::size_t i = 0; i + 2 < blocks.size(); ++i) {
    Block& title = blocks[i + 1];
    const bool heads = is_heading_block(title) && !is_heading_block(blocks[i + 2]) &&
                       blocks[i].boxed == title.boxed && !cues.opens("practice", title.text) &&
                       !cues.opens("recommendation", title.text);
    if (!heads || !says_what_follows(blocks[i], cues) || !heads_one(blocks, i)) continue;
    if (is_heading_block(blocks[i])) title.level = std::min(title.level, blocks[i].level);
    blocks[i].kind = BlockKind::heading;
    join(blocks[i], ": ", title);
  }
  drop_joined(blocks);
}

}  // namespace praxis::ingest
