// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker_process.h"

#include "corpus/utf8.h"
#include "ingest/effort.h"
#include "ingest/frame.h"
#include "ingest/worker_death.h"
#include "ingest/worker_spawn.h"

#include <algorithm>
#include <ctime>
#include <fstream>
#include <optional>
#include <utility>

#include <poll.h>
#include <sys/resource.h>
#include <unistd.h>

namespace praxis::ingest {
namespace {

using std::chrono::seconds;

// Loading a few libraries; generous, since a machine that swaps must not lose documents to it.
constexpr seconds kStartTime{60};

Deadline deadline_in(seconds time) {
  constexpr seconds kLongest = std::chrono::hours{24 * 365};
  return std::chrono::steady_clock::now() + std::clamp(time, seconds{0}, kLongest);
}

/// Grants the child so much more processor time, from now on. Set from outside, since a limit that the child
/// can move is none; best effort, since the wall clock holds in any case.
void arm_processor_limit(pid_t child, seconds more) {
  clockid_t clock{};
  timespec used{};
  rlimit limit{};
  if (::clock_getcpuclockid(child, &clock) != 0 || ::clock_gettime(clock, &used) != 0) return;
  if (::prlimit(child, RLIMIT_CPU, nullptr, &limit) != 0) return;
  const auto wanted =
      static_cast<rlim_t>(used.tv_sec) + 1 + static_cast<rlim_t>(std::max<std::int64_t>(more.count(), 0));
  limit.rlim_cur = std::min(wanted, limit.rlim_max);
  ::prlimit(child, RLIMIT_CPU, &limit, nullptr);
}

std::chrono::nanoseconds processor_time_of(pid_t child) {
  clockid_t clock{};
  if (::clock_getcpuclockid(child, &clock) != 0) return {};
  return processor_time(clock).value_or(std::chrono::nanoseconds{});
}

/// The address space of a process, which is what its memory limit counts; nothing where the kernel does not
/// tell.
std::optional<std::size_t> address_space_of([[maybe_unused]] pid_t child) {
#ifdef PRAXIS_SANITIZED  // which reserve terabytes, and have no limit
  return std::nullopt;
#else
  std::ifstream file("/proc/" + std::to_string(child) + "/statm");
  std::size_t pages = 0;
  if (!(file >> pages)) return std::nullopt;
  return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
#endif
}

std::string said(const Result<Frame>& answer) {
  if (!answer) return answer.error().message;
  return shorten(squeeze_space(to_clean_utf8(answer->body)), 400);
}

}  // namespace

WorkerProcess::WorkerProcess(pid_t child, Descriptor socket, const WorkerLimits& limits)
    : child_(child), socket_(std::move(socket)), limits_(limits) {}

WorkerProcess::~WorkerProcess() {
  if (child_ > 0) kill_and_reap(child_);
}

Result<std::unique_ptr<WorkerProcess>> WorkerProcess::start(const std::filesystem::path& program,
                                                            const WorkerLimits& limits) {
  auto spawned = spawn_worker(program, limits);
  if (!spawned) return pass_on(std::move(spawned));
  std::unique_ptr<WorkerProcess> worker(
      new WorkerProcess(spawned->child, std::move(spawned->socket), limits));
  if (limits.niceness > 0) ::setpriority(PRIO_PROCESS, static_cast<id_t>(spawned->child), limits.niceness);
  const auto greeting = receive_frame(worker->socket_.get(), kMaxGreetingBytes, deadline_in(kStartTime));
  if (greeting && greeting->body == kGreeting) {
    worker->space_at_start_ = address_space_of(worker->child_).value_or(0);
    return worker;
  }
  std::string message = "cannot start " + program.string() + ": " + said(greeting);
  if (!greeting) message += "; " + worker->end(greeting.error()).message;
  return fail(ErrorKind::internal, std::move(message));
}

Result<std::string> WorkerProcess::ask(const Request& request, int file) {
  ++documents_;
  const Deadline deadline = deadline_in(limits_.wall);
  arm_processor_limit(child_, limits_.cpu);
  const auto begun = processor_time_of(child_);
  last_effort_ = {};
  if (auto sent = send_frame(socket_.get(), to_body(request), file, deadline); !sent) {
    return tl::unexpected(end(std::move(sent).error()));
  }
  auto reply = receive_frame(socket_.get(), request.reply_bytes, deadline);
  if (!reply) return tl::unexpected(end(std::move(reply).error()));
  last_effort_ = processor_time_of(child_) - begun;
  return std::move(reply->body);
}

/// Ends the child after a failed exchange and tells what the failure was. Killing one that has died already
/// leaves its own cause of death in place.
Error WorkerProcess::end(Error reason) {
  const int status = kill_and_reap(std::exchange(child_, -1));
  if (reason.kind == ErrorKind::timed_out) {
    return {ErrorKind::timed_out,
            "reading it took longer than " + std::to_string(limits_.wall.count()) + " s and was stopped"};
  }
  if (reason.kind == ErrorKind::limit_exceeded) return reason;
  return cause_of_death(status, limits_);
}

/// What one large document took must not count against the memory of the next: allocators keep what they got.
bool WorkerProcess::has_swollen() const {
  const std::size_t space = address_space_of(child_).value_or(0);
  if (space <= space_at_start_ || limits_.memory_bytes <= space_at_start_) return false;
  return space - space_at_start_ > (limits_.memory_bytes - space_at_start_) / 4;
}

bool WorkerProcess::is_usable() const {
  if (child_ <= 0 || documents_ >= limits_.documents_before_recycling || has_swollen()) return false;
  // A worker speaks when it is spoken to: anything to read now is the end of the stream, or not to be
  // trusted.
  pollfd entry{socket_.get(), POLLIN, 0};
  return ::poll(&entry, 1, 0) == 0;
}

}  // namespace praxis::ingest
