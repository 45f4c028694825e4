// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/ocr_data.h"

#include "ingest/descriptor.h"
#include "ingest/tessdata.h"

#include <cerrno>
#include <filesystem>
#include <functional>
#include <map>

#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

namespace praxis::ingest::worker {
namespace {

constexpr off_t kLargestData = off_t{128} << 20U;

using OpenData = std::map<std::string, Descriptor, std::less<>>;

/// Tesseract asks by a plain function, which has nowhere else to look.
OpenData& open_data() {
  static OpenData data;
  return data;
}

}  // namespace

std::size_t open_trained_data() {
  for (const TrainedData& data : installed_trained_data()) {
    Descriptor file(::open(data.file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
    if (file) open_data().insert_or_assign(data.name, std::move(file));
  }
  return open_data().size();
}

bool has_trained_data(std::string_view name) {
  return open_data().find(name) != open_data().end();
}

bool read_trained_data(const char* file, std::vector<char>* content) {
  const auto found = open_data().find(std::filesystem::path(file).stem().string());
  if (found == open_data().end()) return false;
  const off_t size = ::lseek(found->second.get(), 0, SEEK_END);
  if (size <= 0 || size > kLargestData) return false;
  content->resize(static_cast<std::size_t>(size));
  std::size_t have = 0;
  while (have < content->size()) {
    const ssize_t got = ::pread(found->second.get(), content->data() + have, content->size() - have,
                                static_cast<off_t>(have));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    have += static_cast<std::size_t>(got);
  }
  return true;
}

}  // namespace praxis::ingest::worker
