// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <map>
#include <mutex>
#include <string>
#include <tuple>

namespace praxis::server {

/// A file that is open for reading, closed with the object.
class SourceHandle {
 public:
  explicit SourceHandle(int descriptor) : descriptor_(descriptor) {}
  ~SourceHandle();
  SourceHandle(SourceHandle&& other) noexcept;
  SourceHandle& operator=(SourceHandle&&) = delete;
  int get() const { return descriptor_; }

 private:
  int descriptor_;
};

/// Opens sources that are still what the index was made of: where a file has changed, its passages may stand
/// elsewhere, and nothing may be marked on its pages. Files are known again by their content; that of one
/// whose size and times stayed is not read twice. Thread-safe.
class PictureSources {
 public:
  /// Errors: not_found, saying whether the file is gone or has changed.
  Result<SourceHandle> open(const std::string& path, const std::string& content);

 private:
  /// Device, inode, size, and the times of change of content and of the inode.
  using Identity = std::tuple<unsigned long, unsigned long, long, long, long, long, long>;
  Result<std::string> content_of(int descriptor);

  std::mutex mutex_;
  std::map<Identity, std::string> known_;
};

}  // namespace praxis::server
