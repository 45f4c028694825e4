// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/heading_lines.h"

#include "corpus/words.h"
#include "ingest/segment/dates.h"
#include "ingest/segment/entries.h"
#include "ingest/segment/fields.h"
#include "ingest/segment/heading_ranks.h"
#include "ingest/segment/practices.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace praxis::ingest {
namespace {

constexpr int kLowest = 6;
constexpr std::size_t kHeadLineWords = 12;  // more is a sentence

bool is_head_line(const Block& block) {
  return block.kind == BlockKind::heading;
}

bool is_short_line(const Block& block) {
  return (block.kind == BlockKind::paragraph || block.kind == BlockKind::item) && !block.text.empty() &&
         std::string_view(".;:,").find(block.text.back()) == std::string_view::npos &&
         first_words(block.text, kHeadLineWords + 1).size() <= kHeadLineWords;
}

/// "24 May 2022, Trento" right below a heading, with text below it: when that takes place, no part of its
/// own.
bool is_date_line(const Block& above, const Block& block, const Block& below, std::string_view language) {
  if (!is_head_line(above) || !is_head_line(block) || is_head_line(below) || above.group != block.group)
    return false;
  const std::string_view text = undressed(block.text);
  const bool figure = !text.empty() && text.front() >= '0' && text.front() <= '9';
  return figure && !date_near(text, language).empty() && date_near(above.text, language).empty();
}

/// "Lead partner: Land Salzburg" set as a heading.
bool says_who_leads(const Block& block, const Cues& cues) {
  if (!is_head_line(block)) return false;
  const LabelledText labelled = labelled_text(block);
  return !labelled.value.empty() &&
         (cues.field(labelled.label) == "institution" || cues.is("lead-partner", labelled.label));
}

void make_field(Block& block) {
  const LabelledText labelled = labelled_text(block);
  std::string label(labelled.label);
  std::string value(labelled.value);
  block.kind = BlockKind::field;
  block.level = 0;
  block.label = std::move(label);
  block.text = std::move(value);
}

bool announces_list(const Block& block, const Cues& cues) {
  static constexpr std::array<std::string_view, 4> kLists{"news", "events", "instruments", "practices"};
  if (cues.opens("news-from", block.text) && first_words(block.text, 7).size() <= 6) return true;
  if (cues.is("partners", block.text, 2)) return true;
  return std::any_of(kLists.begin(), kLists.end(),
                     [&](std::string_view role) { return cues.is(role, block.text); });
}

/// A line between others, in a document whose lists' headings are headings, may still be one: plain text
/// marks it only by what stands around it.
void raise_announcements(std::vector<Block>& blocks, const Cues& cues) {
  int level = 0;
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    if (is_head_line(blocks[i])) level = blocks[i].level;
    const bool alone = blocks[i].kind == BlockKind::paragraph && is_short_line(blocks[i]) &&
                       !blocks[i].boxed && blocks[i].group == 0 && i > 0 &&
                       blocks[i + 1].kind == BlockKind::paragraph;
    if (level == 0 || !alone || !announces_list(blocks[i], cues)) continue;
    blocks[i].kind = BlockKind::heading;
    blocks[i].level = level;
  }
}

std::optional<Numbering> number_at(const Block& block) {
  return leading_number(block.kind == BlockKind::item && !block.label.empty() ? block.label + " " + block.text
                                                                              : block.text);
}

/// "I. Rent out empty houses" as a line, "II. …" and "III. …" as headings.
void raise_first_of_several(std::vector<Block>& blocks) {
  constexpr std::size_t kFar = 12;  // blocks from the first to the second
  int depth = 1;                    // "2" after "1", "3.2" after "3.1"
  const auto number_of = [&depth](const Block& block) {
    const auto number = number_at(block);
    return number && static_cast<int>(number->depth) == depth ? number->value : 0;
  };
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    if (!is_head_line(blocks[i])) continue;
    const auto own = number_at(blocks[i]);
    if (!own || own->value != 2) continue;
    depth = static_cast<int>(own->depth);
    const std::size_t from = i > kFar ? i - kFar : 0;
    for (std::size_t k = i; k-- > from;) {
      if (is_head_line(blocks[k]) && (blocks[k].level <= blocks[i].level || number_of(blocks[k]) == 1)) break;
      const bool first = is_short_line(blocks[k]) && blocks[k + 1].kind == BlockKind::paragraph &&
                         number_of(blocks[k]) == 1 && blocks[k].group == blocks[i].group;
      if (!first) continue;
      if (blocks[k].kind == BlockKind::item) blocks[k].text = blocks[k].label + " " + blocks[k].text;
      blocks[k].label.clear();
      blocks[k].kind = BlockKind::heading;
      blocks[k].level = blocks[i].level;
      break;
    }
  }
}

bool heads_paragraph(const std::vector<Block>& blocks, std::size_t i) {
  constexpr std::size_t kFewestBelow = 15;  // words
  return i + 1 < blocks.size() && blocks[i + 1].kind == BlockKind::paragraph && !blocks[i + 1].boxed &&
         first_words(blocks[i + 1].text, kFewestBelow).size() == kFewestBelow;
}

/// A line right below a heading of plain text, above a paragraph, where the next heading of the section is of
/// a lower rank and heads a paragraph too: it only was too long to look like one.
void raise_first_below(std::vector<Block>& blocks) {
  constexpr std::size_t kFewestWords = 3;
  for (std::size_t i = 1; i + 3 < blocks.size(); ++i) {
    const Block& above = blocks[i - 1];
    Block& line = blocks[i];
    const bool may_head = is_head_line(above) && is_plain(above) && line.kind == BlockKind::paragraph &&
                          is_short_line(line) && !line.boxed &&
                          first_words(line.text, kFewestWords).size() == kFewestWords &&
                          heads_paragraph(blocks, i);
    if (!may_head) continue;
    std::size_t next = i + 1;
    while (next < blocks.size() && !is_head_line(blocks[next])) ++next;
    if (next == blocks.size() || blocks[next].level <= above.level || !heads_paragraph(blocks, next))
      continue;
    line.kind = BlockKind::heading;
    line.level = blocks[next].level;
  }
}

/// "Case visited: Kihnu island" on a line of its own above a paragraph.
bool introduces_case(const Block& block, const Block& below, const Cues& cues) {
  constexpr std::size_t kFewestBelow = 15;  // words
  if (block.kind != BlockKind::paragraph || !is_short_line(block) || block.boxed ||
      below.kind != BlockKind::paragraph || below.group != block.group)
    return false;
  return labels_case(block, cues) && first_words(below.text, kFewestBelow).size() == kFewestBelow;
}

/// Where several such lines stand in a document, each heads what is below it.
void raise_cases(std::vector<Block>& blocks, const Cues& cues) {
  std::vector<std::size_t> cases;
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    if (introduces_case(blocks[i], blocks[i + 1], cues)) cases.push_back(i);
  }
  if (cases.size() < 2) return;
  for (const std::size_t i : cases) {
    blocks[i].kind = BlockKind::heading;
    blocks[i].level = kLowest;
  }
}

}  // namespace

std::vector<Block> with_true_headings(std::vector<Block> blocks, const SegmentTools& tools) {
  for (std::size_t i = 1; i + 1 < blocks.size(); ++i) {
    if (says_who_leads(blocks[i], tools.cues)) make_field(blocks[i]);
    if (!is_date_line(blocks[i - 1], blocks[i], blocks[i + 1], tools.language)) continue;
    blocks[i].kind = BlockKind::paragraph;
    blocks[i].level = 0;
  }
  raise_announcements(blocks, tools.cues);
  raise_first_of_several(blocks);
  raise_first_below(blocks);
  raise_cases(blocks, tools.cues);
  join_first_lines(blocks);
  join_names(blocks);
  join_labels(blocks, tools.cues);
  lower_place_lines(blocks, tools.regions);
  lower_kickers(blocks, tools.regions);
  return blocks;
}

}  // namespace praxis::ingest
