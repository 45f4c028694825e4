// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/request.h"

#include "corpus/stated.h"
#include "corpus/unit.h"
#include "search/year_range.h"

#include <algorithm>
#include <utility>

namespace praxis::search {
namespace {

constexpr std::array<std::pair<Sort, std::string_view>, 4> kSorts{{{Sort::relevance, "relevance"},
                                                                   {Sort::newest, "newest"},
                                                                   {Sort::oldest, "oldest"},
                                                                   {Sort::title, "title"}}};
constexpr std::size_t kMaxFilterValues = 200;

tl::unexpected<Error> bad(std::string message) {
  return fail(ErrorKind::bad_request, std::move(message));
}

/// "a, b, c": what the elements of a list are called.
template <typename List, typename Name>
std::string names_in(const List& list, const Name& name) {
  std::string names;
  for (const auto& element : list) names += (names.empty() ? "" : ", ") + std::string(name(element));
  return names;
}

std::string kind_names() {
  return names_in(kUnitKinds, [](UnitKind kind) { return name_of(kind); });
}

std::string stated_names() {
  return names_in(stated_things().concepts(), [](const Concept& thing) { return thing.id; });
}

std::string facet_names() {
  return names_in(kFacets, [](std::string_view facet) { return facet; });
}

Result<void> validate_filter(const std::string& facet, const std::vector<std::string>& values) {
  if (std::find(kFacets.begin(), kFacets.end(), facet) == kFacets.end()) {
    return bad(facet + ": no facet has this name; there are " + facet_names());
  }
  if (values.size() > kMaxFilterValues) {
    return bad(facet + ": at most " + std::to_string(kMaxFilterValues) + " values may be chosen");
  }
  for (const std::string& value : values) {
    if (value.empty()) return bad(facet + ": a value is empty");
    if (facet == "year" && !parse_years(value)) {
      return bad("year: \"" + value + "\" is neither a year such as 2019 nor a range such as 2017..2021");
    }
    if (facet == "kind" && !unit_kind_from(value)) {
      return bad("kind: \"" + value + "\" is none of " + kind_names());
    }
    if (facet == "states" && stated_things().find(value) == nullptr) {
      return bad("states: \"" + value + "\" is none of " + stated_names());
    }
  }
  return {};
}

}  // namespace

std::string_view name_of(Sort sort) {
  for (const auto& [value, name] : kSorts) {
    if (value == sort) return name;
  }
  return "relevance";
}

std::optional<Sort> sort_from(std::string_view name) {
  for (const auto& [value, known] : kSorts) {
    if (known == name) return value;
  }
  return std::nullopt;
}

Result<void> validate(const SearchRequest& request) {
  if (request.text.size() > kMaxQueryBytes) {
    return bad("q: the text is longer than " + std::to_string(kMaxQueryBytes) + " bytes");
  }
  if (request.limit > kMaxLimit)
    return bad("limit: at most " + std::to_string(kMaxLimit) + " results at a time");
  if (request.offset > kMaxOffset) {
    return bad("offset: results beyond " + std::to_string(kMaxOffset) + " cannot be asked for");
  }
  for (const auto& [facet, values] : request.filters) {
    if (auto valid = validate_filter(facet, values); !valid) return valid;
  }
  return {};
}

}  // namespace praxis::search
