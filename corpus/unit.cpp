// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/unit.h"

#include "corpus/ascii.h"

#include <algorithm>

namespace praxis {
namespace {

struct KindNames {
  UnitKind kind;
  std::string_view name;
  std::string_view label;
};

constexpr std::array<KindNames, 8> kNames{{
    {UnitKind::good_practice, "good-practice", "Good practice"},
    {UnitKind::recommendation, "recommendation", "Recommendation"},
    {UnitKind::policy_instrument, "policy-instrument", "Policy instrument"},
    {UnitKind::project, "project", "Project"},
    {UnitKind::news, "news", "News"},
    {UnitKind::event, "event", "Event"},
    {UnitKind::organisation, "organisation", "Organisation"},
    {UnitKind::passage, "passage", "Passage"},
}};

const KindNames& names_of(UnitKind kind) {
  return *std::find_if(kNames.begin(), kNames.end(), [kind](const KindNames& n) { return n.kind == kind; });
}

}  // namespace

std::string_view name_of(UnitKind kind) {
  return names_of(kind).name;
}

std::string_view label_of(UnitKind kind) {
  return names_of(kind).label;
}

std::optional<UnitKind> unit_kind_from(std::string_view name) {
  for (const KindNames& names : kNames) {
    if (names.name == name) return names.kind;
  }
  return std::nullopt;
}

std::string_view UnitFields::get(std::string_view name) const {
  for (const auto& [key, value] : named) {
    if (key == name) return value;
  }
  return {};
}

int year_of(std::string_view date) {
  if (date.size() < 4 || !std::all_of(date.begin(), date.begin() + 4, is_ascii_digit)) return 0;
  if (date.size() > 4 && date[4] != '-') return 0;
  int year = 0;
  for (const char digit : date.substr(0, 4)) year = year * 10 + (digit - '0');
  return year;
}

}  // namespace praxis
