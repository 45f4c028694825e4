// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "search/document_section.h"
#include "search/word_places.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

namespace praxis::search {

inline constexpr std::string_view kUnitsMark = "praxis units 1\n";
inline constexpr std::string_view kPlacesMark = "praxis places 1\n";

/// What stands behind the database at the end of a generation's file, in the order of the documents: the
/// units, packed (search/stored_unit.h), and then the places of their words (search/word_places.h). Mapped
/// into memory, as looking for a phrase asks many units, each for a few hundred bytes. Immutable;
/// thread-safe; good after the file was unlinked.
class GenerationTail {
 public:
  /// Of no units.
  GenerationTail() = default;
  ~GenerationTail();
  GenerationTail(GenerationTail&& other) noexcept;
  GenerationTail& operator=(GenerationTail&& other) noexcept;

  /// ErrorKind::damaged_index where the file does not end so.
  static Result<GenerationTail> map(int descriptor);
  static Result<GenerationTail> map(const std::filesystem::path& file);

  std::uint32_t documents() const { return places_.documents(); }
  std::string_view packed_unit(std::uint32_t document) const { return units_.of(document); }
  PlacesView places(std::uint32_t document) const { return PlacesView(places_.of(document)); }
  /// Whether it is what was written. Reads all of it.
  bool is_whole() const { return units_.is_whole() && places_.is_whole(); }

 private:
  void* mapped_ = nullptr;
  std::size_t mapped_bytes_ = 0;
  DocumentSection units_;
  DocumentSection places_;
};

}  // namespace praxis::search
