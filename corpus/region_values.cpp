// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/region_values.h"

#include "corpus/utf8.h"

#include <algorithm>

namespace praxis {
namespace {

using Values = std::unordered_map<std::string, std::vector<std::string>>;

std::string value_key(std::string_view value) {
  return strip_accents(fold_case(squeeze_space(value)));
}

/// "Norte (PT)" as "Norte"; itself where nothing stands in brackets behind it.
std::string_view without_brackets(std::string_view value) {
  value = trim(value);
  const std::size_t open = value.ends_with(')') ? value.find_last_of('(') : std::string_view::npos;
  return open == std::string_view::npos || open == 0 ? value : trim(value.substr(0, open));
}

void add(Values& values, std::string_view value, const std::string& code) {
  std::vector<std::string>& codes = values[value_key(value)];
  if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
}

void add_names(Values& values, const Concept& region) {
  add(values, region.label, region.id);
  add(values, without_brackets(region.label), region.id);
  for (const Term& term : region.terms) {
    if (term.kind == TermKind::name || term.kind == TermKind::uncertain) add(values, term.text, region.id);
  }
}

}  // namespace

Values region_values(const Taxonomy& regions, const Table& codes) {
  Values values;
  for (const Concept& region : regions.concepts()) add_names(values, region);
  // The highest level is what a bare name means first.
  for (auto& [key, bearers] : values) {
    std::stable_sort(bearers.begin(), bearers.end(),
                     [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
  }
  for (std::size_t row = 0; row < codes.size(); ++row)
    values[value_key(codes.cell(row, "old"))] = codes.list(row, "new");
  for (const Concept& region : regions.concepts()) values[value_key(region.id)] = {region.id};
  return values;
}

Values theme_values(const Taxonomy& themes, const Table& crosswalk) {
  Values values;
  for (const Concept& theme : themes.concepts()) {
    for (const Term& term : theme.terms) add(values, term.text, theme.id);
  }
  for (std::size_t row = 0; row < crosswalk.size(); ++row) {
    for (const std::string& name : crosswalk.list(row, "names"))
      values[value_key(name)] = crosswalk.list(row, "themes");
  }
  for (const Concept& theme : themes.concepts()) values[value_key(theme.id)] = {theme.id};
  return values;
}

const std::vector<std::string>& Vocabularies::themes_by_value(std::string_view value) const {
  static const std::vector<std::string> kNone;
  const auto found = theme_values_.find(value_key(value));
  return found == theme_values_.end() ? kNone : found->second;
}

const std::vector<std::string>& Vocabularies::regions_by_value(std::string_view value) const {
  static const std::vector<std::string> kNone;
  const auto found = region_values_.find(value_key(value));
  if (found != region_values_.end()) return found->second;
  const auto bare = region_values_.find(value_key(without_brackets(value)));
  return bare == region_values_.end() ? kNone : bare->second;
}

std::string Vocabularies::region_by_value(std::string_view value) const {
  const auto& codes = regions_by_value(value);
  return codes.empty() ? std::string() : codes.front();
}

}  // namespace praxis
