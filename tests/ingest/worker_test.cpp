// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker_pool.h"
#include "tests/ingest/html/packed.h"
#include "tests/ingest/processes.h"
#include "tests/ingest/small_pdf.h"
#include "tests/ingest/temp_folder.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <future>
#include <thread>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace praxis::ingest {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using ::testing::HasSubstr;

std::string text_of(const Result<ReadDocument>& document) {
  if (!document) return std::string(name_of(document.error().kind)) + ": " + document.error().message;
  std::string text;
  for (const Block& block : document->blocks) text += block.text + "\n";
  return text;
}

class Worker : public ::testing::Test {
 protected:
  static std::unique_ptr<WorkerPool> pool_of(std::size_t workers, WorkerLimits limits = {}) {
    auto pool = WorkerPool::create(workers, limits);
    if (!pool) ADD_FAILURE() << pool.error().message;
    return pool ? std::move(*pool) : nullptr;
  }
  /// The kind of error that reading gives; fails the test where it succeeds.
  static ErrorKind error_of(WorkerPool& pool, const fs::path& file, Format format = Format::pdf) {
    const auto document = pool.read(file, format);
    EXPECT_FALSE(document.has_value());
    return document ? ErrorKind::internal : document.error().kind;
  }
  static void expect_reads_on(WorkerPool& pool, const test::TempFolder& folder) {
    const fs::path file = folder.write("after.txt", "Reading goes on.\n");
    EXPECT_THAT(text_of(pool.read(file, Format::text)), HasSubstr("Reading goes on."));
  }
  static pid_t only_worker() {
    const auto workers = test::workers_of(::getpid());
    EXPECT_EQ(workers.size(), 1U);
    return workers.empty() ? -1 : workers.front();
  }

  test::TempFolder folder_;
};

TEST_F(Worker, ReadsEachFormat) {
  const auto pool = pool_of(1);
  const fs::path page =
      folder_.write("a.html", "<!DOCTYPE html><title>T</title><main><p>The mill turns again.</p></main>");
  EXPECT_THAT(text_of(pool->read(folder_.write("a.txt", "Plain words.\n"), Format::text)),
              HasSubstr("Plain words."));
  EXPECT_THAT(text_of(pool->read(page, Format::html)), HasSubstr("The mill turns again."));
  EXPECT_THAT(text_of(pool->read(folder_.write("a.pdf", test::pdf_saying("Printed words")), Format::pdf)),
              HasSubstr("Printed"));
  EXPECT_EQ(error_of(*pool, folder_.write("a.csv", "title\nx\n"), Format::csv), ErrorKind::unsupported);
}

TEST_F(Worker, UnpacksBehindItsBars) {
  const auto pool = pool_of(1);
  const fs::path page = folder_.write("a.html.gz", test::gzip_of("<p>The mill turns again.</p>"));
  EXPECT_THAT(text_of(pool->read(page, Format::html)), HasSubstr("The mill turns again."));
  // A thousand times as large as it looks.
  const fs::path bomb = folder_.write("bomb.html", test::gzip_of(std::string(std::size_t{512} << 20U, ' ')));
  EXPECT_EQ(error_of(*pool, bomb, Format::html), ErrorKind::limit_exceeded);
  expect_reads_on(*pool, folder_);
}

TEST_F(Worker, RefusesWhatIsNoDocument) {
  const auto pool = pool_of(1, {.file_bytes = 1000});
  EXPECT_EQ(error_of(*pool, folder_ / "missing.pdf"), ErrorKind::unreadable);
  EXPECT_EQ(error_of(*pool, folder_.path()), ErrorKind::unreadable);
  EXPECT_EQ(error_of(*pool, folder_.write("empty.pdf", "")), ErrorKind::empty_input);
  EXPECT_EQ(error_of(*pool, folder_.write("large.txt", std::string(1001, 'x')), Format::text),
            ErrorKind::limit_exceeded);
  ASSERT_EQ(::mkfifo((folder_ / "pipe.pdf").c_str(), 0600), 0);
  EXPECT_EQ(error_of(*pool, folder_ / "pipe.pdf"), ErrorKind::unreadable);
}

TEST_F(Worker, RefusesAFileWithoutPermission) {
  if (::geteuid() == 0) GTEST_SKIP() << "permissions do not bind the superuser";
  const fs::path file = folder_.write("shut.txt", "x");
  fs::permissions(file, fs::perms::none);
  EXPECT_EQ(error_of(*pool_of(1), file, Format::text), ErrorKind::unreadable);
}

TEST_F(Worker, CallsATruncatedPdfDamaged) {
  const auto pool = pool_of(1);
  EXPECT_EQ(error_of(*pool, folder_.write("cut.pdf", test::pdf_saying("words").substr(0, 20))),
            ErrorKind::damaged_document);
  expect_reads_on(*pool, folder_);
}

TEST_F(Worker, StopsADocumentAtTheWallClock) {
  const auto pool = pool_of(1, {.cpu = 600s, .wall = 1s});
  const auto document = pool->read(folder_.write("endless.pdf", test::endless_pdf()), Format::pdf);
  ASSERT_FALSE(document.has_value());
  EXPECT_EQ(document.error().kind, ErrorKind::timed_out);
  EXPECT_THAT(document.error().message, HasSubstr("longer than 1 s"));
  expect_reads_on(*pool, folder_);
}

TEST_F(Worker, StopsADocumentAtItsProcessorTime) {
  const auto pool = pool_of(1, {.cpu = 1s, .wall = 600s});
  const auto document = pool->read(folder_.write("endless.pdf", test::endless_pdf()), Format::pdf);
  ASSERT_FALSE(document.has_value());
  EXPECT_EQ(document.error().kind, ErrorKind::timed_out);
  EXPECT_THAT(document.error().message, HasSubstr("processor time"));
  expect_reads_on(*pool, folder_);
}

TEST_F(Worker, StopsADocumentAtItsMemory) {
#ifdef PRAXIS_SANITIZED
  GTEST_SKIP() << "no memory limit under sanitizers";
#endif
  const auto pool = pool_of(1, {.memory_bytes = std::size_t{300} << 20U});
  const fs::path file = folder_.write("large.txt", "x");
  fs::resize_file(file, std::size_t{280} << 20U);
  const auto document = pool->read(file, Format::text);
  ASSERT_FALSE(document.has_value());
  EXPECT_EQ(document.error().kind, ErrorKind::limit_exceeded);
  EXPECT_THAT(document.error().message, HasSubstr("300 MiB of memory"));
  expect_reads_on(*pool, folder_);
}

TEST_F(Worker, StopsAReplyAtItsLimit) {
  const auto pool = pool_of(1, {.reply_bytes = 2000});
  EXPECT_EQ(error_of(*pool, folder_.write("long.txt", std::string(5000, 'x')), Format::text),
            ErrorKind::limit_exceeded);
  expect_reads_on(*pool, folder_);
}

TEST_F(Worker, OutlivesTheDeathOfAChildAtWork) {
  const auto pool = pool_of(1, {.cpu = 600s, .wall = 600s});
  expect_reads_on(*pool, folder_);
  const pid_t child = only_worker();
  const fs::path endless = folder_.write("endless.pdf", test::endless_pdf());
  auto reading = std::async(std::launch::async, [&] { return pool->read(endless, Format::pdf); });
  ASSERT_TRUE(test::wait_until_busy(child));
  ASSERT_EQ(::kill(child, SIGKILL), 0);
  const auto document = reading.get();
  ASSERT_FALSE(document.has_value());
  EXPECT_EQ(document.error().kind, ErrorKind::worker_died);
  expect_reads_on(*pool, folder_);
}

TEST_F(Worker, ReplacesAChildThatDiedWhileItWaited) {
  const auto pool = pool_of(1);
  expect_reads_on(*pool, folder_);
  const pid_t child = only_worker();
  ASSERT_EQ(::kill(child, SIGKILL), 0);
  while (test::is_running(child)) std::this_thread::yield();
  expect_reads_on(*pool, folder_);
  EXPECT_NE(only_worker(), child);
}

TEST_F(Worker, KeepsAChildWhoseThreadHasEndedUntilItIsDue) {
  const auto pool = pool_of(1, {.documents_before_recycling = 3});
  const auto read_in_a_thread = [&] {
    std::thread([&] { expect_reads_on(*pool, folder_); }).join();
    const auto workers = test::workers_of(::getpid());
    return workers.empty() ? -1 : workers.front();
  };
  const pid_t first = read_in_a_thread();
  EXPECT_EQ(read_in_a_thread(), first);
  EXPECT_EQ(read_in_a_thread(), -1) << "recycled after its third document";
  EXPECT_NE(read_in_a_thread(), first);
}

TEST_F(Worker, ServesManyThreadsWithFewChildren) {
  std::vector<fs::path> files;
  for (int i = 0; i < 40; ++i) {
    files.push_back(
        folder_.write("t" + std::to_string(i) + ".txt", "Document number " + std::to_string(i) + ".\n"));
  }
  const auto pool = pool_of(2);
  std::atomic<std::size_t> next{0};
  std::atomic<int> right{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&] {
      for (std::size_t i = next++; i < files.size(); i = next++) {
        const std::string text = text_of(pool->read(files[i], Format::text));
        if (text.find("number " + std::to_string(i) + ".") != std::string::npos) ++right;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(right, 40);
  EXPECT_LE(test::workers_of(::getpid()).size(), 2U);
}

TEST_F(Worker, LeavesNothingRunning) {
  auto pool = pool_of(1);
  expect_reads_on(*pool, folder_);
  const pid_t child = only_worker();
  pool.reset();
  EXPECT_FALSE(test::is_running(child));
}

TEST_F(Worker, InheritsNoDescriptors) {
  const fs::path secret = folder_.write("secret", "x");
  const int open_across_exec =
      ::open(secret.c_str(), O_RDONLY);  // NOLINT(android-cloexec-open): that is the point
  const auto pool = pool_of(1);
  expect_reads_on(*pool, folder_);
  std::error_code error;
  const fs::path descriptors = "/proc/" + std::to_string(only_worker()) + "/fd";
  std::size_t seen = 0;
  for (const auto& entry : fs::directory_iterator(descriptors, error)) {
    ++seen;
    EXPECT_NE(fs::read_symlink(entry.path()), secret);
  }
  ::close(open_across_exec);
  if (error) GTEST_SKIP() << "only the superuser may look into the worker";
  EXPECT_GE(seen, 4U);
}

TEST_F(Worker, EndsWithTheProgramThatStartedIt) {
  const fs::path endless = folder_.write("endless.pdf", test::endless_pdf());
  const pid_t program = ::fork();
  if (program == 0) {
    // In a thread, so that the child has seen the end of the thread that started it, too.
    const auto pool = pool_of(1, {.cpu = 600s, .wall = 600s});
    std::thread([&] { expect_reads_on(*pool, folder_); }).join();
    (void)pool->read(endless, Format::pdf);
    ::_exit(0);
  }
  ASSERT_GT(program, 0);
  std::vector<pid_t> workers;
  while (workers.empty() && test::is_running(program)) workers = test::workers_of(program);
  ASSERT_EQ(workers.size(), 1U);
  EXPECT_TRUE(test::wait_until_busy(workers[0]));
  ::kill(program, SIGKILL);
  ::waitpid(program, nullptr, 0);
  // Ends the loop, or hangs until the test is stopped: its processor limit would let it run for ten minutes.
  while (test::is_running(workers[0])) std::this_thread::yield();
}

TEST_F(Worker, SurvivesDocumentsThatHangAndSwell) {
  const char* const shared = std::getenv("PRAXIS_SHARED");
  const fs::path torture =
      (shared != nullptr ? fs::path(shared) : fs::path(PRAXIS_SOURCE_DIR) / "../shared") / "data/pdf/torture";
  const fs::path hang = torture / "qpdf/shared-unnamed-field.pdf";
  const fs::path bomb = torture / "pdfjs/bomb_giant.pdf";
  if (!fs::exists(hang) || !fs::exists(bomb)) GTEST_SKIP() << "no shared test documents at " << torture;
  const auto pool = pool_of(1, {.wall = 2s});
  EXPECT_EQ(error_of(*pool, hang), ErrorKind::timed_out);
  const auto swollen = pool->read(bomb, Format::pdf);
  if (!swollen) {
    EXPECT_THAT(swollen.error().kind, ::testing::AnyOf(ErrorKind::limit_exceeded, ErrorKind::timed_out,
                                                       ErrorKind::worker_died, ErrorKind::damaged_document));
  }
  expect_reads_on(*pool, folder_);
}

}  // namespace
}  // namespace praxis::ingest
