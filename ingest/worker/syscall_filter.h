// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

namespace praxis::ingest::worker {

/// Allows this process, from now on, only the system calls of a program that reads open descriptors and
/// computes.
Result<void> install_syscall_filter();

}  // namespace praxis::ingest::worker
