// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/vocabulary.h"
#include "search/answer.h"
#include "server/language.h"
#include "server/params.h"

#include <nlohmann/json_fwd.hpp>

namespace praxis::server {

/// A matrix of themes and places as templates/matrix.mustache shows it. A cell leads to the results of its
/// theme and place, with the other filters; the names of themes and places narrow the matrix. What is fixed
/// has no links.
nlohmann::ordered_json matrix_view(const Language& language, const SearchParams& params,
                                   const search::Matrix& matrix, const Vocabularies& vocabularies);

}  // namespace praxis::server
