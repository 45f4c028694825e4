// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/unit.h"

#include <cstdint>

namespace Xapian {
class Database;
}

namespace praxis::search {

/// Reads a unit back from its document. ErrorKind::damaged_index when it does not parse; throws
/// Xapian::Error.
Result<Unit> read_unit(const Xapian::Database& database, std::uint32_t document);

}  // namespace praxis::search
