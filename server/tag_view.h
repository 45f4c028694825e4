// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "corpus/vocabulary.h"
#include "server/language.h"

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace praxis::server {

/// Values of one facet as links to everything that has them: a list of {label, address}.
nlohmann::ordered_json tag_links(const Language& language, std::string_view facet,
                                 const std::vector<std::string>& values, const Vocabularies& vocabularies);

/// A unit's projects, regions and themes as links, as templates/tags.mustache shows them.
nlohmann::ordered_json tags_view(const Language& language, const Unit& unit,
                                 const Vocabularies& vocabularies);

/// What people see of a unit's source file.
struct SourceLink {
  std::string
      address;  ///< of the page inside the PDF, or of the publisher's web page, or of the document's page
  std::string page;         ///< "p. 15", or empty
  bool leads_away = false;  ///< to the publisher's site
};
SourceLink source_link(const Language& language, const Unit& unit);

/// True when the source is a PDF, which browsers can open at a page.
bool is_pdf(const DocumentInfo& document);

/// A title to show for a document: its own, else its file name.
std::string document_title(const Language& language, const DocumentInfo& document);
std::string unit_title(const Language& language, const Unit& unit);

}  // namespace praxis::server
