// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/vocabulary.h"
#include "search/answer.h"
#include "server/context.h"
#include "server/http.h"
#include "server/language.h"

#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace praxis::server {

// Answers of a search come with labels in English; these put those of another language in their place.

/// The language that `lang` asks an answer for programs to be labelled in; null where it names none there is,
/// and the answer stays as it is.
const Language* relabelling(const SiteContext& site, const HttpRequest& request);

/// What tells apart the answers that it makes: part of an entity tag.
std::string_view variant_of(const Language* relabelling);

/// The labels of facets' values, of names in the query and of filters to leave out. Values that hold as many
/// come in the order of the language's alphabet.
void relabel(search::SearchAnswer& answer, const Language& language, const Vocabularies& vocabularies);

/// The names of rows and columns.
void relabel(search::Matrix& matrix, const Language& language, const Vocabularies& vocabularies);

/// Those of the results of an answer as JSON (search/answer_json.h): regions and themes.
void relabel_results(nlohmann::ordered_json& answer, const Language& language,
                     const Vocabularies& vocabularies);

}  // namespace praxis::server
