// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/unit.h"

#include <nlohmann/json_fwd.hpp>

namespace praxis {

/// A unit in the JSON form that commands, API and exports share. Keys keep their documented order.
nlohmann::ordered_json to_json(const Unit& unit);
nlohmann::ordered_json to_json(const DocumentInfo& document);

/// Reads a unit back from that form. Every key but `text` or `title` (one of them must say something) may be
/// missing; a key of the wrong type is an error naming it. Text is made valid NFC UTF-8 on the way in.
Result<Unit> unit_from_json(const nlohmann::json& json);
Result<DocumentInfo> document_from_json(const nlohmann::json& json);

}  // namespace praxis
