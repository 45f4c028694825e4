// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/document_section.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <utility>
#include <vector>

namespace praxis::search {

/// Writes a stretch of a section, document by document. Throws std::ios_base::failure where the disk takes no
/// more. Not thread-safe.
class StretchWriter {
 public:
  void open(std::filesystem::path path) {
    path_ = std::move(path);
    out_.exceptions(std::ios::badbit | std::ios::failbit);
    out_.open(path_, std::ios::binary);
  }
  void add(std::string_view bytes) {
    out_ << bytes;
    sizes_.push_back(static_cast<std::uint32_t>(bytes.size()));
  }
  void close() { out_.close(); }

  /// What was written, once closed.
  SectionStretch stretch() const { return {path_, sizes_}; }

 private:
  std::filesystem::path path_;
  std::ofstream out_;
  std::vector<std::uint32_t> sizes_;
};

}  // namespace praxis::search
