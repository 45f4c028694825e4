// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/source_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace praxis::server {

Result<int> open_source_file(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (descriptor < 0) {
    return fail(ErrorKind::not_found, "error.source-moved");
  }
  struct stat info {};
  if (::fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode)) return descriptor;
  ::close(descriptor);
  return fail(ErrorKind::not_found, "error.source-moved");
}

}  // namespace praxis::server
