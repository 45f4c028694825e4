// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/database_pool.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace praxis::search {
namespace {

constexpr std::size_t kMaxIdle = 32;

}  // namespace

Result<std::unique_ptr<DatabasePool>> DatabasePool::open(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    const ErrorKind kind = errno == ENOENT ? ErrorKind::no_index : ErrorKind::unreadable;
    return fail(kind, "cannot open " + file.string() + ": " + std::strerror(errno));
  }
  return std::unique_ptr<DatabasePool>(new DatabasePool(descriptor));
}

DatabasePool::~DatabasePool() {
  idle_.clear();
  ::close(descriptor_);
}

// Opened anew by way of /proc rather than duplicated: duplicates share one file offset, and two threads
// reading through them corrupt each other's reads.
std::unique_ptr<Xapian::Database> DatabasePool::make_handle() const {
  const std::string path = "/proc/self/fd/" + std::to_string(descriptor_);
  const int own = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (own < 0) throw Xapian::DatabaseOpeningError("cannot open " + path, errno);
  return std::make_unique<Xapian::Database>(own);  // which closes it, also when it throws
}

DatabasePool::Lease DatabasePool::borrow() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      std::unique_ptr<Xapian::Database> database = std::move(idle_.back());
      idle_.pop_back();
      return {*this, std::move(database)};
    }
  }
  return {*this, make_handle()};
}

void DatabasePool::give_back(std::unique_ptr<Xapian::Database> database) noexcept {
  const std::lock_guard lock(mutex_);
  if (idle_.size() >= kMaxIdle) return;
  try {
    idle_.push_back(std::move(database));
  } catch (...) {  // no memory for the list: the handle closes
  }
}

}  // namespace praxis::search
