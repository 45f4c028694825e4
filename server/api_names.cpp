// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "search/answer_json.h"
#include "server/conditional.h"
#include "server/handlers.h"
#include "server/labels.h"
#include "server/page.h"
#include "server/relabel.h"
#include "server/search_link.h"

#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t kSuggestions = 10;
constexpr std::size_t kSimilarUnits = 10;

Outcome answer_near(const SiteContext& site, const HttpRequest& request, search::SimilarRequest asked) {
  auto edition = current_edition(site);
  if (!edition) return tl::unexpected(Failure(std::move(edition).error()));
  const Language* const language = relabelling(site, request);
  const std::string tag = edition_tag(site, **edition, variant_of(language));
  asked.limit = kSimilarUnits;
  asked.other_regions = is_yes(request.parameter("other_regions"));
  const auto answer = (*edition)->similar(asked);
  if (!answer) return tl::unexpected(Failure(answer.error()));
  if (matches_tag(request, tag)) return not_modified(tag);
  search::SearchRequest shown;
  shown.text = asked.text;
  shown.limit = asked.limit;
  ordered_json json = search::to_json(shown, *answer, (*edition)->vocabularies());
  if (language != nullptr) relabel_results(json, *language, (*edition)->vocabularies());
  HttpResponse response = json_response(200, json);
  set_revalidation(response, tag);
  return response;
}

/// What a suggestion is, for people: "Region", or of a title what its entry is.
std::string suggestion_kind(const Language& language, const search::NameSuggestion& suggestion) {
  const auto kind = unit_kind_from(suggestion.unit_kind);
  return suggestion.kind == "title" && kind ? kind_label(language, *kind)
                                            : facet_title(language, suggestion.kind);
}

}  // namespace

Outcome api_similar(const SiteContext& site, const HttpRequest& request, const std::string& id) {
  search::SimilarRequest asked;
  asked.id = id;
  return answer_near(site, request, std::move(asked));
}

Outcome api_similar_text(const SiteContext& site, const HttpRequest& request) {
  search::SimilarRequest asked;
  asked.text = to_clean_utf8(request.parameter("text"));
  if (trim(asked.text).empty())
    return tl::unexpected(
        Failure(Error{ErrorKind::bad_request, "text: there is no text to compare with"}, "text"));
  return answer_near(site, request, std::move(asked));
}

Outcome api_suggest(const SiteContext& site, const HttpRequest& request) {
  auto edition = current_edition(site);
  if (!edition) return tl::unexpected(Failure(std::move(edition).error()));
  const Language* const asked = relabelling(site, request);
  const Language& language = asked == nullptr ? site.languages.english() : *asked;
  const std::string tag = edition_tag(site, **edition, variant_of(asked));
  if (matches_tag(request, tag)) return not_modified(tag);
  const std::string typed = to_clean_utf8(request.parameter("q"));
  const auto suggestions = (*edition)->suggest(typed, kSuggestions);
  if (!suggestions) return tl::unexpected(Failure(suggestions.error()));
  ordered_json list = ordered_json::array();
  for (const search::NameSuggestion& one : *suggestions) {
    ordered_json json = search::to_json(one);
    if (asked != nullptr && one.kind != "title")
      json["label"] = value_label(language, one.kind, one.value, (*edition)->vocabularies());
    json["kind_label"] = suggestion_kind(language, one);
    json["count_label"] = count_label(language, "count.results", one.count);
    json["url"] = one.kind == "title" ? unit_address(one.value) : facet_address(one.kind, one.value);
    list.push_back(std::move(json));
  }
  const std::string summary = count_label(language, "count.suggestions", list.size());
  HttpResponse response = json_response(200, {{"text", typed},
                                              {"suggestions", std::move(list)},
                                              {"summary", summary},
                                              {"generation", (*edition)->generation()}});
  set_revalidation(response, tag);
  return response;
}

}  // namespace praxis::server
