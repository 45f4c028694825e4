// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/vocabulary.h"
#include "search/answer.h"

#include <nlohmann/json_fwd.hpp>

namespace praxis::server {

/// One result as templates/search.mustache shows it.
nlohmann::ordered_json result_view(const search::Hit& hit, const Vocabularies& vocabularies);

}  // namespace praxis::server
