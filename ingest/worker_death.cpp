// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker_death.h"

#include "ingest/protocol.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <string>

#include <sys/wait.h>

namespace praxis::ingest {
namespace {

Error died(std::string message) {
  return {ErrorKind::worker_died, std::move(message)};
}

Error killed_by(int signal, const WorkerLimits& limits) {
  switch (signal) {
    case SIGXCPU:
      return {ErrorKind::timed_out, "reading it took more than " + std::to_string(limits.cpu.count()) +
                                        " s of processor time and was stopped"};
    case SIGSYS:
      return died(
          "the reader was stopped when it tried something that reading never needs; the file may be an "
          "attack");
    case SIGKILL:
      return died(
          "the reader was killed from outside while it read this file, perhaps for lack of memory; try "
          "again");
    case SIGXFSZ:
      return died("the reader was stopped when it tried to write a file");
    default: {
      const char* const name = ::sigabbrev_np(signal);
      return died("the reader crashed on it (" +
                  (name != nullptr ? std::string("SIG") + name : "signal " + std::to_string(signal)) + ")");
    }
  }
}

}  // namespace

int kill_and_reap(pid_t child) {
  ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    // ECHILD: the program ignores SIGCHLD, so the system has reaped it and the status is lost.
    if (errno != EINTR) return SIGKILL;
  }
  return status;
}

Error cause_of_death(int wait_status, const WorkerLimits& limits) {
  if (WIFSIGNALED(wait_status)) return killed_by(WTERMSIG(wait_status), limits);
  const int status = WEXITSTATUS(wait_status);
  if (status == kExitOutOfMemory) {
    return {ErrorKind::limit_exceeded,
            "reading it takes more than " + std::to_string(limits.memory_bytes >> 20U) + " MiB of memory"};
  }
  return died("the reader ended with status " + std::to_string(status) + " while it read this file");
}

}  // namespace praxis::ingest
