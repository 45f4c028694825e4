// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/picture_source.h"

#include "corpus/fs.h"
#include "server/source_file.h"

#include <utility>

#include <sys/stat.h>
#include <unistd.h>

namespace praxis::server {
namespace {

constexpr std::size_t kMostKnown = 10'000;

}  // namespace

SourceHandle::~SourceHandle() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

SourceHandle::SourceHandle(SourceHandle&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

Result<SourceHandle> PictureSources::open(const std::string& path, const std::string& content) {
  auto descriptor = open_source_file(path);
  if (!descriptor) return pass_on(std::move(descriptor));
  SourceHandle source(*descriptor);
  const auto now = content_of(source.get());
  if (!now) return tl::unexpected<Error>(now.error());
  if (*now == content && !content.empty()) return source;
  return fail(ErrorKind::not_found, "error.source-changed");
}

Result<std::string> PictureSources::content_of(int descriptor) {
  struct stat info {};
  if (::fstat(descriptor, &info) != 0) return fail(ErrorKind::not_found, "error.source-moved");
  const Identity identity{info.st_dev,          info.st_ino,         info.st_size,        info.st_mtim.tv_sec,
                          info.st_mtim.tv_nsec, info.st_ctim.tv_sec, info.st_ctim.tv_nsec};
  {
    const std::lock_guard lock(mutex_);
    if (const auto known = known_.find(identity); known != known_.end()) return known->second;
  }
  // By the descriptor and not by its path, so that what is known is what is drawn.
  auto content = sha256_of_file("/proc/self/fd/" + std::to_string(descriptor));
  if (!content) return content;
  const std::lock_guard lock(mutex_);
  if (known_.size() >= kMostKnown) known_.clear();
  known_.emplace(identity, *content);
  return content;
}

}  // namespace praxis::server
