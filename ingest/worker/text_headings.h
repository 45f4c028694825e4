// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/text_lines.h"

#include <cstddef>
#include <string_view>

namespace praxis::ingest::worker {

/// What stands above a line while blocks are rebuilt.
struct Above {
  bool any = false;
  bool ends_sentence = false;
  bool is_heading = false;
};

/// Short, begins with a capital or a number, and does not end as a sentence does (unless it is numbered).
bool looks_like_heading(std::string_view line);

/// Whether line `i` heads what follows. Plain text has no type sizes: a heading is short, begins with a
/// capital or a number, stands apart from what is above, does not end as a sentence does (unless it is
/// numbered), and the line below does not go on in the middle of it.
bool heads_what_follows(const TextFile& file, std::size_t i, const Above& above);

}  // namespace praxis::ingest::worker
