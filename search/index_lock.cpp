// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/generation.h"

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace praxis::search {

Result<IndexLock> IndexLock::acquire(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return fail(ErrorKind::io, "cannot make the folder " + folder.string() + ": " + error.message());
  const std::string file = (folder / "lock").string();
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor < 0) return fail(ErrorKind::io, "cannot open " + file + ": " + std::strerror(errno));
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    const int reason = errno;
    ::close(descriptor);
    if (reason == EWOULDBLOCK) {
      return fail(ErrorKind::locked,
                  "the index in " + folder.string() +
                      " is being changed by another run; wait for it to end, then try again");
    }
    return fail(ErrorKind::io, "cannot lock " + file + ": " + std::strerror(reason));
  }
  return IndexLock(descriptor);
}

IndexLock::~IndexLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

IndexLock::IndexLock(IndexLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

IndexLock& IndexLock::operator=(IndexLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

}  // namespace praxis::search
