// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <cstddef>

namespace praxis::ingest::worker {

/// Locks this process in, for good: no new privileges, no core dumps, at most `memory_bytes` of address
/// space, no file written, and of the system calls only those that reading bytes and computing need. Opening
/// a file fails as if it were not there; a socket, another process or another program ends this one. Call it
/// after everything that loads libraries or data, and before the first document. Errors: internal, when the
/// kernel lacks what it takes.
///
/// Under sanitizers (PRAXIS_SANITIZED) there is neither a memory limit nor a filter: their shadow memory and
/// their reports need what both forbid.
Result<void> lock_in(std::size_t memory_bytes);

/// Has this process end when its parent does, also in the middle of a document. For the parent that started
/// it.
void end_with_parent();

}  // namespace praxis::ingest::worker
