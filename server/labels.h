// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "corpus/vocabulary.h"
#include "server/params.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace praxis::server {

/// "Region" for "region": how a facet is headed.
std::string facet_title(std::string_view facet);

/// How a facet value is shown where no facet list gives its label: "Piemonte", "Greek", "2017–2021".
std::string value_label(std::string_view facet, std::string_view value, const Vocabularies& vocabularies);

/// A region with its country, "Piemonte, Italy"; a country alone.
std::string place_label(std::string_view code, const Vocabularies& vocabularies);

/// "Greek" for "el"; the code itself when it is no language.
std::string language_name(std::string_view code);

/// "September 2021" for "2021-09", "3 May 2021" for "2021-05-03"; what is no date stays as it is.
std::string date_label(std::string_view date);

/// "1,234".
std::string number_label(std::size_t number);
/// "1 result", "1,234 results".
std::string count_label(std::size_t count, std::string_view one, std::string_view many);

/// "1–5", or "1" where both are the same.
std::string range_label(std::size_t least, std::size_t most);

/// What a search counts, for a heading: "Good practices" where it is narrowed to them, else "Results".
std::string counted_label(const SearchParams& params);
/// "Italy: 12 good practices", "Italy: 1 result".
std::string place_count_label(std::string_view place, std::size_t count, const SearchParams& params);
/// "List", "Map", "Matrix".
std::string_view view_label(View view);

/// "p. 15", "pp. 15–17", or empty where the source has no pages.
std::string page_label(int first, int last);

/// "PDF", "web page", …: what kind of source a document is, for people.
std::string document_kind_label(std::string_view kind);

/// A code fit for a lang attribute where the text is not in the page's own language (English); else empty.
std::string foreign_language(std::string_view code);

}  // namespace praxis::server
