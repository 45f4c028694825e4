// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/vocabulary.h"
#include "search/columns.h"
#include "search/request.h"
#include "search/word_list.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace Xapian {
class Database;
}

namespace praxis::search {

/// What has a name: a value of a facet, or units of one title.
struct NamedThing {
  std::uint32_t facet = 0;  ///< index into kFacetSchema; kTitleFacet for a title
  std::uint32_t value = 0;  ///< index into the facet's values; of a title, a document that bears it
  std::uint32_t units = 0;  ///< copies counted once
};
inline constexpr std::uint32_t kTitleFacet = 100;

/// The names of an index, found by the beginning of any of their words while a person types: titles of units,
/// and projects, regions and themes under every name of the vocabularies. Folded words; every place where a
/// word of a name begins is an entry of one sorted table (a suffix array of words: Manber and Myers, "Suffix
/// Arrays", SIAM J. Comput. 22(5), 1993), looked up by halving. Some 300 bytes a title, at most kMostTitles
/// of them. What is best of the many names that share their first letters is reckoned beforehand. Immutable,
/// thread-safe.
class NameTable {
 public:
  NameTable() = default;
  /// Reads the titles from their slot. Throws Xapian::Error.
  NameTable(const Xapian::Database& database, const Columns& columns, const Vocabularies& vocabularies);

  struct Found {
    NamedThing thing;
    bool whole = false;     ///< the name is what was typed
    bool at_start = false;  ///< the name begins with it
    std::uint32_t name =
        kItsLabel;  ///< for name_of(): the name that has what was typed, where its label has not
  };
  static constexpr std::uint32_t kItsLabel = UINT32_MAX;
  /// The best `limit` things of each kind whose names have the words typed side by side, the last one perhaps
  /// unfinished; where there are few, also those that have them anywhere. Whole names first, then those that
  /// begin so, then most units. Looks at kMostTyped bytes of the text.
  std::vector<Found> find(std::string_view typed, std::size_t limit) const;

  /// The other name by which it was found, as the vocabularies write it; empty where its label has what was
  /// typed.
  std::string_view name_of(const Found& found) const {
    return found.name < written_.size() ? std::string_view(written_[found.name]) : std::string_view();
  }

  std::size_t size() const { return things_.size(); }

 private:
  friend class NameTableMaker;
  struct Start {
    std::uint64_t key = 0;     ///< its first eight bytes: most comparisons end here
    std::uint32_t offset = 0;  ///< into text_
    std::uint32_t name = 0;
  };
  struct Name {
    std::uint32_t begin = 0;  ///< into text_
    std::uint32_t end = 0;
    std::uint32_t thing = 0;
  };

  /// The best of the names from one start to another, all of which begin so.
  std::vector<Found> best_in(std::size_t first, std::size_t last, std::string_view beginning,
                             std::size_t limit) const;
  std::optional<std::vector<Found>> known_best(std::string_view beginning, std::size_t limit) const;
  void add_apart(const std::vector<std::string>& words, std::vector<Found>& found, std::size_t limit) const;

  std::string_view rest(const Start& start) const;
  std::pair<std::size_t, std::size_t> range_of(std::string_view beginning) const;
  bool has_words(const Name& name, const std::vector<std::string>& words) const;
  const Name& label_of(const Name& name) const;

  std::string text_;                  ///< names, folded, a space behind each word
  std::vector<Name> names_;           ///< those of a thing side by side, its label first; titles last
  std::vector<std::string> written_;  ///< names as they are written, less those of titles
  std::vector<Start> starts_;
  std::vector<NamedThing> things_;
  /// What is best of the names that begin so, where they are many.
  std::unordered_map<std::string, std::vector<Found>, TextHash, std::equal_to<>> common_;
};

inline constexpr std::size_t kMostTitles = 300'000;
inline constexpr std::size_t kMostTyped = 200;
/// Of a beginning that more names share than these, up to kMostSuggestions are known beforehand.
inline constexpr std::size_t kManyNames = 1'000;

}  // namespace praxis::search
