// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/answer_json.h"

#include "search/explain.h"
#include "search/request.h"

#include <nlohmann/json.hpp>

namespace praxis::search {
namespace {

using nlohmann::ordered_json;

ordered_json labelled(const std::vector<std::string>& values, const Taxonomy& taxonomy) {
  ordered_json out = ordered_json::array();
  for (const std::string& value : values) out.push_back({{"value", value}, {"label", taxonomy.label(value)}});
  return out;
}

ordered_json filters_json(const Filters& filters) {
  ordered_json out = ordered_json::object();
  for (const std::string_view facet : kFacets) {
    const auto chosen = filters.find(facet);
    if (chosen != filters.end() && !chosen->second.empty()) out[std::string(facet)] = chosen->second;
  }
  return out;
}

ordered_json query_json(const SearchRequest& request) {
  ordered_json query{{"text", request.text}, {"filters", filters_json(request.filters)}};
  if (request.sort != Sort::relevance) query["sort"] = name_of(request.sort);
  return query;
}

ordered_json highlights_json(const Highlights& highlights) {
  ordered_json out = ordered_json::array();
  for (const auto& [begin, end] : highlights) out.push_back(ordered_json::array({begin, end}));
  return out;
}

ordered_json snippet_json(const Snippet& snippet) {
  return {{"text", snippet.text}, {"highlights", highlights_json(snippet.highlights)}};
}

ordered_json pages_json(int first, int last) {
  return first > 0 ? ordered_json::array({first, last}) : ordered_json(nullptr);
}

ordered_json explanation_json(const Explanation& why) {
  ordered_json words = ordered_json::array();
  for (const ExplainedPart& part : why.parts) {
    words.push_back({{"words", part.words},
                     {"as", part.as},
                     {"where", part.where},
                     {"around", part.around},
                     {"forms", part.forms},
                     {"share", part.share}});
  }
  ordered_json again = nullptr;
  if (why.again)
    again = {{"by", why.again->in_common ? "in-common" : "as-typed"},
             {"forms", why.again->forms},
             {"share", why.again->share}};
  ordered_json factors = ordered_json::object();
  for (const auto& [name, factor] : why.factors) factors[name] = factor;
  return {{"text", to_sentence(why)},
          {"words", std::move(words)},
          {"other_words", why.more_parts},
          {"side_by_side", why.side_by_side},
          {"again", std::move(again)},
          {"filters", why.filters},
          {"held", why.held},
          {"asked", why.asked},
          {"all_words", why.all_words},
          {"score", why.score},
          {"factors", std::move(factors)}};
}

ordered_json hit_json(const Hit& hit, const Vocabularies& vocabularies) {
  const Unit& unit = hit.unit;
  ordered_json out{
      {"id", unit.id}, {"kind", name_of(unit.kind)}, {"title", unit.title}, {"score", hit.score}};
  out["title_highlights"] = highlights_json(hit.title_highlights);
  out["snippet"] = snippet_json(hit.snippet);
  out["document"] = {{"id", unit.document.id}, {"title", unit.document.title}};
  out["pages"] = pages_json(unit.first_page, unit.last_page);
  out["url"] = "/units/" + unit.id;
  out["projects"] = labelled(unit.projects, vocabularies.projects);
  out["regions"] = labelled(unit.regions, vocabularies.regions);
  out["themes"] = labelled(unit.themes, vocabularies.themes);
  out["language"] = unit.language;
  out["date"] = unit.date.empty() ? ordered_json(nullptr) : ordered_json(unit.date);
  out["also_in"] = to_json(hit.also_in);
  if (hit.why) out["why"] = explanation_json(*hit.why);
  return out;
}

ordered_json recognised_json(const std::vector<RecognisedName>& names) {
  ordered_json out = ordered_json::array();
  for (const RecognisedName& name : names) {
    out.push_back({{"facet", name.facet},
                   {"value", name.value},
                   {"label", name.label},
                   {"words", name.words},
                   {"text", name.text},
                   {"count", name.count}});
  }
  return out;
}

ordered_json nothing_json(const NothingFound& nothing, const Vocabularies& vocabularies) {
  ordered_json without = ordered_json::array();
  for (const Removal& removal : nothing.without) {
    ordered_json one{{"what", removal.what}};
    if (!removal.facet.empty()) one["facet"] = removal.facet;
    if (!removal.value.empty()) one["value"] = removal.value;
    one["label"] = removal.label;
    one["text"] = removal.text;
    one["filters"] = filters_json(removal.filters);
    one["count"] = removal.count;
    without.push_back(std::move(one));
  }
  ordered_json nearest = ordered_json::array();
  for (const Hit& hit : nothing.nearest) nearest.push_back(hit_json(hit, vocabularies));
  return {{"without", std::move(without)}, {"nearest", std::move(nearest)}};
}

}  // namespace

ordered_json to_json(const Copies& copies) {
  ordered_json out = ordered_json::array();
  for (const Copy& copy : copies.listed) {
    out.push_back({{"id", copy.id},
                   {"document", {{"id", copy.document_id}, {"title", copy.document_title}}},
                   {"pages", pages_json(copy.first_page, copy.last_page)},
                   {"url", "/units/" + copy.id}});
  }
  return out;
}

ordered_json to_json(const std::vector<Facet>& facets) {
  ordered_json out = ordered_json::object();
  for (const Facet& facet : facets) {
    ordered_json values = ordered_json::array();
    for (const FacetValue& value : facet.values) {
      ordered_json entry{{"value", value.value},
                         {"label", value.label},
                         {"count", value.count},
                         {"selected", value.selected}};
      if (facet.name == "region" || facet.name == "theme" || facet.name == "states")
        entry["depth"] = value.depth;
      values.push_back(std::move(entry));
    }
    out[facet.name] = std::move(values);
  }
  return out;
}

ordered_json to_json(const SearchRequest& request, const SearchAnswer& answer,
                     const Vocabularies& vocabularies) {
  const std::size_t per_page = request.limit;
  ordered_json out{{"query", query_json(request)}, {"total", answer.total}};
  out["page"] = per_page > 0 ? request.offset / per_page + 1 : 1;
  out["per_page"] = per_page;
  ordered_json results = ordered_json::array();
  for (const Hit& hit : answer.hits) results.push_back(hit_json(hit, vocabularies));
  out["results"] = std::move(results);
  out["partial_from"] = answer.partial_from ? ordered_json(*answer.partial_from) : ordered_json(nullptr);
  out["facets"] = to_json(answer.facets);
  out["suggestion"] = answer.suggestion ? ordered_json(*answer.suggestion) : ordered_json(nullptr);
  out["suggestion_count"] = answer.suggestion_count;
  out["recognised"] = recognised_json(answer.recognised);
  out["nothing"] = answer.nothing ? nothing_json(*answer.nothing, vocabularies) : ordered_json(nullptr);
  out["generation"] = answer.generation;
  out["took_ms"] = answer.took_ms;
  return out;
}

ordered_json to_json(const SearchRequest& request, const Matrix& matrix) {
  ordered_json rows = ordered_json::array();
  for (const FacetValue& theme : matrix.rows)
    rows.push_back(
        {{"value", theme.value}, {"label", theme.label}, {"depth", theme.depth}, {"count", theme.count}});
  ordered_json columns = ordered_json::array();
  for (const FacetValue& place : matrix.columns)
    columns.push_back({{"value", place.value}, {"label", place.label}, {"count", place.count}});
  return {{"query", query_json(request)},  {"total", matrix.total}, {"rows", std::move(rows)},
          {"columns", std::move(columns)}, {"cells", matrix.cells}, {"generation", matrix.generation},
          {"took_ms", matrix.took_ms}};
}

ordered_json to_json(const NameSuggestion& suggestion) {
  ordered_json out{{"kind", suggestion.kind}, {"value", suggestion.value}, {"label", suggestion.label}};
  if (!suggestion.unit_kind.empty()) out["unit_kind"] = suggestion.unit_kind;
  out["count"] = suggestion.count;
  if (!suggestion.matched.empty()) out["matched"] = suggestion.matched;
  return out;
}

}  // namespace praxis::search
