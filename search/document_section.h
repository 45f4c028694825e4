// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

namespace praxis::search {

/// A section at the end of a generation's file: some bytes for each document, one after the other; where
/// those of each end; and a footer with their number, a checksum and what they are. A view of bytes in
/// memory; whatever they are, none beyond them is read.
class DocumentSection {
 public:
  /// Of no documents.
  DocumentSection() = default;

  /// The section that `file` ends with; nothing where it ends otherwise.
  static std::optional<DocumentSection> at_end_of(std::string_view file, std::string_view mark);

  std::uint32_t documents() const { return documents_; }
  /// Of a document from 1 on; of any other, nothing.
  std::string_view of(std::uint32_t document) const;
  /// Whether it is what was written. Reads all of it.
  bool is_whole() const;
  /// How much of the file it takes.
  std::size_t bytes() const;

 private:
  std::uint64_t end_of(std::uint32_t document) const;

  std::string_view body_;      ///< the documents' bytes and their ends
  std::string_view checksum_;  ///< SHA-256 of these
  std::string_view mark_;
  std::size_t content_bytes_ = 0;
  std::uint32_t documents_ = 0;
};

/// A stretch of a section as it was written while indexing: the file, and the bytes of each document.
struct SectionStretch {
  std::filesystem::path path;
  std::span<const std::uint32_t> sizes;
};

/// Puts stretches together as a section, in a file of its own. `mark` says what they are.
Result<void> write_section(const std::filesystem::path& target, std::string_view mark,
                           std::span<const SectionStretch> stretches);
/// Adds a file to the end of another.
Result<void> append_file(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace praxis::search
