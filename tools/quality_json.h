// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"

#include <nlohmann/json.hpp>

namespace praxis::tools {

/// How well a document could be read, or several together, as `inspect` and `index` print it. `known_words`
/// is the share of the looked-up words a dictionary knows; it is missing where none was looked up.
nlohmann::ordered_json quality_json(const ingest::Quality& quality);

}  // namespace praxis::tools
