// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/document.h"

namespace praxis::ingest {

std::string_view name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading:
      return "heading";
    case BlockKind::paragraph:
      return "paragraph";
    case BlockKind::item:
      return "item";
    case BlockKind::row:
      return "row";
    case BlockKind::field:
      return "field";
    case BlockKind::quote:
      return "quote";
    case BlockKind::caption:
      return "caption";
    case BlockKind::note:
      return "note";
  }
  return "paragraph";
}

std::string row_text(const std::vector<std::string>& cells) {
  std::string text;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text += " | ";
    text += cells[i];
  }
  return text;
}

}  // namespace praxis::ingest
