// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/columns.h"
#include "search/language_model.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace praxis::search {

/// What sets units apart that match alike: the language of the query, where that is sure (names and loan
/// words stand in units of every language); good practices and recommendations before passages; the newer
/// first. Each is a factor of the score (search/schema.h); an index without dates or of one kind knows none
/// of them.
class Preferences {
 public:
  Preferences(const Columns& columns, const LanguageGuess& language);

  double factor(std::uint32_t document) const {
    return language_factor(document) * kind_factor(document) * date_factor(document);
  }
  double language_factor(std::uint32_t document) const;
  double kind_factor(std::uint32_t document) const;
  double date_factor(std::uint32_t document) const;

 private:
  const Columns& columns_;
  std::optional<std::uint32_t> language_;      ///< of the query, as a value of its facet
  std::vector<std::uint32_t> practice_kinds_;  ///< values of the kind facet
};

}  // namespace praxis::search
