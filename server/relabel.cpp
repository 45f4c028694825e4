// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relabel.h"

#include "server/facet_tree.h"
#include "server/labels.h"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

void relabel_hits(ordered_json& hits, const Language& language, const Vocabularies& vocabularies) {
  for (ordered_json& hit : hits) {
    for (const auto& [field, facet] : {std::pair("regions", "region"), std::pair("themes", "theme")}) {
      for (ordered_json& tag : hit[field])
        tag["label"] = value_label(language, facet, tag["value"].get_ref<const std::string&>(), vocabularies);
    }
  }
}

}  // namespace

const Language* relabelling(const SiteContext& site, const HttpRequest& request) {
  return site.languages.best_for(request.parameter("lang"));
}

std::string_view variant_of(const Language* relabelling) {
  return relabelling == nullptr ? std::string_view() : relabelling->code();
}

void relabel(search::SearchAnswer& answer, const Language& language, const Vocabularies& vocabularies) {
  for (search::Facet& facet : answer.facets) {
    for (search::FacetValue& value : facet.values) {
      // What no vocabulary knows may still have a label, from an export.
      std::string label = value_label(language, facet.name, value.value, vocabularies);
      if (label != value.value) value.label = std::move(label);
    }
    std::vector<FacetNode> tree = make_facet_tree(facet.values);
    sort_facet_tree(language, tree);
    facet.values = values_of(std::move(tree));
  }
  for (search::RecognisedName& name : answer.recognised)
    name.label = value_label(language, name.facet, name.value, vocabularies);
  if (!answer.nothing) return;
  for (search::Removal& removal : answer.nothing->without) {
    if (removal.what == "filter")
      removal.label = value_label(language, removal.facet, removal.value, vocabularies);
    else if (removal.value.empty())
      removal.label = language.say("removal.all-" + removal.what);
  }
}

void relabel(search::Matrix& matrix, const Language& language, const Vocabularies& vocabularies) {
  for (search::FacetValue& theme : matrix.rows)
    theme.label = value_label(language, "theme", theme.value, vocabularies);
  for (search::FacetValue& place : matrix.columns)
    place.label = value_label(language, "region", place.value, vocabularies);
}

void relabel_results(ordered_json& answer, const Language& language, const Vocabularies& vocabularies) {
  relabel_hits(answer["results"], language, vocabularies);
  if (!answer["nothing"].is_null()) relabel_hits(answer["nothing"]["nearest"], language, vocabularies);
}

}  // namespace praxis::server
