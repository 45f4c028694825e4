// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/analyzer.h"
#include "search/answer.h"
#include "search/highlight.h"
#include "search/matches.h"
#include "search/query_plan.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace praxis::search {

/// Where in a unit the words of a query stand: its title, its text and what is around it. Borrows; for one
/// thread. Throws Xapian::Error.
class UnitPlaces {
 public:
  UnitPlaces(const MatchContext& context, std::uint32_t document, const Unit& unit);

  /// Adds the places of a way to say a part, and the words found there as the unit writes them.
  void add(const QueryWay& way, ExplainedPart& part) const;
  /// Words of title and text as the unit writes them, each once, not many.
  std::vector<std::string> forms(const HighlightTerms& terms) const;

 private:
  struct Field {
    std::string place;
    std::string text;
    Analysis analysis;
  };

  std::vector<Field> fields_around() const;
  bool holds_around(const HighlightTerms& terms) const;
  bool add_forms(const Field& field, const HighlightTerms& terms, std::vector<std::string>& forms) const;

  const MatchContext& context_;
  std::uint32_t document_;
  const Unit& unit_;
  Field title_;
  Field text_;
};

}  // namespace praxis::search
