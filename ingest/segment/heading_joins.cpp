// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/acronym.h"
#include "ingest/segment/cues.h"
#include "ingest/segment/heading_lines.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace praxis::ingest {

bool is_label_line(const Block& block) {
  constexpr std::size_t kLongest = 60;  // bytes
  constexpr std::size_t kMostWords = 5;
  return !block.text.empty() && block.text.size() <= kLongest && block.label.empty() &&
         (block.kind == BlockKind::heading || block.kind == BlockKind::paragraph) &&
         std::string_view(".;:,?!").find(block.text.back()) == std::string_view::npos &&
         first_words(block.text, kMostWords + 1).size() <= kMostWords;
}

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

/// "CASE", "Beispiel aus der Praxis", "ZOOM SUR": it says what the title below it is, and no more.
bool says_what_follows(const Block& block, const Cues& cues) {
  return is_label_line(block) && (cues.is("practice", block.text) || cues.is("practice-sheet", block.text) ||
                                  cues.is("recommendation", block.text));
}

/// "01": an entry's number in large type; 0 for others.
int lone_number(const Block& block) {
  constexpr std::size_t kMostDigits = 2;
  const bool number = is_label_line(block) && block.text.size() <= kMostDigits &&
                      std::all_of(block.text.begin(), block.text.end(), is_ascii_digit);
  return number ? std::stoi(block.text) : 0;
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

namespace {

/// A line above a title of the same box with text below it.
bool stands_over_title(const std::vector<Block>& blocks, std::size_t i, const Cues& cues) {
  const Block& title = blocks[i + 1];
  return is_label_line(blocks[i]) && is_heading_block(title) && !is_heading_block(blocks[i + 2]) &&
         blocks[i].boxed == title.boxed && !cues.opens("practice", title.text) &&
         !cues.opens("recommendation", title.text) && heads_one(blocks, i);
}

}  // namespace

void join_labels(std::vector<Block>& blocks, const Cues& cues) {
  std::vector<std::size_t> lines;
  std::map<std::string, std::size_t> times;
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i + 2 < blocks.size(); ++i) {
    if (!stands_over_title(blocks, i, cues)) continue;
    const int number = lone_number(blocks[i]);
    if (number == 0) {
      lines.push_back(i);
      ++times[fold_case(blocks[i].text)];
    } else if (number == static_cast<int>(numbers.size()) + 1) {
      numbers.push_back(i);
    }
  }
  const auto join_at = [&](std::size_t i, std::string_view between) {
    if (is_heading_block(blocks[i])) blocks[i + 1].level = std::min(blocks[i + 1].level, blocks[i].level);
    blocks[i].kind = BlockKind::heading;
    join(blocks[i], between, blocks[i + 1]);
  };
  for (const std::size_t i : lines) {
    if (says_what_follows(blocks[i], cues) || times[fold_case(blocks[i].text)] > 1) join_at(i, ": ");
  }
  if (numbers.size() > 1) {
    for (const std::size_t i : numbers) join_at(i, ". ");
  }
  drop_joined(blocks);
}

}  // namespace praxis::ingest
