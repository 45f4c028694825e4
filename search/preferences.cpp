// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/preferences.h"

#include "corpus/unit.h"
#include "search/schema.h"

#include <algorithm>

namespace praxis::search {
namespace {

constexpr std::uint32_t kDaysInDate = 10'000;  // YYYYMMDD: what stands before them is the year

}  // namespace

Preferences::Preferences(const Columns& columns, const LanguageGuess& language) : columns_(columns) {
  if (language.sure) language_ = columns.facets[facet_at::kLanguage].find(language.tag);
  for (const UnitKind kind : {UnitKind::good_practice, UnitKind::recommendation}) {
    if (const auto id = columns.facets[facet_at::kKind].find(name_of(kind))) practice_kinds_.push_back(*id);
  }
}

double Preferences::language_factor(std::uint32_t document) const {
  return language_ && columns_.facets[facet_at::kLanguage].first(document) == language_ ? weight::kOwnLanguage
                                                                                        : 1;
}

double Preferences::kind_factor(std::uint32_t document) const {
  const auto kind = columns_.facets[facet_at::kKind].first(document);
  const bool practice =
      kind && std::find(practice_kinds_.begin(), practice_kinds_.end(), *kind) != practice_kinds_.end();
  return practice ? weight::kPractice : 1;
}

double Preferences::date_factor(std::uint32_t document) const {
  const std::uint32_t oldest = columns_.oldest_date / kDaysInDate;
  const std::uint32_t span = columns_.newest_date / kDaysInDate - oldest;
  const std::uint32_t year = columns_.dates[document] / kDaysInDate;
  if (span == 0 || year == 0) return 1;
  return 1 + weight::kNewest * (year - oldest) / span;
}

}  // namespace praxis::search
