// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/answer.h"
#include "server/language.h"

#include <cstddef>
#include <vector>

namespace praxis::server {

/// A facet value with what lies inside it. Flat facets are forests of leaves.
struct FacetNode {
  search::FacetValue value;
  std::vector<FacetNode> children;
  /// True when this value or one inside it is chosen: its branch is shown open.
  bool holds_selection = false;
};

/// Makes the tree that the depths of a facet's values describe (children follow their parent).
std::vector<FacetNode> make_facet_tree(const std::vector<search::FacetValue>& values);

/// Orders neighbours that hold as many by their labels in the language's alphabet, on each level; they come
/// by what they hold. Each takes what lies inside it along.
void sort_facet_tree(const Language& language, std::vector<FacetNode>& siblings);

/// The values that a tree was made of, in its order.
std::vector<search::FacetValue> values_of(std::vector<FacetNode> tree);

/// Which of too many values come first: those with the highest counts, or the first of the list (years).
enum class Preference { frequent, first };

/// Which siblings stand in view: the chosen ones and then the preferred ones, `limit` in all where
/// possible; the order is untouched. Lists at most two longer than `limit` are shown whole: a button costs as
/// much room.
std::vector<bool> in_view(const std::vector<FacetNode>& siblings, std::size_t limit, Preference preference);

}  // namespace praxis::server
