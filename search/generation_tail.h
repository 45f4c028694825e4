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
inline constexpr std::string_view kListsMark = "praxis lists 1\n";

/// What stands behind the database at the end of a generation's file. In the order of the documents: the
/// units, packed (search/stored_unit.h), and then the places of their words (search/word_places.h); at last
/// two lists of the whole index: its words for suggestions (search/word_list.h) and the groups of units that
/// say the same (search/copies.h). Mapped into memory, as looking for a phrase asks many units, each for a
/// few hundred bytes. Immutable; thread-safe; good after the file was unlinked.
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
  /// The lists, as written; empty in a file that has none, as schema 7 had it.
  std::string_view words() const { return lists_.of(1); }
  std::string_view copies() const { return lists_.of(2); }
  /// Whether it is what was written. Reads all of it.
  bool is_whole() const;

 private:
  void* mapped_ = nullptr;
  std::size_t mapped_bytes_ = 0;
  DocumentSection units_;
  DocumentSection places_;
  DocumentSection lists_;
};

/// Writes the lists as the section they are.
Result<void> write_lists(const std::filesystem::path& target, std::string_view words,
                         std::string_view copies);

}  // namespace praxis::search
