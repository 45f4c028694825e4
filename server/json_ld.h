// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "corpus/vocabulary.h"

#include <string>
#include <string_view>

namespace praxis::server {

/// A unit as search engines read it: JSON-LD in the terms of schema.org, safe to stand inside a script
/// element of an HTML page. `address` is that of the unit's page, `document_address` of its document's.
std::string json_ld(const Language& language, const Unit& unit, const Vocabularies& vocabularies,
                    std::string_view address, std::string_view document_address);

}  // namespace praxis::server
