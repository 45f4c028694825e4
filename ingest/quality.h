// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"

#include <optional>
#include <string>
#include <vector>

namespace praxis::ingest {

/// The share of looked-up words that a dictionary knows, 0 to 1; nothing where none were looked up.
std::optional<double> known_words_share(const Quality& quality);

/// Takes the figures of one more document into those of many.
void add_quality(Quality& all, const Quality& one);

/// Why a document counts as poorly read, for people, one reason an entry; empty for one read well.
std::vector<std::string> poor_reading(const Quality& quality);

}  // namespace praxis::ingest
