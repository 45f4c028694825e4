// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "search/snapshot.h"
#include "tools/command.h"

#include <memory>

namespace praxis::tools {

/// The current generation of the index asked for, open for reading. Errors: no_index with the command that
/// makes one, damaged_index.
Result<std::shared_ptr<const search::Snapshot>> open_index(const CommonOptions& common);

}  // namespace praxis::tools
