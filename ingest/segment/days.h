// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/evidence.h"
#include "ingest/segment/sheet.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// "Tuesday. Katowice", "Erster Tag – Werften", "3 May: the mill": the bytes of what says the day or stop,
/// with its separator; 0 where a heading says none.
std::size_t stage_length(std::string_view heading, const LanguageSigns& words, std::string_view language);

/// The headings of one rank below the same heading that say a day or stop of a journey, two or more; each run
/// in reading order.
std::vector<std::vector<std::size_t>> journeys(const Sheet& sheet, const LanguageSigns& words);

}  // namespace praxis::ingest
