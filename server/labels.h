// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "corpus/vocabulary.h"
#include "server/language.h"
#include "server/params.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace praxis::server {

// What things are called in a language of the pages.

/// "Region" for "region": how a facet is headed.
std::string facet_title(const Language& language, std::string_view facet);

/// "Good practice".
std::string kind_label(const Language& language, UnitKind kind);

/// How a facet value is shown: "Piemonte", "Greek", "2017–2021".
std::string value_label(const Language& language, std::string_view facet, std::string_view value,
                        const Vocabularies& vocabularies);

/// A region with its country, "Piemonte, Italy"; a country alone.
std::string place_label(const Language& language, std::string_view code, const Vocabularies& vocabularies);

/// "1,234 results": the message of that name, which knows plurals of its `count`.
std::string count_label(const Language& language, std::string_view key, std::size_t count);

/// "1–5", or "1" where both are the same.
std::string range_label(const Language& language, std::size_t least, std::size_t most);

/// What a search counts, as messages are named by it: "practices" where it is narrowed to them, else
/// "results".
std::string counted(const SearchParams& params);
/// "Italy: 12 good practices", "Italy: 1 result".
std::string place_count_label(const Language& language, std::string_view place, std::size_t count,
                              const SearchParams& params);

/// "p. 15", "pp. 15–17", or empty where the source has no pages.
std::string page_label(const Language& language, int first, int last);

/// "Policy brief", "Web page", …: what kind of source a document is, for people.
std::string document_kind_label(const Language& language, std::string_view kind);

/// A name as it stands in data, made presentable: "Start date" for "start-date".
std::string plain_name(std::string_view name);

/// A code fit for a lang attribute where the text is not in the page's own language; else empty.
std::string foreign_language(const Language& page, std::string_view code);

}  // namespace praxis::server
