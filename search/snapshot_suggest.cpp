// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "search/completion.h"
#include "search/schema.h"
#include "search/snapshot.h"
#include "search/snapshot_impl.h"
#include "search/xapian_guard.h"

#include <algorithm>
#include <array>

#include <xapian.h>

namespace praxis::search {
namespace {

constexpr std::size_t kMostOfEachFacet = 3;  // the rest are titles, while there are any

}  // namespace

const NameTable& Snapshot::Impl::name_table(const Xapian::Database& database) const {
  std::call_once(name_table_made_, [&] { name_table_ = NameTable(database, columns, *vocabularies); });
  return name_table_;
}

Result<std::vector<NameSuggestion>> Snapshot::suggest(std::string_view typed, std::size_t limit) const {
  return guarded("suggesting names", [&]() -> Result<std::vector<NameSuggestion>> {
    const auto database = impl_->pool->borrow();
    limit = std::min(limit, kMostSuggestions);
    const NameTable& names = impl_->name_table(*database);
    const std::vector<NameTable::Found> found = names.find(typed, limit);
    // A facet's best first, then as many others as there is room for.
    std::array<std::size_t, kFacetSchema.size()> taken{};
    std::vector<NameTable::Found> others;
    std::vector<NameTable::Found> chosen;
    for (const NameTable::Found& one : found) {
      const bool room = one.thing.facet == kTitleFacet || taken[one.thing.facet]++ < kMostOfEachFacet;
      (room ? chosen : others).push_back(one);
    }
    chosen.insert(chosen.end(), others.begin(), others.end());
    if (chosen.size() > limit) chosen.resize(limit);
    std::vector<NameSuggestion> out;
    for (const NameTable::Found& one : chosen) {
      if (one.thing.facet == kTitleFacet) {
        const Xapian::Document document = database->get_document(one.thing.value);
        const FacetColumn& kinds = impl_->columns.facets[facet_at::kKind];
        const auto kind = kinds.first(one.thing.value);
        out.push_back({"title",
                       document.get_value(slot::kUnitId),
                       document.get_value(slot::kTitle),
                       kind ? kinds.values()[*kind] : std::string(),
                       one.thing.units,
                       {}});
        continue;
      }
      const std::string_view facet = kFacetSchema[one.thing.facet].name;
      const std::string& value = impl_->columns.facets[one.thing.facet].values()[one.thing.value];
      out.push_back({std::string(facet),
                     value,
                     impl_->names.label(one.thing.facet, one.thing.value),
                     {},
                     one.thing.units,
                     std::string(names.name_of(one))});
    }
    return out;
  });
}

Result<std::vector<std::string>> Snapshot::complete(std::string_view text, std::size_t limit) const {
  return guarded("completing a word", [&]() -> Result<std::vector<std::string>> {
    return complete_last_word(impl_->words(), to_clean_utf8(text.substr(0, kMaxQueryBytes)), limit);
  });
}

}  // namespace praxis::search
