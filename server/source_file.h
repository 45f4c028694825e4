// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <string>

namespace praxis::server {

/// Opens a regular file of the index for reading; never waits for one that is a pipe or device. The caller
/// closes the descriptor. The path comes from the index and from nowhere else. Errors: not_found.
Result<int> open_source_file(const std::string& path);

}  // namespace praxis::server
