// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/ascii.h"
#include "ingest/segment/contacts.h"

#include <algorithm>
#include <string_view>

namespace praxis::ingest {
namespace {

constexpr std::size_t kLongestContact = 400;  // bytes of a block that is nothing but a contact

std::size_t letters_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
  }));
}

/// Cell by cell, for a word may stand in one and its number in the next.
void clean_row(Block& row) {
  for (std::size_t c = row.cells.size(); c-- > 0;) {
    std::string& cell = row.cells[c];
    const bool led = c > 0 && lead_length(row.cells[c - 1] + ": ") == row.cells[c - 1].size() + 2;
    cell = without_contacts(led ? row.cells[c - 1] + ": " + cell : cell);
    if (led && cell.starts_with(row.cells[c - 1] + ": ")) cell.erase(0, row.cells[c - 1].size() + 2);
  }
  row.text.clear();
  for (const std::string& cell : row.cells) row.text += (&cell == &row.cells.front() ? "" : " | ") + cell;
}

/// What stands below "Contact" is a person's, where one line of it holds an address or a number and none is
/// more than a line.
void drop_contact_sections(std::vector<Block>& blocks, const Cues& cues) {
  constexpr std::size_t kMostBlocks = 8;
  std::vector<bool> personal(blocks.size(), false);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != BlockKind::heading || !cues.is("contact", blocks[i].text)) continue;
    std::size_t end = i + 1;
    bool short_lines = true;
    bool reached = false;
    for (; end < blocks.size() && end - i <= kMostBlocks && blocks[end].kind != BlockKind::heading; ++end) {
      short_lines = short_lines && blocks[end].text.size() <= kLongestContact;
      reached = reached || without_contacts(blocks[end].text) != blocks[end].text;
    }
    if (!short_lines || !reached) continue;
    std::fill(personal.begin() + static_cast<std::ptrdiff_t>(i),
              personal.begin() + static_cast<std::ptrdiff_t>(end), true);
  }
  std::size_t at = 0;
  std::erase_if(blocks, [&](const Block&) { return personal[at++]; });
}

}  // namespace

void drop_contacts(std::vector<Block>& blocks, const Cues& cues) {
  drop_contact_sections(blocks, cues);
  std::erase_if(blocks, [&](Block& block) {
    if (block.kind == BlockKind::field && cues.is("contact", block.label)) return true;
    const std::string before = block.text;
    if (block.cells.empty()) {
      block.text = without_contacts(before);
    } else {
      clean_row(block);
    }
    if (block.text == before) return false;
    const bool announced = before.size() <= kLongestContact && cues.opens("contact", before);
    return announced || letters_of(block.text) < 4;
  });
}

}  // namespace praxis::ingest
