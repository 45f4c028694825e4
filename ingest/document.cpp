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

}  // namespace praxis::ingest
