// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <filesystem>
#include <vector>

namespace praxis::ingest::worker {

/// The folders in which fonts and what describes them lie, and Poppler's character maps.
std::vector<std::filesystem::path> font_folders();

/// From now on this process may open files only below these folders, and only for reading; those that are
/// missing are passed over. False where the kernel has no Landlock: then nothing has changed. Errors:
/// internal, when the kernel has it and refuses. Call it after PR_SET_NO_NEW_PRIVS.
Result<bool> allow_reading_below(const std::vector<std::filesystem::path>& folders);

}  // namespace praxis::ingest::worker
