// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "corpus/vocabulary.h"
#include "search/word_memory.h"

#include <cstdint>
#include <string>
#include <string_view>

#include <xapian.h>

namespace praxis::search {

/// Makes the database document of a unit: its terms and slots (search/schema.h).
/// Borrows the vocabularies; not thread-safe.
class UnitDocumentMaker {
 public:
  explicit UnitDocumentMaker(const Vocabularies& vocabularies) : vocabularies_(vocabularies) {}

  struct Made {
    Xapian::Document document;
    std::string places;  ///< of its words (search/word_places.h)
  };
  Made make(const Unit& unit);

  /// Adds the words so far that a suggestion may name, each with the number of units that hold it.
  void add_counted_to(std::vector<CountedWord>& words) const { memory_.add_counted_to(words); }

 private:
  std::string context_of(const Unit& unit) const;
  void count_spelling(const struct DistinctWords& distinct);

  const Vocabularies& vocabularies_;
  WordMemory memory_;
  std::uint32_t units_ = 0;
};

/// What documents hold besides text: the date as "YYYYMMDD" with zeros for what is not known, or empty.
std::string date_key(std::string_view date);
/// A key that sorts titles as people expect (ICU root collation).
std::string title_key(std::string_view title);

}  // namespace praxis::search
