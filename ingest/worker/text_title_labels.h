// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/text_lines.h"

#include <cstddef>
#include <string_view>

namespace praxis::ingest::worker {

/// "01": the number of an entry, alone on its line.
bool is_entry_number(std::string_view line);

/// The line says what the title right below it is, as it does above another title: "CASE" over "The library
/// bus" over a paragraph. A number does where other numbers do. For files of one paragraph a line.
bool labels_titles(const TextFile& file, std::size_t i);

/// The line stands right above lines of labels ("Where: …", "Who: …"), as another one near does above lines
/// that begin with the same label: it names what they tell of. For files of one paragraph a line.
bool heads_record(const TextFile& file, std::size_t i);

/// The rank of the title that a rule of about its length underlines: 1 for "====", 2 for "----"; 0 for other
/// rules.
int underlined_rank(const TextLine& title, std::string_view rule);

}  // namespace praxis::ingest::worker
