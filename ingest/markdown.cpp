// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/markdown.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

/// Blocks hold one line; anything that reached them otherwise must not fake a second block.
std::string one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\f'; }, ' ');
  return line;
}

/// A sign in front of an item, not a letter or number: those end in a stop or bracket.
bool is_bullet(std::string_view label) {
  return label.find_first_of(".)0123456789") == std::string_view::npos;
}

std::string item_line(const Block& block) {
  const std::string indent(static_cast<std::size_t>(std::clamp(block.level, 0, 8)) * 2, ' ');
  return indent + (is_bullet(block.label) ? "-" : block.label) + " " + one_line(block.text);
}

std::string row_line(const Block& block) {
  std::string line = "|";
  for (const std::string& cell : block.cells) line += " " + one_line(cell) + " |";
  return line;
}

std::string line_of(const Block& block) {
  switch (block.kind) {
    case BlockKind::heading:
      return std::string(static_cast<std::size_t>(std::clamp(block.level, 1, 6)), '#') + " " +
             one_line(block.text);
    case BlockKind::item:
      return item_line(block);
    case BlockKind::row:
      return row_line(block);
    case BlockKind::field:
      return block.label.empty() ? one_line(block.text) : one_line(block.label) + ": " + one_line(block.text);
    case BlockKind::note:
      return "[^" + (block.label.empty() ? "*" : block.label) + "]: " + one_line(block.text);
    case BlockKind::paragraph:
    case BlockKind::quote:
    case BlockKind::caption:
      break;
  }
  return one_line(block.text);
}

/// Rows of one table and items of one list stand together; everything else is parted by a blank line.
bool stands_with(const Block& before, const Block& block) {
  return before.kind == BlockKind::row && block.kind == BlockKind::row && before.group == block.group;
}

}  // namespace

std::string to_markdown(const ReadDocument& document) {
  std::string out;
  const Block* before = nullptr;
  for (const Block& block : document.blocks) {
    if (before && !stands_with(*before, block)) out += '\n';
    if (block.boxed || block.kind == BlockKind::quote) out += "> ";
    out += line_of(block);
    out += '\n';
    before = &block;
  }
  return out;
}

}  // namespace praxis::ingest
