// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/facet_view.h"

#include "server/facet_tree.h"
#include "server/labels.h"
#include "server/search_link.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

/// From so many values on, a facet can be looked through by typing.
constexpr std::size_t kLongFacet = 15;

/// Writes nested lists as rows. Each row is a value, or the end of nested lists, or the start of a "show
/// more" part.
class RowWriter {
 public:
  RowWriter(const Language& language, std::string facet, bool open)
      : language_(language),
        facet_(std::move(facet)),
        preference_(facet_ == "year" ? Preference::first : Preference::frequent),
        open_(open) {}

  void list(const std::vector<FacetNode>& siblings, std::string_view parent = {}) {
    const std::vector<bool> shown = in_view(siblings, kShownValues, preference_);
    const auto hidden = static_cast<std::size_t>(std::count(shown.begin(), shown.end(), false));
    for (std::size_t i = 0; i < siblings.size(); ++i) {
      if (shown[i]) node(siblings[i]);
    }
    if (hidden == 0) return;
    rows_.push_back({{"more", count_label(language_, "facet.more", hidden)},
                     {"part", fmt::format("more {} {}", facet_, parent)}});
    for (std::size_t i = 0; i < siblings.size(); ++i) {
      if (!shown[i]) node(siblings[i]);
    }
    rows_.push_back({{"more_end", true}});
  }

  ordered_json take() { return std::move(rows_); }

 private:
  void node(const FacetNode& node) {
    const search::FacetValue& value = node.value;
    const auto [before, after] = language_.around("count.results-of-value", {{"count", value.count}});
    rows_.push_back({{"value",
                      {{"facet", facet_},
                       {"id", value.value},
                       {"label", value.label},
                       {"count", language_.number(value.count)},
                       {"count_before", before},
                       {"count_after", after},
                       {"none", value.count == 0},
                       {"selected", value.selected},
                       {"branch", !node.children.empty()},
                       {"branch_open", open_ || child_selected(node)},
                       {"branch_label", language_.say("facet.within", {{"label", value.label},
                                                                       {"count", node.children.size()}})}}}});
    if (node.children.empty()) return;
    list(node.children, value.value);
    rows_.push_back({{"branch_end", true}});
  }

  static bool child_selected(const FacetNode& node) {
    return std::any_of(node.children.begin(), node.children.end(),
                       [](const FacetNode& child) { return child.holds_selection; });
  }

  const Language& language_;
  std::string facet_;
  Preference preference_;  ///< of years the latest, which come first
  bool open_;              ///< a short facet shows its inner lists at once
  ordered_json rows_ = ordered_json::array();
};

/// The facet's values and, at the end, those chosen that it no longer lists. Years come latest first,
/// whatever their counts: nobody looks for a year by how much it holds.
std::vector<search::FacetValue> with_chosen(const Language& language, const search::Facet& facet,
                                            const std::vector<std::string>& chosen,
                                            const Vocabularies& vocabularies) {
  std::vector<search::FacetValue> values = facet.values;
  if (facet.name == "year") {
    std::stable_sort(values.begin(), values.end(),
                     [](const auto& a, const auto& b) { return a.value > b.value; });
  }
  for (const std::string& value : chosen) {
    const auto same = [&](const search::FacetValue& known) { return known.value == value; };
    if (std::any_of(values.begin(), values.end(), same)) continue;
    values.push_back({value, value_label(language, facet.name, value, vocabularies), 0, true, 0});
  }
  return values;
}

/// What a facet that shows only its most frequent values says of the others.
std::string left_out_label(const Language& language, const search::Facet& facet) {
  if (facet.left_out == 0) return {};
  return language.say("facet.left-out", {{"count", facet.left_out}, {"example", facet.name + ":\"…\""}});
}

}  // namespace

ordered_json facets_view(const Language& language, const SearchParams& params,
                         const std::vector<search::Facet>& facets, const Vocabularies& vocabularies) {
  auto view = ordered_json::array();
  for (const search::Facet& facet : facets) {
    if (params.is_fixed(facet.name)) continue;
    const auto chosen = params.request.filters.find(facet.name);
    const bool has_chosen = chosen != params.request.filters.end();
    const auto values =
        with_chosen(language, facet, has_chosen ? chosen->second : std::vector<std::string>(), vocabularies);
    if (values.empty()) continue;
    RowWriter writer(language, facet.name, values.size() <= kShownValues);
    writer.list(make_facet_tree(values));
    const std::string title = facet_title(language, facet.name);
    view.push_back({{"name", facet.name},
                    {"title", title},
                    {"find", values.size() >= kLongFacet ? language.say("facet.find", {{"facet", title}})
                                                         : std::string()},
                    {"is_year", facet.name == "year"},
                    {"left_out", left_out_label(language, facet)},
                    {"rows", writer.take()}});
  }
  return view;
}

ordered_json chips_view(const Language& language, const SearchParams& params,
                        const Vocabularies& vocabularies) {
  auto chips = ordered_json::array();
  for (const std::string_view facet : search::kFacets) {
    const auto chosen = params.request.filters.find(facet);
    if (chosen == params.request.filters.end() || params.is_fixed(facet)) continue;
    for (const std::string& value : chosen->second) {
      chips.push_back({{"facet", facet_title(language, facet)},
                       {"label", value_label(language, facet, value, vocabularies)},
                       {"address", search_address(without_filter(params, facet, value))}});
    }
  }
  return chips;
}

}  // namespace praxis::server
