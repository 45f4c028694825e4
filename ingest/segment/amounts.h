// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "ingest/segment/cues.h"

#include <optional>
#include <string_view>

namespace praxis::ingest {

/// The first sum of money in a text, the currency before or behind it: "EUR 1 200 000", "€1.92 million",
/// "3,2 Mio. Euro", "45 000 zł". Points and commas are read as people of any country set them: what three
/// digits follow parts thousands, else the last one begins the fraction. Thread-safe.
std::optional<Amount> amount_in(std::string_view text, const Cues& cues);

}  // namespace praxis::ingest
