// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/facet_tree.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace praxis::server {
namespace {

/// Takes the values from `next` on that are deeper than `parent_depth`; a level that the list skips is no
/// error.
std::vector<FacetNode> take_branch(const std::vector<search::FacetValue>& values, std::size_t& next,
                                   int parent_depth) {
  std::vector<FacetNode> branch;
  while (next < values.size() && values[next].depth > parent_depth) {
    FacetNode node;
    node.value = values[next];
    ++next;
    node.children = take_branch(values, next, node.value.depth);
    node.holds_selection =
        node.value.selected || std::any_of(node.children.begin(), node.children.end(),
                                           [](const FacetNode& child) { return child.holds_selection; });
    branch.push_back(std::move(node));
  }
  return branch;
}

}  // namespace

std::vector<FacetNode> make_facet_tree(const std::vector<search::FacetValue>& values) {
  std::size_t next = 0;
  return take_branch(values, next, -1);
}

void sort_facet_tree(const Language& language, std::vector<FacetNode>& siblings) {
  for (auto begin = siblings.begin(); begin != siblings.end();) {
    const auto end = std::find_if(
        begin, siblings.end(), [&](const FacetNode& node) { return node.value.count != begin->value.count; });
    std::stable_sort(begin, end, [&](const FacetNode& a, const FacetNode& b) {
      return language.compare(a.value.label, b.value.label) < 0;
    });
    begin = end;
  }
  for (FacetNode& node : siblings) sort_facet_tree(language, node.children);
}

std::vector<search::FacetValue> values_of(std::vector<FacetNode> tree) {
  std::vector<search::FacetValue> values;
  for (FacetNode& node : tree) {
    values.push_back(std::move(node.value));
    std::vector<search::FacetValue> inner = values_of(std::move(node.children));
    std::move(inner.begin(), inner.end(), std::back_inserter(values));
  }
  return values;
}

std::vector<bool> in_view(const std::vector<FacetNode>& siblings, std::size_t limit, Preference preference) {
  if (siblings.size() <= limit + 2) return std::vector<bool>(siblings.size(), true);
  std::vector<std::size_t> ranked(siblings.size());
  std::iota(ranked.begin(), ranked.end(), std::size_t{0});
  std::stable_sort(ranked.begin(), ranked.end(), [&](std::size_t a, std::size_t b) {
    if (siblings[a].holds_selection != siblings[b].holds_selection) return siblings[a].holds_selection;
    return preference == Preference::frequent && siblings[a].value.count > siblings[b].value.count;
  });
  std::vector<bool> shown(siblings.size(), false);
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    const std::size_t index = ranked[i];
    shown[index] = i < limit || siblings[index].holds_selection;
  }
  return shown;
}

}  // namespace praxis::server
