// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker_spawn.h"

#include "ingest/protocol.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>

namespace praxis::ingest {
namespace {

/// What the loader, the recogniser's data and the sanitizers need; nothing that could steer a parser.
constexpr std::array<const char*, 6> kPassedOn{"TESSDATA_PREFIX", "LD_LIBRARY_PATH", "ASAN_OPTIONS",
                                               "UBSAN_OPTIONS",   "TSAN_OPTIONS",    "LSAN_OPTIONS"};

std::vector<std::string> bare_environment() {
  std::vector<std::string> environment{"LC_ALL=C.UTF-8", "OMP_THREAD_LIMIT=1"};
  for (const char* name : kPassedOn) {
    if (const char* value = std::getenv(name); value != nullptr) {
      environment.push_back(std::string(name) + "=" + value);
    }
  }
  return environment;
}

std::vector<char*> pointers_to(std::vector<std::string>& strings) {
  std::vector<char*> pointers;
  for (std::string& text : strings) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

class FileActions {
 public:
  explicit FileActions(int socket) {
    posix_spawn_file_actions_init(&actions_);
    // First, as the socket's own number may be one of those that are overwritten next.
    posix_spawn_file_actions_adddup2(&actions_, socket, kWorkerSocket);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
#ifndef PRAXIS_SANITIZED  // their reports go to stderr
    posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
#endif
    posix_spawn_file_actions_addclosefrom_np(&actions_, kWorkerSocket + 1);
  }
  ~FileActions() {
    posix_spawn_file_actions_destroy(&actions_);
  }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  const posix_spawn_file_actions_t* get() const {
    return &actions_;
  }

 private:
  posix_spawn_file_actions_t actions_{};
};

class Attributes {
 public:
  Attributes() {
    posix_spawnattr_init(&attributes_);
    sigset_t all{};
    sigset_t none{};
    sigfillset(&all);
    sigemptyset(&none);
    posix_spawnattr_setsigdefault(&attributes_, &all);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setflags(&attributes_,
                             POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  }
  ~Attributes() { posix_spawnattr_destroy(&attributes_); }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
};

tl::unexpected<Error> cannot_start(const std::filesystem::path& program, int error) {
  return fail(ErrorKind::internal, "cannot start " + program.string() + ": " + std::strerror(error));
}

}  // namespace

Result<SpawnedWorker> spawn_worker(const std::filesystem::path& program, const WorkerLimits& limits) {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
    return cannot_start(program, errno);
  Descriptor ours(ends[0]);
  const Descriptor theirs(ends[1]);

  std::vector<std::string> arguments{program.string(), std::to_string(limits.memory_bytes)};
  std::vector<std::string> environment = bare_environment();
  const FileActions actions(theirs.get());
  const Attributes attributes;
  pid_t child = -1;
  const int error = ::posix_spawn(&child, program.c_str(), actions.get(), attributes.get(),
                                  pointers_to(arguments).data(), pointers_to(environment).data());
  if (error != 0) return cannot_start(program, error);
  return SpawnedWorker{child, std::move(ours)};
}

}  // namespace praxis::ingest
