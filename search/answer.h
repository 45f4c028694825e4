// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace praxis::search {

/// Words that a query asked for, as [begin, end) in code points of a text, in order.
using Highlights = std::vector<std::pair<std::size_t, std::size_t>>;

/// A piece of a unit's text that shows why it was found. Never markup: the renderer escapes and marks.
struct Snippet {
  std::string text;
  Highlights highlights;  ///< in `text`
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

/// What a word or other part of a query gives a unit.
struct ExplainedPart {
  std::string words;               ///< as in the query
  std::vector<std::string> as;     ///< the other words it is found by; none where by its own
  bool within = false;             ///< found at either end of a longer word, which `as` names
  std::vector<std::string> where;  ///< "title", "text", "context"
  std::vector<std::string>
      around;  ///< of the context: "heading", "document", "organisation", "project", "region"
  std::vector<std::string> forms;  ///< as the unit writes it
  double share = 0;                ///< of the score before any factor, 0 to 1
};

/// What the second weighing of a running text gives a unit (search/second_look.h).
struct ExplainedAgain {
  bool in_common = false;          ///< by what the best units share; else by words exactly as typed
  std::vector<std::string> forms;  ///< as the unit writes them; the first of them
  double share = 0;                ///< of the score before any factor
};

/// Why a unit was found, and where it stands. The shares add up to 1 where the score is not 0; `score` times
/// all factors is what the hit scores by relevance.
struct Explanation {
  std::vector<ExplainedPart> parts;  ///< those that match, in the order of the query
  double more_parts = 0;             ///< the share of those beyond kMostExplained
  double side_by_side = 0;           ///< the share of words that stand side by side as in the query
  std::optional<ExplainedAgain> again{};
  std::vector<std::string> filters{};  ///< of the text, which it fits ("project:…", "*")
  std::size_t held = 0;                ///< so many of the parts asked for
  std::size_t asked = 0;
  bool all_words = false;                               ///< it holds every word that counts
  double score = 0;                                     ///< before any factor
  std::vector<std::pair<std::string, double>> factors;  ///< of the score: "words" (for those it has not),
                                                        ///< below 1; "language", "kind", "date", above 1
};

struct Hit {
  Unit unit;
  double score = 0;  ///< comparable within one answer only; 0 when not sorted by relevance
  Snippet snippet;
  Copies also_in{};
  std::optional<Explanation> why{};  ///< where it was asked for
  Highlights title_highlights{};     ///< in the unit's title
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
  std::size_t left_out = 0;  ///< values that count something and are not among these (kMostOrganisations)
};

/// A name that a text still being typed may become.
struct NameSuggestion {
  std::string kind;   ///< "title", "project", "region" or "theme"
  std::string value;  ///< of the facet; of a title the id of a unit that bears it
  std::string label;
  std::string unit_kind;  ///< of a title: the kind of that unit
  std::size_t count = 0;  ///< units, copies counted once
  std::string matched{};  ///< the other name by which it was found; empty where its label has what was typed
};

/// A project or region named in the query in plain words, as the filter it could be.
struct RecognisedName {
  std::string facet;  ///< "project" or "region"
  std::string value;
  std::string label;
  std::string words;      ///< of the query that name it
  std::string text;       ///< the query without them
  std::size_t count = 0;  ///< what `text` finds with this filter and those chosen before; never 0
};

/// A search with one condition less than one that found nothing.
struct Removal {
  std::string what;   ///< "filter", "filters" (all), "word", "words" (all, and filters where those left find
                      ///< nothing), "phrase", "quotes" (its marks alone), "condition"
  std::string facet;  ///< of a filter
  std::string value;  ///< of a filter, or as the query has it
  std::string label;  ///< what is left out, for people
  std::string text;   ///< the query that is left
  std::map<std::string, std::vector<std::string>, std::less<>> filters;  ///< those that are left
  std::size_t count = 0;                                                 ///< what it finds; never 0
};

/// What to do about a search that found nothing.
struct NothingFound {
  std::vector<Removal> without;  ///< searches that find something
  std::vector<Hit> nearest;      ///< what they find first: units that fail one condition where there are such
};

struct SearchAnswer {
  std::size_t total = 0;  ///< exact number of units found
  std::vector<Hit> hits;
  /// The place, from 0, of the first unit that does not hold all words of the query, where such units follow.
  std::optional<std::size_t> partial_from;
  std::vector<Facet> facets;              ///< in the order of kFacets; empty when not asked for
  std::optional<std::string> suggestion;  ///< a query that would find more, or nothing
  std::size_t suggestion_count = 0;       ///< what it would find
  std::vector<RecognisedName> recognised;
  std::optional<NothingFound> nothing;  ///< where `total` is 0 and there was something to search for
  std::string generation;
  double took_ms = 0;
};

/// What a search finds by theme and place.
struct Matrix {
  std::vector<FacetValue> rows;     ///< themes, children behind their parent; counts over all places
  std::vector<FacetValue> columns;  ///< places; counts over all themes
  std::vector<std::vector<std::size_t>> cells;  ///< by row and column
  std::size_t total = 0;                        ///< with or without a theme and a place
  std::string generation;
  double took_ms = 0;
};

/// A hit without its text: for long runs (evaluation), where building snippets would dominate.
struct RankedId {
  std::string id;
  std::string record_id;  ///< the export's own id, or empty
  double score = 0;
  std::string title;
};

}  // namespace praxis::search
