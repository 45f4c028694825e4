// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace praxis::search {

/// A piece of a unit's text that shows why it was found. Never markup: the renderer escapes and marks.
struct Snippet {
  std::string text;
  std::vector<std::pair<std::size_t, std::size_t>> highlights;  ///< [begin, end) in code points of `text`
};

/// Another place where a unit stands in the same words (search/copies.h).
struct Copy {
  std::string id;
  std::string document_id;
  std::string document_title;
  int first_page = 0;  ///< 0 where the source has no pages
  int last_page = 0;
};

/// A unit's copies, the fullest first.
struct Copies {
  std::vector<Copy> listed;  ///< at most kMostListedCopies
  std::size_t total = 0;
};
inline constexpr std::size_t kMostListedCopies = 20;

struct Hit {
  Unit unit;
  double score = 0;  ///< comparable within one answer only; 0 when not sorted by relevance
  Snippet snippet;
  Copies also_in{};
};

struct FacetValue {
  std::string value;
  std::string label;
  std::size_t count = 0;  ///< exact; what choosing this value (with the other facets' choices) would find
  bool selected = false;
  int depth = 0;  ///< 0 for a root; children follow their parent in tree facets
};

struct Facet {
  std::string name;
  std::vector<FacetValue> values;
};

struct SearchAnswer {
  std::size_t total = 0;  ///< exact number of units found
  std::vector<Hit> hits;
  std::vector<Facet> facets;              ///< in the order of kFacets; empty when not asked for
  std::optional<std::string> suggestion;  ///< a query that would find more, or nothing
  std::string generation;
  double took_ms = 0;
};

/// A hit without its text: for long runs (evaluation), where building snippets would dominate.
struct RankedId {
  std::string id;
  std::string record_id;  ///< the export's own id, or empty
  double score = 0;
};

}  // namespace praxis::search
