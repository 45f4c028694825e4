// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/descriptor.h"
#include "ingest/worker_pool.h"

#include <filesystem>

#include <sys/types.h>

namespace praxis::ingest {

struct SpawnedWorker {
  pid_t child = -1;
  Descriptor socket;  ///< our end
};

/// Starts the worker program with its end of a socket pair as descriptor 3 and nothing else of ours: standard
/// streams on /dev/null, every other descriptor closed, signals at their defaults, a process group of its own
/// (an interrupt from the keyboard is for the program to deal with) and a bare environment. Safe in a program
/// of many threads.
Result<SpawnedWorker> spawn_worker(const std::filesystem::path& program, const WorkerLimits& limits);

}  // namespace praxis::ingest
