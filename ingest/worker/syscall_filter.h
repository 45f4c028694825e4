// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

namespace praxis::ingest::worker {

/// Allows this process, from now on, only the system calls of a program that reads open descriptors and
/// computes. With `may_open` also those that look for files and open them for reading; which ones is then for
/// Landlock to say.
Result<void> install_syscall_filter(bool may_open = false);

}  // namespace praxis::ingest::worker
