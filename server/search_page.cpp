// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/asked_search.h"
#include "server/conditional.h"
#include "server/handlers.h"
#include "server/labels.h"
#include "server/matrix_view.h"
#include "server/page.h"
#include "server/relabel.h"
#include "server/search_link.h"
#include "server/search_view.h"
#include "server/visit.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

/// How many values of a facet the front page offers.
constexpr std::size_t kBrowseValues = 24;

/// One list of the front page: the values of a facet as links, outermost ones only.
ordered_json browse_list(const Language& language, const search::Facet& facet, std::size_t limit) {
  auto links = ordered_json::array();
  for (const search::FacetValue& value : facet.values) {
    if (value.depth > 0 || value.count == 0 || links.size() == limit) continue;
    const auto [before, after] = language.around("count.entries-of-value", {{"count", value.count}});
    links.push_back({{"label", value.label},
                     {"id", value.value},
                     {"count", language.number(value.count)},
                     {"count_before", before},
                     {"count_after", after},
                     {"address", facet_address(facet.name, value.value)}});
  }
  return links;
}

/// The front page is all words of ours, so that in each language it is a page of its own; what units say is
/// the same in all.
std::string canonical_home(const SiteContext& site, const HttpRequest& request) {
  const Visit visit = visit_of(site, request);
  return visit.kept ? with_language("/", visit.language.code()) : "/";
}

ordered_json home_alternates(const SiteContext& site) {
  auto alternates = ordered_json::array({{{"code", "x-default"}, {"link", permalink(site, "/")}}});
  for (const Language* language : site.languages.in_order()) {
    alternates.push_back(
        {{"code", language->code()}, {"link", permalink(site, with_language("/", language->code()))}});
  }
  return alternates;
}

/// What somebody who looks for nothing yet may begin with.
bool is_browsed_by(std::string_view facet) {
  return facet == "kind" || facet == "project" || facet == "region" || facet == "theme" ||
         facet == "programme";
}

bool asks_for_search(const HttpRequest& request) {
  for (const auto& [name, value] : request.query) {
    if (name == "q" || name == "sort" || name == "page" || name == "per_page" || name == "view") return true;
    for (const std::string_view facet : search::kFacets) {
      if (name == facet) return true;
    }
  }
  return false;
}

/// One search as a template shows it. `part` tells apart what is no whole page.
Outcome answer_search(const SiteContext& site, const HttpRequest& request, std::string_view part) {
  const Visit visit = visit_of(site, request);
  auto asked = asked_search(site, request, fmt::format("{} {}", mark_of(visit), part));
  if (!asked) return tl::unexpected(std::move(asked).error());
  const bool embedded = part == "embed";
  if (embedded) read_fixed(request.query, asked->params);
  if (matches_tag(request, asked->tag)) return not_modified(asked->tag);
  const bool by_theme = asked->params.view == View::matrix;
  if (by_theme) asked->params.request.limit = 0;
  auto answer = asked->edition->search(asked->params.request);
  if (!answer) return tl::unexpected(Failure(std::move(answer).error()));
  relabel(*answer, visit.language, asked->edition->vocabularies());
  ordered_json view = search_view(visit.language, asked->params, *answer, *asked->edition);
  if (by_theme && answer->total > 0) {
    auto matrix = asked->edition->matrix(asked->params.request);
    if (!matrix) return tl::unexpected(Failure(std::move(matrix).error()));
    relabel(*matrix, visit.language, asked->edition->vocabularies());
    view["matrix"] = matrix_view(visit.language, asked->params, *matrix, asked->edition->vocabularies());
  }
  view["embedded"] = embedded;
  Outcome page = render_page(site, request, part.empty() ? "search" : part, std::move(view));
  if (!page) return page;
  set_page_revalidation(*page, asked->tag);
  if (!part.empty()) page->set_header("X-Robots-Tag", "noindex, nofollow");
  return page;
}

}  // namespace

Outcome search_page(const SiteContext& site, const HttpRequest& request) {
  return answer_search(site, request, {});
}

Outcome search_parts(const SiteContext& site, const HttpRequest& request) {
  return answer_search(site, request, "search_parts");
}

Outcome search_embed(const SiteContext& site, const HttpRequest& request) {
  return answer_search(site, request, "embed");
}

Outcome home_page(const SiteContext& site, const HttpRequest& request) {
  if (asks_for_search(request)) return search_page(site, request);
  auto edition = current_edition(site);
  if (!edition) return tl::unexpected(Failure(std::move(edition).error()));
  const Language& language = visit_of(site, request).language;
  const std::string tag = page_tag(site, **edition, request);
  if (matches_tag(request, tag)) return not_modified(tag);
  search::SearchRequest everything;
  everything.limit = 0;
  auto answer = (*edition)->search(everything);
  if (!answer) return tl::unexpected(Failure(std::move(answer).error()));
  relabel(*answer, language, (*edition)->vocabularies());
  auto lists = ordered_json::array();
  for (const search::Facet& facet : answer->facets) {
    if (!is_browsed_by(facet.name)) continue;
    ordered_json links = browse_list(language, facet, kBrowseValues);
    if (links.empty()) continue;
    lists.push_back({{"name", facet.name},
                     {"title", language.say("home.browse-" + facet.name)},
                     {"links", std::move(links)}});
  }
  Outcome page = render_page(site, request, "home",
                             {{"page_title", language.say("home.page-title")},
                              {"is_home", true},
                              {"canonical", canonical_home(site, request)},
                              {"alternates", home_alternates(site)},
                              {"map_address", "/search?kind=good-practice&view=map"},
                              {"matrix_address", "/search?kind=good-practice&view=matrix"},
                              {"lead", count_label(language, "home.lead", (*edition)->unit_count())},
                              {"lists", std::move(lists)}});
  if (page) set_page_revalidation(*page, tag);
  return page;
}

}  // namespace praxis::server
