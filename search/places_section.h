// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "search/word_places.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace praxis::search {

/// The end of a generation's file, behind the database: the places of the words of every unit
/// (search/word_places.h), in the order of the documents; where those of each end; and a footer with their
/// number and checksum. Mapped into memory, as looking for a phrase asks many units, each for a few hundred
/// bytes. Immutable; thread-safe; good after the file was unlinked.
class PlacesSection {
 public:
  /// Of no units.
  PlacesSection() = default;
  ~PlacesSection();
  PlacesSection(PlacesSection&& other) noexcept;
  PlacesSection& operator=(PlacesSection&& other) noexcept;

  /// ErrorKind::damaged_index where the file does not end so.
  static Result<PlacesSection> map(int descriptor);
  static Result<PlacesSection> map(const std::filesystem::path& file);

  std::uint32_t documents() const { return documents_; }
  /// Of a document from 1 on; of any other, no words.
  PlacesView of(std::uint32_t document) const;
  /// Whether it is what was written. Reads all of it.
  bool is_whole() const;

 private:
  std::uint64_t end_of(std::uint32_t document) const;

  void* mapped_ = nullptr;
  std::size_t mapped_bytes_ = 0;
  std::string_view body_;      ///< places and ends
  std::string_view checksum_;  ///< SHA-256 of these
  std::size_t places_bytes_ = 0;
  std::uint32_t documents_ = 0;
};

/// A stretch of places as it was written while indexing: the file, and the bytes of each unit.
struct PlacesFile {
  std::filesystem::path path;
  std::span<const std::uint32_t> sizes;
};

/// Puts stretches together as such a section, in a file of its own.
Result<void> write_places_section(const std::filesystem::path& target, std::span<const PlacesFile> stretches);
/// Adds it to the end of a generation.
Result<void> append_section(const std::filesystem::path& section, const std::filesystem::path& generation);

}  // namespace praxis::search
