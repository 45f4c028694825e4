// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/sheet.h"

#include <cstddef>
#include <optional>

namespace praxis::ingest {

/// Cards below "Good practices" or "News" are what the heading above block `i` says; nothing where it says
/// two things or none.
std::optional<UnitKind> kind_by_heading(const Sheet& sheet, std::size_t i);

/// What the class names of a card say: content systems call their teasers "good-practice", "news-item".
std::optional<UnitKind> kind_by_roles(const Block& block);

}  // namespace praxis::ingest
