// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/last_words.h"

#include "ingest/protocol.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <string_view>

#include <fcntl.h>
#include <unistd.h>

namespace praxis::ingest::worker {
namespace {

int words = -1;  // the reading end

/// Reads the pipe to its end; true when it held one of the phrases by which libraries say that memory ran
/// out. Only async-signal-safe calls.
bool read_words() {
  static std::array<char, 65536>
      buffer;  // all that a pipe holds; not on the stack, which may be what overflowed
  std::size_t size = 0;
  for (;;) {
    if (size == buffer.size()) size = 0;
    const ssize_t got = ::read(words, buffer.data() + size, buffer.size() - size);
    if (got <= 0) break;
    size += static_cast<std::size_t>(got);
  }
  const std::string_view said(buffer.data(), size);
  constexpr std::array<std::string_view, 3> kPhrases{"ut of memory", "bad_alloc", "annot allocate memory"};
  return std::any_of(kPhrases.begin(), kPhrases.end(),
                     [&](std::string_view phrase) { return said.find(phrase) != std::string_view::npos; });
}

[[maybe_unused]] void tell_cause(int signal) {
  if (read_words()) ::_exit(kExitOutOfMemory);
  ::signal(signal, SIG_DFL);  // abort() raises it a second time when we return
}

}  // namespace

void keep_last_words() {
#ifndef PRAXIS_SANITIZED
  std::array<int, 2> ends{};
  // Non-blocking: a parser that prints more than the pipe holds loses its words, not its time.
  if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) return;
  words = ends[0];
  ::dup2(ends[1], STDERR_FILENO);
  ::close(ends[1]);
  ::signal(SIGABRT, tell_cause);
#endif
}

void forget_last_words() {
  if (words >= 0) read_words();
}

}  // namespace praxis::ingest::worker
