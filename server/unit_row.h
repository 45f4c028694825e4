// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "server/language.h"

#include <nlohmann/json_fwd.hpp>

namespace praxis::server {

/// A unit in a list, as templates/unit_row.mustache shows it; its "place" is empty.
nlohmann::ordered_json unit_row(const Language& language, const Unit& unit);

}  // namespace praxis::server
