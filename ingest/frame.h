// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/descriptor.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace praxis::ingest {

/// When to give up; kNoDeadline waits for ever.
using Deadline = std::chrono::steady_clock::time_point;
inline constexpr Deadline kNoDeadline = Deadline::max();

/// What travels on the socket between the program and its worker: four bytes "PXF1", the length of the body
/// as eight bytes (least significant first), the body. A file may ride along with a frame (SCM_RIGHTS).
struct Frame {
  std::string body;
  Descriptor file;  ///< none unless the sender passed one and `receive_frame_with_file` was called
};

// Both ends treat the other as untrusted: a length is checked against the limit before anything is allocated,
// and memory grows with what has really arrived. Errors: worker_died (the other end closed), timed_out,
// limit_exceeded (a body longer than allowed), internal (not a frame, or the system refused).

/// Sends one frame whole. `file`, when not -1, is passed along and stays open here. Raises no SIGPIPE.
Result<void> send_frame(int socket, std::string_view body, int file, Deadline deadline);

/// Receives one frame whole. Descriptors that come with it are refused: the kernel drops them.
Result<Frame> receive_frame(int socket, std::size_t limit, Deadline deadline);

/// The same, keeping the one file that came with the frame.
Result<Frame> receive_frame_with_file(int socket, std::size_t limit, Deadline deadline);

}  // namespace praxis::ingest
