// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/worker_pool.h"

#include <sys/types.h>

namespace praxis::ingest {

/// Kills a child for good and returns its wait status. One that died before keeps the status it died with.
int kill_and_reap(pid_t child);

/// What a worker's wait status means for the document it was reading, said as a whole sentence: which limit
/// it met (timed_out, limit_exceeded), or how it died (worker_died).
Error cause_of_death(int wait_status, const WorkerLimits& limits);

}  // namespace praxis::ingest
