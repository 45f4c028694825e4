// SPDX-License-Identifier: GPL-3.0-or-later
// praxis-extract: reads hostile documents behind bars. Started by WorkerPool with a socket as descriptor 3
// and the size of its memory in bytes as its argument, and "pictures" as a second one where it is to draw
// pages and read the pictures; ingest/protocol.h says what is spoken on the socket.
#include "ingest/frame.h"
#include "ingest/protocol.h"
#include "ingest/worker/extractor.h"
#include "ingest/worker/last_words.h"
#include "ingest/worker/ocr_data.h"
#include "ingest/worker/ocr_page.h"
#include "ingest/worker/sandbox.h"
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
#include <string>

#include <iconv.h>
#include <sys/socket.h>
#include <unistd.h>

namespace praxis::ingest::worker {
namespace {

/// The whole document from the start, whatever the offset of the descriptor we were handed. Read, not mapped:
/// a file that is cut short while we look at it would be a fault in memory.
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

Result<ReadDocument> read_document(const Request& request, int file) {
  auto bytes = content_of(file, request.file_bytes);
  if (!bytes) return pass_on(std::move(bytes));
  if (bytes->empty()) return fail(ErrorKind::empty_input, "the file is empty");
  return extract_document(request.format, *bytes, {request.find_scans, request.recognised});
}

Result<RecognisedPage> recognise(const Request& request, int file) {
  static OcrEngine engine;
  auto bytes = content_of(file, request.file_bytes);
  if (!bytes) return pass_on(std::move(bytes));
  return recognise_page(engine, *bytes, request.recognise->page, request.recognise->languages);
}

/// The extractors keep their libraries' exceptions to themselves; this is for those that nobody thought of.
std::string answer(const Request& request, int file, WorkerMode mode) {
  if (request.recognise.has_value() != (mode == WorkerMode::pictures))
    return to_body(Result<ReadDocument>(fail(ErrorKind::unsupported, "this reader is for another task")),
                   request.reply_bytes);
  try {
    if (mode == WorkerMode::pictures) return to_body(recognise(request, file), request.reply_bytes);
    return to_body(read_document(request, file), request.reply_bytes);
  } catch (const std::bad_alloc&) {
    ::_exit(
        kExitOutOfMemory);  // who knows in what state the libraries are: the next document gets a new process
  } catch (const std::exception& error) {
    return to_body(Result<ReadDocument>(
                       fail(ErrorKind::damaged_document, std::string("its parser gave up: ") + error.what())),
                   request.reply_bytes);
  }
}

int serve(WorkerMode mode) {
  for (;;) {
    forget_last_words();
    const auto frame = receive_frame_with_file(kWorkerSocket, kMaxRequestBytes, kNoDeadline);
    if (!frame)
      return frame.error().kind == ErrorKind::worker_died ? 0 : 1;  // closed: nobody needs us any more
    const auto request = request_from(frame->body);
    if (!request || !frame->file) return 1;
    if (!send_frame(kWorkerSocket, answer(*request, frame->file.get(), mode), -1, kNoDeadline)) return 1;
  }
}

struct Task {
  std::size_t memory = 0;
  WorkerMode mode = WorkerMode::reading;
};

std::optional<Task> task_from(int argc, char** argv) {
  Task task;
  if (argc != 2 && (argc != 3 || argv[2] != kPicturesArgument)) return std::nullopt;
  if (argc == 3) task.mode = WorkerMode::pictures;
  const std::string_view text(argv[1]);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), task.memory);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(task) : std::nullopt;
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
  [[maybe_unused]] static const std::array converters{::iconv_open("UTF-8", "UTF-16"),
                                                      ::iconv_open("UTF-16", "UTF-8")};
}

int run(int argc, char** argv) {
  const auto task = task_from(argc, argv);
  if (!task || !has_socket()) {
    std::cerr << "praxis-extract reads documents for the praxis program, which starts it; run `praxis "
                 "inspect FILE`\n";
    return 2;
  }
  end_with_parent();
  load_tables();
  keep_last_words();
  const bool draws = task->mode == WorkerMode::pictures;
  const std::size_t held = draws ? open_trained_data() : 0;
  if (const auto locked = lock_in(task->memory, draws ? Cage::pictures : Cage::reading, held); !locked) {
    return send_frame(kWorkerSocket, locked.error().message, -1, kNoDeadline) ? kExitNoSandbox : 1;
  }
  if (!send_frame(kWorkerSocket, kGreeting, -1, kNoDeadline)) return 1;
  return serve(task->mode);
}

}  // namespace
}  // namespace praxis::ingest::worker

int main(int argc, char** argv) {
  return praxis::ingest::worker::run(argc, argv);
}
