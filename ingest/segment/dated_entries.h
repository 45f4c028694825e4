// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/entries.h"
#include "ingest/segment/sheet.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// "14 May", "Tuesday, 14 May": no words of its own stand before the date.
bool begins_with_day(std::string_view text);

/// The entries of a list of news or events from `begin` to `end`: below headings of the highest rank, else
/// items or lines with a date; with `undated`, items without one as well where they are more.
std::vector<Stretch> entries_in(const Sheet& sheet, std::size_t begin, std::size_t end, bool undated);

}  // namespace praxis::ingest
