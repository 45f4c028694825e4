// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "corpus/vocabulary.h"

#include <nlohmann/json.hpp>

namespace praxis::server {

/// Why a unit has its tags, for the template, one entry a tag: `field` and `label`, `words` in quotation
/// marks and the `place` where they stand ("in the title", "in the line “Location”"), or `place` alone where
/// an editor, the source itself or the document as a whole gave the tag. Thread-safe.
nlohmann::ordered_json why_view(const Language& language, const Unit& unit, const Vocabularies& vocabularies);

}  // namespace praxis::server
