// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/sandbox.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string>
#include <utility>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#ifndef PRAXIS_SANITIZED
#include "ingest/worker/landlock.h"
#include "ingest/worker/syscall_filter.h"
#endif

namespace praxis::ingest::worker {
namespace {

// The standard streams, the socket, the pipe of last words, the document, and a little air.
constexpr rlim_t kOpenFiles = 16;
// Fonts and maps of a page that is being drawn.
[[maybe_unused]] constexpr rlim_t kOpenFonts = 64;

volatile pid_t parent_at_start = 0;

Result<void> cap(int resource, rlim_t value, const char* name) {
  rlimit limit{};
  if (::getrlimit(resource, &limit) == 0) {
    if (limit.rlim_max < value) value = limit.rlim_max;  // stricter already
    limit = {value, value};
    if (::setrlimit(resource, &limit) == 0) return {};
  }
  return fail(ErrorKind::internal, std::string("cannot limit ") + name + ": " + std::strerror(errno));
}

Result<void> cap_resources([[maybe_unused]] std::size_t memory_bytes, rlim_t open_files) {
  if (auto done = cap(RLIMIT_CORE, 0, "core dumps"); !done) return done;
  if (auto done = cap(RLIMIT_NOFILE, open_files, "open files"); !done) return done;
#ifndef PRAXIS_SANITIZED
  if (auto done = cap(RLIMIT_FSIZE, 0, "file writing"); !done) return done;
  if (auto done = cap(RLIMIT_AS, memory_bytes, "memory"); !done) return done;
#endif
  return {};
}

void end_if_orphaned(int) {
  if (::getppid() != parent_at_start) ::_exit(0);
}

}  // namespace

Result<void> lock_in(std::size_t memory_bytes, Cage cage, std::size_t held_files) {
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
    return fail(ErrorKind::internal, "this kernel cannot withhold new privileges from a process");
  }
  // A core limit of 0 does not stop a core_pattern that pipes into a crash collector; this does.
  ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  const rlim_t open_files = kOpenFiles + held_files + (cage == Cage::pictures ? kOpenFonts : 0);
  if (auto done = cap_resources(memory_bytes, open_files); !done) return done;
#ifndef PRAXIS_SANITIZED
  Result<bool> may_open = false;
  if (cage == Cage::pictures) may_open = allow_reading_below(font_folders());
  if (!may_open) return pass_on(std::move(may_open));
  return install_syscall_filter(*may_open);
#else
  return {};
#endif
}

// The kernel sends the "parent died" signal when the *thread* that started us ends, which is no reason to go
// while its process lives on. So it is not SIGKILL but a signal whose handler looks again; the kernel repeats
// it when the next parent thread ends. An idle worker also notices by the end of the stream on its socket.
void end_with_parent() {
  parent_at_start = ::getppid();
  struct sigaction action {};
  action.sa_handler = end_if_orphaned;
  action.sa_flags = SA_RESTART;
  ::sigaction(SIGUSR1, &action, nullptr);
  ::prctl(PR_SET_PDEATHSIG, SIGUSR1, 0, 0, 0);
}

}  // namespace praxis::ingest::worker
