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

bool ends_sentence(std::string_view text);
bool begins_lower(std::string_view text);
bool is_upper_case(std::string_view text);

/// Whether line `i` heads what follows. Plain text has no type sizes: a heading is short, begins with a
/// capital or a number, stands apart from what is above, does not end as a sentence does (unless it is
/// numbered), and the line below does not go on in the middle of it.
bool heads_what_follows(const TextFile& file, std::size_t i, const Above& above);

/// Headings in capitals without a number stand between such with one ("FINDINGS", "1. SKILLS", "ADVICE",
/// "2. MONEY"), and so above them, not beside ("PREFACE", "1. FINDINGS", "2. ADVICE").
bool capitals_part_numbers(const TextFile& file);

/// 1 to 4: capitals and single numbers ("2.") stand highest, then numbers parted by capitals, then numbers of
/// several parts ("2.1"), then the rest.
int heading_level(std::string_view text, bool capitals_part_numbers);

}  // namespace praxis::ingest::worker
