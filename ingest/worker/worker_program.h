// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/protocol.h"
#include "ingest/worker/sandbox.h"

#include <cstddef>
#include <string>

namespace praxis::ingest::worker {

/// What one kind of child is.
struct WorkerProgram {
  Cage cage = Cage::reading;
  /// Opens what may not be opened later; returns how many descriptors it holds. Null where there is nothing.
  std::size_t (*prepare)() = nullptr;
  /// The reply to a request about the document behind the descriptor. Libraries' exceptions may leave it.
  std::string (*answer)(const Request& request, int document) = nullptr;
};

/// A child's life: locks itself in and answers requests until nobody asks. Its arguments are WorkerPool's: a
/// socket as descriptor 3 (ingest/protocol.h says what is spoken on it) and the size of its memory in bytes.
/// Returns the program's exit status.
int run_worker(int argc, char** argv, const WorkerProgram& program);

/// The whole document from the start, whatever the offset of the descriptor we were handed. Read, not mapped:
/// a file that is cut short while we look at it would be a fault in memory.
Result<std::string> content_of(int file, std::size_t limit);

}  // namespace praxis::ingest::worker
