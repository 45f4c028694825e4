// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/worker_program.h"

#include "ingest/frame.h"
#include "ingest/worker/last_words.h"
#include "ingest/worker_pool.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <clocale>
#include <cstring>
#include <exception>
#include <iostream>
#include <new>
#include <optional>
#include <string_view>

#include <iconv.h>
#include <sys/socket.h>
#include <unistd.h>

namespace praxis::ingest::worker {
namespace {

/// The extractors keep their libraries' exceptions to themselves; this is for those that nobody thought of.
std::string safe_answer(const WorkerProgram& program, const Request& request, int file) {
  try {
    return program.answer(request, file);
  } catch (const std::bad_alloc&) {
    // Who knows in what state the libraries are: the next document gets a new process.
    ::_exit(kExitOutOfMemory);
  } catch (const std::exception& error) {
    return to_body(Result<ReadDocument>(
                       fail(ErrorKind::damaged_document, std::string("its parser gave up: ") + error.what())),
                   request.reply_bytes);
  }
}

int serve(const WorkerProgram& program) {
  for (;;) {
    forget_last_words();
    const auto frame = receive_frame_with_file(kWorkerSocket, kMaxRequestBytes, kNoDeadline);
    if (!frame)
      return frame.error().kind == ErrorKind::worker_died ? 0 : 1;  // closed: nobody needs us any more
    const auto request = request_from(frame->body);
    if (!request || !frame->file) return 1;
    if (!send_frame(kWorkerSocket, safe_answer(program, *request, frame->file.get()), -1, kNoDeadline))
      return 1;
  }
}

std::optional<std::size_t> memory_from(int argc, char** argv) {
  if (argc != 2) return std::nullopt;
  std::size_t memory = 0;
  const std::string_view text(argv[1]);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), memory);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(memory) : std::nullopt;
}

bool has_socket() {
  int type = 0;
  socklen_t size = sizeof type;
  return ::getsockopt(kWorkerSocket, SOL_SOCKET, SO_TYPE, &type, &size) == 0 && type == SOCK_STREAM;
}

/// Loads now, while files can be opened, what libraries would load at their first use.
void load_tables() {
  std::setlocale(LC_ALL, "C.UTF-8");
  // Poppler's strings are converted by iconv, whose modules are files; they stay loaded while a converter is
  // open.
  static std::array<iconv_t, 2> converters;
  converters = {::iconv_open("UTF-8", "UTF-16"), ::iconv_open("UTF-16", "UTF-8")};
}

}  // namespace

int run_worker(int argc, char** argv, const WorkerProgram& program) {
  const auto memory = memory_from(argc, argv);
  if (!memory || !has_socket()) {
    std::cerr << "This program reads documents for `praxis`, which starts it; run `praxis inspect FILE`.\n";
    return 2;
  }
  end_with_parent();
  load_tables();
  keep_last_words();
  const std::size_t held = program.prepare == nullptr ? 0 : program.prepare();
  if (const auto locked = lock_in(*memory, program.cage, held); !locked)
    return send_frame(kWorkerSocket, locked.error().message, -1, kNoDeadline) ? kExitNoSandbox : 1;
  if (!send_frame(kWorkerSocket, kGreeting, -1, kNoDeadline)) return 1;
  return serve(program);
}

Result<std::string> content_of(int file, std::size_t limit) {
  constexpr std::size_t kStep = std::size_t{1} << 20U;
  std::string bytes;
  // Growing by doubling would need three times the memory at the end.
  if (const off_t size = ::lseek(file, 0, SEEK_END); size > 0) {
    bytes.reserve(std::min(static_cast<std::size_t>(size), limit) + kStep);
  }
  for (;;) {
    const std::size_t have = bytes.size();
    bytes.resize(have + kStep);
    const ssize_t got = ::pread(file, bytes.data() + have, kStep, static_cast<off_t>(have));
    bytes.resize(have + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0)
      return fail(ErrorKind::unreadable, std::string("the file cannot be read: ") + std::strerror(errno));
    if (got == 0) return bytes;
    if (bytes.size() > limit)
      return fail(ErrorKind::limit_exceeded, "the file grew past its limit while it was read");
  }
}

}  // namespace praxis::ingest::worker
