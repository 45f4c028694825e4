// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/actions.h"
#include "ingest/segment/contacts.h"
#include "ingest/segment/fields.h"
#include "ingest/segment/heading_lines.h"
#include "ingest/segment/heading_ranks.h"
#include "ingest/segment/rejoin.h"
#include "ingest/segment/section_boxes.h"
#include "ingest/segment/sheet.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

bool opens_box(const Block& block, const Cues& cues) {
  if (block.kind != BlockKind::heading && block.kind != BlockKind::paragraph) return false;
  if (block.kind == BlockKind::paragraph && count_code_points(block.text) > 160) return false;
  const auto behind = cues.opens("box", block.text);
  return behind && number_after_cue(block.text, *behind);
}

// A heading that stands inside a box: a quoted voice, or one of a lower level than the box's own.
bool ends_box(const Block& block, const Block& opener, const Cues& cues) {
  if (block.kind != BlockKind::heading) return false;
  if (opens_box(block, cues) || cues.is("back-matter", block.text, 4)) return true;
  if (const auto behind = cues.opens("recommendation", block.text);
      behind && number_after_cue(block.text, *behind))
    return true;
  if (cues.opens("expert", block.text)) return false;
  const int level = opener.kind == BlockKind::heading ? opener.level : 6;
  return block.level <= level;
}

int highest_group(const std::vector<Block>& blocks) {
  int highest = 0;
  for (const Block& block : blocks) highest = std::max(highest, block.group);
  return highest;
}

// Where the layout has not already set the box apart, it reaches from its announcement to the next heading
// that is not its own. A caption that only names a box in running text has no number behind its cue.
void group_announced_boxes(std::vector<Block>& blocks, const Cues& cues) {
  int group = highest_group(blocks);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!opens_box(blocks[i], cues)) continue;
    const bool set_apart = blocks[i].boxed;
    const int given = blocks[i].group;
    if (blocks[i].kind == BlockKind::paragraph) {
      blocks[i].kind = BlockKind::heading;
      blocks[i].level = 6;
    }
    ++group;
    const Block opener = blocks[i];
    for (std::size_t k = i; k < blocks.size(); ++k) {
      if (k > i && (ends_box(blocks[k], opener, cues) || (set_apart && blocks[k].group != given))) break;
      blocks[k].group = group;
      blocks[k].boxed = true;
    }
  }
}

// Splits a paragraph before each sentence that begins another project's account. What leads in belongs to the
// first account in a box; in running text it belongs to nobody's.
std::vector<std::string> split_accounts(const std::string& text, const SegmentTools& tools, bool boxed) {
  std::vector<std::string> parts(1);
  bool begun = !boxed;
  for (const WordSpan& span : split_sentences(text)) {
    const std::string_view sentence = std::string_view(text).substr(span.begin, span.end - span.begin);
    const bool start = project_start(sentence, tools).has_value();
    if (start && begun && !parts.back().empty()) parts.emplace_back();
    begun = begun || start;
    parts.back() += sentence;
  }
  for (std::string& part : parts) part = std::string(trim(part));
  return parts;
}

/// "Annex 2: Good practices 10": a line that ends in a page number; 0 in others.
int page_of_entry(const std::string& text) {
  constexpr std::size_t kMostWords = 20;
  std::size_t digits = text.size();
  while (digits > 0 && is_ascii_digit(text[digits - 1])) --digits;
  const std::size_t count = text.size() - digits;
  if (count == 0 || count > 3 || digits == 0 || first_words(text, kMostWords + 1).size() > kMostWords)
    return 0;
  const bool parted = text[digits - 1] == ' ' || text[digits - 1] == '.' || text[digits - 1] == '\t';
  return parted ? std::stoi(text.substr(digits)) : 0;
}

// Plain text shows no difference between a heading and its entry in the list of contents.
void flatten_contents(std::vector<Block>& blocks, const Cues& cues) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!cues.is("contents", blocks[i].text)) continue;
    if (blocks[i].kind == BlockKind::paragraph) {
      blocks[i].kind = BlockKind::heading;
      blocks[i].level = 6;
    }
    int last = 0;
    for (std::size_t k = i + 1; k < blocks.size(); ++k) {
      const int page = page_of_entry(blocks[k].text);
      if (page == 0 || page < last) break;
      last = page;
      if (blocks[k].kind == BlockKind::heading) {
        blocks[k].kind = BlockKind::paragraph;
        blocks[k].level = 0;
      }
    }
  }
}

}  // namespace

std::vector<Block> prepare_blocks(std::vector<Block> blocks, const SegmentTools& tools) {
  join_broken_boxes(blocks);
  join_broken_rows(blocks);
  flatten_listed(blocks);
  blocks = with_true_headings(std::move(blocks), tools);
  raise_dated(blocks, tools);
  lower_listed(blocks, tools);
  lower_below_days(blocks, tools);
  lower_actions(blocks, tools);
  flatten_contents(blocks, tools.cues);
  blocks = with_records(std::move(blocks), tools.cues);
  open_section_boxes(blocks, tools.cues);
  drop_contacts(blocks, tools.cues);
  group_announced_boxes(blocks, tools.cues);
  blocks = part_enumerations(std::move(blocks), tools);
  std::vector<Block> out;
  out.reserve(blocks.size());
  for (Block& block : blocks) {
    if (block.kind != BlockKind::paragraph) {
      out.push_back(std::move(block));
      continue;
    }
    for (std::string& part : split_accounts(block.text, tools, block.boxed)) {
      Block piece = block;
      piece.text = std::move(part);
      out.push_back(std::move(piece));
    }
  }
  return out;
}

}  // namespace praxis::ingest
