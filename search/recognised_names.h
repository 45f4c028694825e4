// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/answer.h"
#include "search/request.h"
#include "search/trials.h"

#include <vector>

namespace praxis::search {

/// Names of projects and regions that stand in a query as plain words (or alone in quotation marks), each as
/// the filter it could be, with the rest of the query and what both find together: never nothing. Names are
/// those of the vocabularies in every language; the longest run of words wins. Left out are codes of two
/// letters, which are words too, names with accents that the name has not, and names of projects that are
/// words, unless written as the project writes them: those that the vocabulary says are, beside other words,
/// and those that most units say without being the project's. At most kMostRecognised. Throws Xapian::Error.
std::vector<RecognisedName> recognise_names(const SearchRequest& request, const Vocabularies& vocabularies,
                                            Trials& trials);

inline constexpr std::size_t kMostRecognised = 3;

}  // namespace praxis::search
