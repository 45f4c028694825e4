// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/descriptor.h"
#include "ingest/protocol.h"
#include "ingest/worker_pool.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

#include <sys/types.h>

namespace praxis::ingest {

/// One running child of WorkerPool. Its processor time and its wall-clock time are watched from here, where a
/// document cannot reach them; memory, files and system calls are limited by the child itself before it reads
/// anything (ingest/worker/sandbox.h). For one thread at a time. The child is killed and reaped with the
/// object.
class WorkerProcess {
 public:
  /// Starts the program and waits until it has locked itself in. Errors: internal, saying what is missing.
  static Result<std::unique_ptr<WorkerProcess>> start(const std::filesystem::path& program,
                                                      const WorkerLimits& limits);
  ~WorkerProcess();
  WorkerProcess(const WorkerProcess&) = delete;
  WorkerProcess& operator=(const WorkerProcess&) = delete;

  /// Hands over an open file and returns the body of the reply (ingest/protocol.h). After an error the child
  /// is gone: timed_out, limit_exceeded (memory, or the size of the reply) or worker_died.
  Result<std::string> ask(const Request& request, int file);

  /// The processor time that the last document took, as far as it was read to the end.
  std::chrono::nanoseconds last_effort() const { return last_effort_; }

  /// Ready for another document: alive, not yet due for recycling, and not swollen by what it read.
  bool is_usable() const;

 private:
  WorkerProcess(pid_t child, Descriptor socket, const WorkerLimits& limits);
  Error end(Error reason);
  bool has_swollen() const;

  pid_t child_ = -1;  ///< -1 once reaped
  Descriptor socket_;
  WorkerLimits limits_;
  int documents_ = 0;
  std::size_t space_at_start_ = 0;  ///< of addresses, in bytes
  std::chrono::nanoseconds last_effort_{};
};

}  // namespace praxis::ingest
