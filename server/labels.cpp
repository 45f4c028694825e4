// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/labels.h"

#include "corpus/dictionary_file.h"
#include "corpus/stated.h"

#include <algorithm>

#include <fmt/format.h>

namespace praxis::server {
namespace {

/// "2017..2021" as "2017–2021", "2017.." as "from 2017", "..2021" as "until 2021".
std::string year_label(const Language& language, std::string_view value) {
  const std::size_t dots = value.find("..");
  if (dots == std::string_view::npos) return std::string(value);
  const std::string_view from = value.substr(0, dots);
  const std::string_view until = value.substr(dots + 2);
  if (from.empty()) return language.say("year.until", {{"year", until}});
  if (until.empty()) return language.say("year.from", {{"year", from}});
  return language.say("year.range", {{"from", from}, {"until", until}});
}

/// A message that exists for some names only; for others what makes them presentable.
std::string said_or_plain(const Language& language, std::string_view group, std::string_view name) {
  const std::string key = fmt::format("{}.{}", group, name);
  return language.find(key) != nullptr ? language.say(key) : plain_name(name);
}

std::string region_label(const Language& language, std::string_view code, const Taxonomy& regions) {
  const std::string usual = regions.label(code, language.code());
  return code.size() == 2 && regions.find(code) != nullptr ? language.country(code, usual) : usual;
}

/// Whether a search is narrowed to good practices alone.
bool counts_practices(const SearchParams& params) {
  const auto kinds = params.request.filters.find("kind");
  return kinds != params.request.filters.end() &&
         kinds->second == std::vector<std::string>{std::string(name_of(UnitKind::good_practice))};
}

}  // namespace

std::string facet_title(const Language& language, std::string_view facet) {
  return said_or_plain(language, "facet", facet);
}

std::string kind_label(const Language& language, UnitKind kind) {
  return said_or_plain(language, "kind", name_of(kind));
}

std::string value_label(const Language& language, std::string_view facet, std::string_view value,
                        const Vocabularies& vocabularies) {
  if (facet == "kind") {
    const auto kind = unit_kind_from(value);
    return kind ? kind_label(language, *kind) : std::string(value);
  }
  if (facet == "project") return vocabularies.projects.label(value);
  if (facet == "region") return region_label(language, value, vocabularies.regions);
  if (facet == "theme") return vocabularies.themes.label(value, language.code());
  if (facet == "language") return language.language_name(value);
  if (facet == "year") return year_label(language, value);
  if (facet == "states" && stated_things().find(value) != nullptr)
    return language.say(fmt::format("states.{}", value));
  return std::string(value);
}

std::string place_label(const Language& language, std::string_view code, const Vocabularies& vocabularies) {
  const std::vector<std::string> around = vocabularies.regions.ancestors(code);
  std::string label = region_label(language, code, vocabularies.regions);
  return around.empty() ? label : label + ", " + region_label(language, around.back(), vocabularies.regions);
}

std::string count_label(const Language& language, std::string_view key, std::size_t count) {
  return language.say(key, {{"count", count}});
}

std::string range_label(const Language& language, std::size_t least, std::size_t most) {
  return least == most ? language.number(least)
                       : language.say("number.range", {{"from", least}, {"until", most}});
}

std::string counted(const SearchParams& params) {
  return counts_practices(params) ? "practices" : "results";
}

std::string place_count_label(const Language& language, std::string_view place, std::size_t count,
                              const SearchParams& params) {
  return language.say(fmt::format("place.{}", counted(params)), {{"place", place}, {"count", count}});
}

std::string page_label(const Language& language, int first, int last) {
  if (first <= 0) return {};
  if (last <= first) return language.say("page.one", {{"page", std::to_string(first)}});
  return language.say("page.range", {{"first", std::to_string(first)}, {"last", std::to_string(last)}});
}

std::string document_kind_label(const Language& language, std::string_view kind) {
  return kind.empty() ? language.say("document.untyped") : said_or_plain(language, "document-kind", kind);
}

std::string plain_name(std::string_view name) {
  std::string label(name);
  std::replace(label.begin(), label.end(), '-', ' ');
  if (!label.empty() && label[0] >= 'a' && label[0] <= 'z')
    label[0] = static_cast<char>(label[0] - 'a' + 'A');
  return label;
}

std::string foreign_language(const Language& page, std::string_view code) {
  return is_language_code(code) && code != page.code() ? std::string(code) : std::string();
}

}  // namespace praxis::server
