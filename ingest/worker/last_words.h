// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace praxis::ingest::worker {

// Parsers written in the manner of C end the process when memory runs out: they print "Out of memory" and
// abort, which from outside looks like any crash. So standard error leads into a pipe of our own, and abort()
// looks into it: when memory was the reason the process ends with kExitOutOfMemory (ingest/protocol.h), else
// it dies of SIGABRT.

/// Sets that up. Call it once, before the sandbox. Does nothing under sanitizers, whose reports belong on
/// stderr.
void keep_last_words();

/// Empties the pipe, so that the words of one document are not taken for the next one's.
void forget_last_words();

}  // namespace praxis::ingest::worker
