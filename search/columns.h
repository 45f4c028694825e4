// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/copies.h"
#include "search/schema.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Xapian {
class Database;
}

namespace praxis::search {

/// The values of one facet of every unit, as small integers by document id: counting and filtering read these
/// and never the database.
class FacetColumn {
 public:
  FacetColumn() = default;
  /// `pairs` are (document id, index into values).
  FacetColumn(std::vector<std::string> values,
              const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs, std::size_t documents);

  /// All values that occur, sorted by their bytes.
  const std::vector<std::string>& values() const { return values_; }
  std::optional<std::uint32_t> find(std::string_view value) const;
  /// Of how many units each value is one.
  std::vector<std::uint32_t> units() const;
  /// The first value of a unit: the only one in the facets of kind, language and year.
  std::optional<std::uint32_t> first(std::uint32_t document) const {
    const auto ids = of(document);
    return ids.empty() ? std::nullopt : std::optional(ids.front());
  }
  /// Indexes into values() of one unit, each once.
  std::span<const std::uint32_t> of(std::uint32_t document) const {
    return std::span(ids_).subspan(offsets_[document], offsets_[document + 1] - offsets_[document]);
  }

  /// The same with values that differ in case, accents and marks alone as one, spelled as most units spell
  /// it.
  FacetColumn with_spellings_joined() &&;
  /// How the units of a value write it; itself first.
  std::vector<std::string_view> spellings(std::string_view value) const;

 private:
  std::vector<std::string> values_;
  std::multimap<std::uint32_t, std::string> others_;  ///< further spellings, by index of their value
  std::vector<std::uint32_t> offsets_;  ///< where each document's values begin, and where the last one's end
  std::vector<std::uint32_t> ids_;
};

/// The values of all facets of every unit in one list, facet behind facet: counting a match reads one place.
class AllValues {
 public:
  AllValues() : bases_{}, offsets_(2, 0) {}
  AllValues(const std::array<FacetColumn, kFacetSchema.size()>& facets, std::uint32_t documents);

  /// Numbers of one unit's values: an index into its column's values, and what that facet begins at.
  std::span<const std::uint32_t> of(std::uint32_t document) const {
    return std::span(numbers_).subspan(offsets_[document], offsets_[document + 1] - offsets_[document]);
  }
  std::uint32_t base(std::size_t facet) const { return bases_[facet]; }
  /// How many values there are in all.
  std::uint32_t size() const { return bases_.back(); }

 private:
  std::array<std::uint32_t, kFacetSchema.size() + 1> bases_;
  std::vector<std::uint32_t> offsets_;
  std::vector<std::uint32_t> numbers_;
};

/// All that sorting, counting and folding need, in memory: some 140 bytes a unit. Immutable.
struct Columns {
  std::array<FacetColumn, kFacetSchema.size()> facets;
  AllValues values;                  ///< the same, all facets in one list
  std::vector<std::uint32_t> dates;  ///< YYYYMMDD by document id, 0 without
  std::uint32_t oldest_date = 0;     ///< of those that have one
  std::uint32_t newest_date = 0;
  std::vector<std::uint32_t> title_ranks;  ///< place among all titles, by document id
  std::vector<std::uint32_t> lengths;      ///< in terms, by document id
  CopyGroups copies;
  std::uint32_t documents = 0;

  /// Reads them from posting lists, slots and the list of copies. Throws Xapian::Error.
  static Columns load(const Xapian::Database& database, std::string_view copies);
};

/// The place of a facet in kFacets and kFacetSchema.
std::optional<std::size_t> facet_index(std::string_view name);

}  // namespace praxis::search
