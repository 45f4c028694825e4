// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/vocabulary.h"
#include "search/answer.h"
#include "search/request.h"

#include <string>
#include <string_view>
#include <vector>

namespace praxis::tools {

/// Prints an answer on standard output as "text", "json", "csv", "ris" or "bibtex".
void print_answer(std::string_view format, const search::SearchRequest& request,
                  const search::SearchAnswer& answer, const Vocabularies& vocabularies);

/// Prints a ranking as trec_eval reads it: `qid Q0 docid rank score praxis`.
void print_trec(const std::string& query_id, const std::vector<search::RankedId>& ranked);

}  // namespace praxis::tools
