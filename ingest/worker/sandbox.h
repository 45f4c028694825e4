// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <cstddef>

namespace praxis::ingest::worker {

/// What the process is for, and so what it may still do once it is locked in.
enum class Cage {
  reading,  ///< opens nothing at all
  pictures  ///< may open files for reading below the font folders (landlock.h), where the kernel has
            ///< Landlock; where it has not, it opens nothing, and fonts that a document lacks are missing
            ///< from pictures
};

/// Locks this process in, for good: no new privileges, no core dumps, at most `memory_bytes` of address
/// space, no file written, and of the system calls only those that reading bytes and computing need. Opening
/// a file fails as if it were not there (but see Cage); a socket, another process or another program ends
/// this one. Call it after everything that loads libraries or data, and before the first document. Errors:
/// internal, when the kernel lacks what it takes.
///
/// Under sanitizers (PRAXIS_SANITIZED) there is neither a memory limit nor a filter: their shadow memory and
/// their reports need what both forbid.
///
/// `held_files` is how many descriptors the process keeps open besides its streams, socket and document.
Result<void> lock_in(std::size_t memory_bytes, Cage cage = Cage::reading, std::size_t held_files = 0);

/// Has this process end when its parent does, also in the middle of a document. For the parent that started
/// it.
void end_with_parent();

}  // namespace praxis::ingest::worker
