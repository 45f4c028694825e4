// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/document_section.h"

#include <cerrno>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace praxis::search {

/// Writes a stretch of a section, document by document. Throws std::system_error where the disk takes no
/// more. Not thread-safe.
class StretchWriter {
 public:
  void open(std::filesystem::path path) {
    path_ = std::move(path);
    out_.open(path_, std::ios::binary);
    check();
  }
  void add(std::string_view bytes) {
    out_ << bytes;
    check();
    sizes_.push_back(static_cast<std::uint32_t>(bytes.size()));
  }
  void close() {
    out_.close();
    check();
  }

  /// What was written, once closed.
  SectionStretch stretch() const { return {path_, sizes_}; }

 private:
  void check() const {
    if (!out_) throw std::system_error(errno, std::generic_category(), "cannot write " + path_.string());
  }

  std::filesystem::path path_;
  std::ofstream out_;
  std::vector<std::uint32_t> sizes_;
};

}  // namespace praxis::search
