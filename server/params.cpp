// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/params.h"

#include "corpus/dictionary_file.h"
#include "corpus/stated.h"
#include "corpus/unit.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace praxis::server {
namespace {

constexpr std::size_t kMaxValueBytes = 200;

Failure malformed(std::string_view parameter, std::string key, MessageValues values = {}) {
  return {ErrorKind::bad_request, std::move(key), std::move(values), std::string(parameter)};
}

/// The value as it may be repeated in a message: short whatever was sent.
MessageValue repeated(std::string_view value) {
  return {"value", shorten(value, 60)};
}

bool is_facet(std::string_view name) {
  return std::find(search::kFacets.begin(), search::kFacets.end(), name) != search::kFacets.end();
}

std::string ascii_cased(std::string_view text, char from, char to) {
  std::string cased(text);
  for (char& c : cased) {
    if (c >= from && c <= from + 25) c = static_cast<char>(c - from + to);
  }
  return cased;
}
std::string upper(std::string_view text) {
  return ascii_cased(text, 'a', 'A');
}
std::string lower(std::string_view text) {
  return ascii_cased(text, 'A', 'a');
}

/// A value that the vocabulary does not list may still be in the index, put there by an export.
bool index_has(const Edition& edition, std::string_view facet, const std::string& value) {
  search::SearchRequest request;
  request.filters.emplace(std::string(facet), std::vector<std::string>{value});
  request.limit = 0;
  request.with_facets = false;
  request.with_snippets = false;
  request.with_help = false;
  const auto answer = edition.search(request);
  return answer && answer->total > 0;
}

tl::expected<std::string, Failure> facet_value(const std::string& facet, const std::string& given,
                                               const Edition& edition) {
  if (given.size() > kMaxValueBytes) return tl::unexpected(malformed(facet, "error.value-too-long"));
  if (facet == "kind") {
    std::string kind = lower(given);
    if (unit_kind_from(kind)) return kind;
    return tl::unexpected(malformed(facet, "error.no-kind", {repeated(given)}));
  }
  if (facet == "language") {
    std::string code = lower(given);
    if (is_language_code(code)) return code;
    return tl::unexpected(malformed(facet, "error.no-language", {repeated(given)}));
  }
  if (facet == "region" || facet == "theme") {
    const Taxonomy& taxonomy =
        facet == "region" ? edition.vocabularies().regions : edition.vocabularies().themes;
    std::string value = facet == "region" ? upper(given) : lower(given);
    if (taxonomy.find(value) != nullptr) return value;
    if (index_has(edition, facet, given)) return given;
    return tl::unexpected(malformed(facet, "error.no-" + facet, {repeated(given)}));
  }
  if (facet == "states") {
    std::string stated = lower(given);
    if (stated_things().find(stated) != nullptr) return stated;
    return tl::unexpected(malformed(facet, "error.no-stated", {repeated(given)}));
  }
  return given;  // projects, programmes, organisations: open vocabularies; years: search::validate() knows
                 // their form
}

tl::expected<std::size_t, Failure> whole_number(const std::string& name, std::string_view text,
                                                std::size_t least, std::size_t most) {
  std::size_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size() || number < least || number > most) {
    return tl::unexpected(
        malformed(name, "error.no-number",
                  {repeated(text), {"least", std::to_string(least)}, {"most", std::to_string(most)}}));
  }
  return number;
}

/// Reads one parameter into `params`; names that mean nothing here are ignored.
tl::expected<void, Failure> read_one(const std::string& name, const std::string& value,
                                     const Edition& edition, SearchParams& params) {
  if (is_facet(name)) {
    auto read = facet_value(name, value, edition);
    if (!read) return tl::unexpected(std::move(read).error());
    std::vector<std::string>& chosen = params.request.filters[name];
    if (std::find(chosen.begin(), chosen.end(), *read) == chosen.end()) chosen.push_back(std::move(*read));
  } else if (name == "sort") {
    const auto sort = search::sort_from(value);
    if (!sort) return tl::unexpected(malformed(name, "error.no-sort", {repeated(value)}));
    params.request.sort = *sort;
  } else if (name == "view") {
    const auto view =
        std::find_if(kViews.begin(), kViews.end(), [&](View known) { return name_of(known) == value; });
    if (view == kViews.end()) return tl::unexpected(malformed(name, "error.no-view", {repeated(value)}));
    params.view = *view;
  } else if (name == "explain") {
    params.request.explain = is_yes(value);
  } else if (name == "page") {
    const auto page = whole_number(name, value, 1, search::kMaxOffset + 1);
    if (!page) return tl::unexpected(page.error());
    params.page = *page;
  } else if (name == "per_page") {
    const auto per_page = whole_number(name, value, 1, kMaxPerPage);
    if (!per_page) return tl::unexpected(per_page.error());
    params.per_page = *per_page;
  }
  return {};
}

/// The years between which a form asks, as the one value of an address; two that are the wrong way round are
/// turned.
class YearRange {
 public:
  static bool has(std::string_view name) { return name == "year_from" || name == "year_to"; }

  tl::expected<void, Failure> read(const std::string& name, std::string_view value) {
    const auto year = whole_number(name, value, 1000, 9999);
    if (!year) return tl::unexpected(year.error());
    (name == "year_from" ? from_ : to_) = std::to_string(*year);
    return {};
  }

  void add_to(SearchParams& params) && {
    if (from_.empty() && to_.empty()) return;
    if (!from_.empty() && !to_.empty() && from_ > to_) std::swap(from_, to_);
    std::string range = from_ == to_ ? from_ : fmt::format("{}..{}", from_, to_);
    std::vector<std::string>& chosen = params.request.filters["year"];
    if (std::find(chosen.begin(), chosen.end(), range) == chosen.end()) chosen.push_back(std::move(range));
  }

 private:
  std::string from_;
  std::string to_;
};

/// The parameter that an error of search::validate() names ("year: …"), or empty.
std::string named_parameter(std::string_view message) {
  const std::string_view name = message.substr(0, std::min(message.find(':'), message.size()));
  return is_facet(name) || name == "q" || name == "sort" ? std::string(name) : std::string();
}

}  // namespace

std::string_view name_of(View view) {
  if (view == View::matrix) return "matrix";
  return view == View::map ? "map" : "list";
}

tl::expected<SearchParams, Failure> read_search_params(const QueryParams& query, const Edition& edition) {
  SearchParams params;
  YearRange years;
  for (const auto& [name, raw] : query) {
    if (name == "q") {
      if (raw.size() > search::kMaxQueryBytes) {
        return tl::unexpected(malformed("q", "error.query-too-long", {{"most", search::kMaxQueryBytes}}));
      }
      params.request.text = to_clean_utf8(raw);
      continue;
    }
    const std::string clean = to_clean_utf8(raw);
    const std::string value(trim(clean));
    if (value.empty()) continue;
    auto read = YearRange::has(name) ? years.read(name, value) : read_one(name, value, edition, params);
    if (!read) return tl::unexpected(std::move(read).error());
  }
  std::move(years).add_to(params);
  if (params.page > search::kMaxOffset / params.per_page + 1) {
    return tl::unexpected(malformed("page", "error.past-results", {{"most", search::kMaxOffset}}));
  }
  set_page(params, params.page);
  if (auto valid = search::validate(params.request); !valid) {
    std::string parameter = named_parameter(valid.error().message);
    Failure failure(std::move(valid).error(), std::move(parameter));
    if (failure.parameter == "year") failure.key = "error.no-year";
    return tl::unexpected(std::move(failure));
  }
  return params;
}

bool SearchParams::is_fixed(std::string_view facet) const {
  return std::find(fixed.begin(), fixed.end(), facet) != fixed.end();
}

void read_fixed(const QueryParams& query, SearchParams& params) {
  for (const auto& [name, value] : query) {
    if (name == "fixed" && params.request.filters.contains(value) && !params.is_fixed(value))
      params.fixed.push_back(value);
  }
}

bool is_yes(std::string_view value) {
  return value == "1" || value == "true" || value == "yes";
}

void set_page(SearchParams& params, std::size_t page) {
  params.page = page;
  params.request.offset = (page - 1) * params.per_page;
  params.request.limit = params.per_page;
}

}  // namespace praxis::server
