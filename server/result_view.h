// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/vocabulary.h"
#include "search/answer.h"
#include "server/language.h"

#include <nlohmann/json_fwd.hpp>

namespace praxis::server {

/// Where else a unit stands, as templates/also_in.mustache shows it.
nlohmann::ordered_json copies_view(const Language& language, const search::Copies& copies);

/// One result as templates/search.mustache shows it.
nlohmann::ordered_json result_view(const Language& language, const search::Hit& hit,
                                   const Vocabularies& vocabularies);

}  // namespace praxis::server
