// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/sandbox.h"

#include "ingest/protocol.h"
#include "ingest/worker/last_words.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/landlock.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace praxis::ingest::worker {
namespace {

using ::testing::ExitedWithCode;
using ::testing::KilledBySignal;

/// Each body runs in a process of its own that is locked in first; its status is the verdict.
template <typename Body>
[[noreturn]] void locked_in(Body&& body) {
  if (!lock_in(std::size_t{1} << 30U)) ::_exit(99);
  ::_exit(body() ? 0 : 1);
}

class SandboxDeathTest : public ::testing::Test {
 protected:
  void SetUp() override {
#ifdef PRAXIS_SANITIZED
    GTEST_SKIP() << "sanitizers need what the sandbox forbids";
#endif
  }
};

TEST_F(SandboxDeathTest, LetsAProgramComputeAndAllocate) {
  EXPECT_EXIT(locked_in([] { return std::string(std::size_t{64} << 20U, 'x').back() == 'x'; }),
              ExitedWithCode(0), "");
}

TEST_F(SandboxDeathTest, HasNoFiles) {
  EXPECT_EXIT(locked_in([] { return ::open("/etc/passwd", O_RDONLY) < 0 && errno == ENOENT; }),
              ExitedWithCode(0), "");
  EXPECT_EXIT(locked_in([] { return ::open("/tmp/x", O_WRONLY | O_CREAT, 0600) < 0; }), ExitedWithCode(0),
              "");
  EXPECT_EXIT(locked_in([] { return ::unlink("/nonexistent") < 0 && errno == EPERM; }), ExitedWithCode(0),
              "");
}

TEST_F(SandboxDeathTest, EndsAtASocketAProcessOrAProgram) {
  EXPECT_EXIT(locked_in([] { return ::socket(AF_INET, SOCK_STREAM, 0) < 0; }), KilledBySignal(SIGSYS), "");
  EXPECT_EXIT(locked_in([] { return ::fork() < 0; }), KilledBySignal(SIGSYS), "");
  EXPECT_EXIT(locked_in([] { return ::execl("/bin/true", "true", nullptr) < 0; }), KilledBySignal(SIGSYS),
              "");
  EXPECT_EXIT(locked_in([] { return ::kill(::getppid(), 0) == 0; }), KilledBySignal(SIGSYS), "");
}

TEST_F(SandboxDeathTest, CannotMakeMemoryExecutable) {
  EXPECT_EXIT(locked_in([] {
                const int access = PROT_READ | PROT_WRITE | PROT_EXEC;
                return ::mmap(nullptr, 4096, access, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED;
              }),
              ExitedWithCode(0), "");
}

TEST_F(SandboxDeathTest, CannotLiftItsLimits) {
  EXPECT_EXIT(locked_in([] {
                const rlimit none{RLIM_INFINITY, RLIM_INFINITY};
                return ::setrlimit(RLIMIT_AS, &none) != 0;
              }),
              ExitedWithCode(0), "");
}

TEST_F(SandboxDeathTest, BoundsMemory) {
  EXPECT_EXIT(locked_in([] {
                void* const memory = std::malloc(std::size_t{2} << 30U);
                const bool refused = memory == nullptr;
                std::free(memory);
                return refused;
              }),
              ExitedWithCode(0), "");
}

/// The same for the cage in which pages are drawn.
template <typename Body>
[[noreturn]] void locked_in_with_fonts(Body&& body) {
  if (!lock_in(std::size_t{1} << 30U, Cage::pictures)) ::_exit(99);
  ::_exit(body() ? 0 : 1);
}

bool has_landlock() {
  return ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) >= 1;
}

constexpr const char* kFontFile = "/etc/fonts/fonts.conf";

TEST_F(SandboxDeathTest, ForPicturesOpensFontsAndNothingElse) {
  if (!has_landlock() || ::access(kFontFile, R_OK) != 0) GTEST_SKIP() << "no Landlock, or no fonts";
  EXPECT_EXIT(locked_in_with_fonts([] { return ::open(kFontFile, O_RDONLY) >= 0; }), ExitedWithCode(0), "");
  EXPECT_EXIT(locked_in_with_fonts([] { return ::open("/usr/share/fonts", O_RDONLY | O_DIRECTORY) >= 0; }),
              ExitedWithCode(0), "");
  for (const char* const file : {"/etc/passwd", "/proc/self/maps", "/usr/share/fonts/../../../etc/passwd",
                                 "/", "/usr/share", "/dev/null"}) {
    EXPECT_EXIT(locked_in_with_fonts([=] { return ::open(file, O_RDONLY) < 0; }), ExitedWithCode(0), "")
        << file;
  }
}

TEST_F(SandboxDeathTest, ForPicturesWritesNothing) {
  EXPECT_EXIT(locked_in_with_fonts([] { return ::open(kFontFile, O_WRONLY) < 0; }), ExitedWithCode(0), "");
  EXPECT_EXIT(locked_in_with_fonts([] { return ::open(kFontFile, O_RDONLY | O_TRUNC) < 0; }),
              ExitedWithCode(0), "");
  EXPECT_EXIT(
      locked_in_with_fonts([] { return ::open("/var/cache/fontconfig/x", O_RDWR | O_CREAT, 0600) < 0; }),
      ExitedWithCode(0), "");
  EXPECT_EXIT(locked_in_with_fonts([] { return ::open("/tmp", O_TMPFILE | O_RDWR, 0600) < 0; }),
              ExitedWithCode(0), "");
  EXPECT_EXIT(locked_in_with_fonts([] { return ::unlink("/nonexistent") < 0 && errno == EPERM; }),
              ExitedWithCode(0), "");
  EXPECT_EXIT(locked_in_with_fonts([] { return ::truncate(kFontFile, 0) < 0; }), ExitedWithCode(0), "");
}

TEST_F(SandboxDeathTest, ForPicturesEndsAtASocketAProcessOrAProgram) {
  EXPECT_EXIT(locked_in_with_fonts([] { return ::socket(AF_INET, SOCK_STREAM, 0) < 0; }),
              KilledBySignal(SIGSYS), "");
  EXPECT_EXIT(locked_in_with_fonts([] { return ::fork() < 0; }), KilledBySignal(SIGSYS), "");
  EXPECT_EXIT(locked_in_with_fonts([] { return ::execl("/bin/true", "true", nullptr) < 0; }),
              KilledBySignal(SIGSYS), "");
  EXPECT_EXIT(locked_in_with_fonts([] {
                const rlimit none{RLIM_INFINITY, RLIM_INFINITY};
                return ::setrlimit(RLIMIT_AS, &none) != 0;
              }),
              ExitedWithCode(0), "");
}

TEST_F(SandboxDeathTest, TellsAnAbortForLackOfMemoryFromOthers) {
  EXPECT_EXIT(
      {
        keep_last_words();
        std::fputs("Out of memory\n", stderr);
        std::abort();
      },
      ExitedWithCode(kExitOutOfMemory), "");
  EXPECT_EXIT(
      {
        keep_last_words();
        std::fputs("Out of memory\n", stderr);
        forget_last_words();
        std::fputs("something else\n", stderr);
        std::abort();
      },
      KilledBySignal(SIGABRT), "");
}

}  // namespace
}  // namespace praxis::ingest::worker
