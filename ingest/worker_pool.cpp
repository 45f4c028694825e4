// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker_pool.h"

#include "corpus/fs.h"
#include "ingest/descriptor.h"
#include "ingest/effort.h"
#include "ingest/protocol.h"
#include "ingest/worker_process.h"

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>

namespace praxis::ingest {
namespace {

/// Refuses what the worker could not or should not read.
Result<void> check_document(int file, const std::string& name, std::size_t limit) {
  const auto unreadable = [&](const std::string& why) {
    return fail(ErrorKind::unreadable, name + " " + why);
  };
  struct stat info {};
  if (::fstat(file, &info) != 0) return unreadable(std::string("cannot be read: ") + std::strerror(errno));
  if (!S_ISREG(info.st_mode)) return unreadable("is not a regular file");
  if (info.st_size == 0) return fail(ErrorKind::empty_input, "the file is empty");
  if (static_cast<std::uint64_t>(info.st_size) > limit) {
    return fail(ErrorKind::limit_exceeded, "the file has " + std::to_string(info.st_size) +
                                               " bytes, more than the " + std::to_string(limit) + " allowed");
  }
  return {};
}

// Opened here, where the user's rights hold; the worker never opens anything. O_NONBLOCK so that a named pipe
// cannot hold the program up.
Result<Descriptor> open_document(const std::filesystem::path& path, std::size_t limit) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file) {
    return fail(ErrorKind::unreadable, path.string() + " cannot be opened: " + std::strerror(errno));
  }
  if (auto checked = check_document(file.get(), path.string(), limit); !checked)
    return pass_on(std::move(checked));
  return file;
}

}  // namespace

struct WorkerPool::Impl {
  std::filesystem::path program;
  WorkerLimits limits;
  std::mutex mutex;
  std::condition_variable freed;
  EffortScope::Sum effort{0};
  std::size_t places = 0;                              ///< how many more calls may hold a worker
  std::vector<std::unique_ptr<WorkerProcess>> idle{};  ///< running and waiting

  /// The right to use one worker, held until the end of a call.
  class Place {
   public:
    explicit Place(Impl& pool) : pool_(pool) {
      std::unique_lock lock(pool_.mutex);
      pool_.freed.wait(lock, [this] { return pool_.places > 0; });
      --pool_.places;
      if (pool_.idle.empty()) return;
      worker_ = std::move(pool_.idle.back());
      pool_.idle.pop_back();
    }
    ~Place() {
      // A worker past its use is ended here, outside the lock: the others need not wait for it.
      if (worker_ && !worker_->is_usable()) worker_.reset();
      {
        const std::lock_guard lock(pool_.mutex);
        if (worker_) pool_.idle.push_back(std::move(worker_));
        ++pool_.places;
      }
      pool_.freed.notify_one();
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    Result<std::string> ask(const Request& request, int file) {
      // One that died while it waited has done the document no wrong: a fresh one takes its place.
      if (worker_ && !worker_->is_usable()) worker_.reset();
      if (!worker_) {
        auto started = WorkerProcess::start(pool_.program, pool_.limits);
        if (!started) return pass_on(std::move(started));
        worker_ = std::move(*started);
      }
      auto reply = worker_->ask(request, file);
      pool_.effort += worker_->last_effort().count();
      return reply;
    }

   private:
    Impl& pool_;
    std::unique_ptr<WorkerProcess> worker_;
  };

  Result<std::string> ask(const Request& request, int file) {
    Place place(*this);
    return place.ask(request, file);
  }
};

WorkerPool::WorkerPool(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
WorkerPool::~WorkerPool() = default;

Result<std::unique_ptr<WorkerPool>> WorkerPool::create(std::size_t workers, WorkerLimits limits,
                                                       WorkerMode mode) {
  auto program = sibling_program(mode == WorkerMode::reading ? "praxis-extract" : "praxis-pictures");
  if (!program) return pass_on(std::move(program));
  auto impl = std::make_unique<Impl>();
  impl->program = std::move(*program);
  impl->limits = limits;
  impl->places = std::max<std::size_t>(workers, 1);
  return std::unique_ptr<WorkerPool>(new WorkerPool(std::move(impl)));
}

Result<ReadDocument> WorkerPool::read(const std::filesystem::path& file, Format format, ReadWish wish) {
  if (format != Format::pdf && format != Format::html && format != Format::text) {
    return fail(ErrorKind::unsupported, "the worker reads PDF, HTML and plain text only");
  }
  const auto document = open_document(file, impl_->limits.file_bytes);
  if (!document) return tl::unexpected(document.error());
  Request request{format, impl_->limits.file_bytes, impl_->limits.reply_bytes};
  request.find_scans = wish.find_scans;
  request.recognised = std::move(wish.recognised);
  auto reply = impl_->ask(request, document->get());
  if (!reply) return pass_on(std::move(reply));
  return reply_from(*reply);
}

std::chrono::nanoseconds WorkerPool::effort() const {
  return std::chrono::nanoseconds{impl_->effort.load()};
}

Result<RecognisedPage> WorkerPool::recognise(const std::filesystem::path& file, int page,
                                             const std::string& languages) {
  const auto document = open_document(file, impl_->limits.file_bytes);
  if (!document) return tl::unexpected(document.error());
  Request request{Format::pdf, impl_->limits.file_bytes, impl_->limits.reply_bytes};
  request.recognise = RecognitionWish{page, languages};
  auto reply = impl_->ask(request, document->get());
  if (!reply) return pass_on(std::move(reply));
  return recognised_reply_from(*reply);
}

Result<std::string> WorkerPool::draw(int file, const DrawingWish& wish) {
  if (auto checked = check_document(file, "the file", impl_->limits.file_bytes); !checked)
    return pass_on(std::move(checked));
  Request request{Format::pdf, impl_->limits.file_bytes, std::min(impl_->limits.reply_bytes, kPictureBytes)};
  request.draw = wish;
  auto reply = impl_->ask(request, file);
  if (!reply) return reply;
  return picture_reply_from(std::move(*reply));
}

}  // namespace praxis::ingest
