// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/unit_changes.h"

#include <algorithm>
#include <map>
#include <optional>

namespace praxis::tools {
namespace {

using UnitsById = std::map<std::string, Unit>;

std::optional<UnitsById> units_of(const ingest::CatalogueEntry* entry, const ingest::ExtractionStore& store) {
  if (!entry || entry->key.empty()) return UnitsById{};
  auto extraction = store.get(entry->key);
  if (!extraction) return std::nullopt;
  UnitsById units;
  for (Unit& unit : extraction->units) units.emplace(unit.id, std::move(unit));
  return units;
}

UnitName name_of_unit(const Unit& unit, const std::string& path) {
  return {unit.kind, unit.title, path};
}

bool is_precious(const Unit& unit) {
  return unit.kind == UnitKind::good_practice || unit.kind == UnitKind::recommendation;
}

bool says_the_same(const Unit& a, const Unit& b) {
  return a.kind == b.kind && a.title == b.title && a.text == b.text && a.projects == b.projects &&
         a.regions == b.regions && a.themes == b.themes;
}

class Comparison {
 public:
  explicit Comparison(const ingest::ExtractionStore& store) : store_(store) {}

  void compare(const ingest::CatalogueEntry* before, const ingest::CatalogueEntry* after) {
    if (before && after && before->key == after->key) return untouched_.push_back(before);
    const auto old_units = units_of(before, store_);
    const auto new_units = units_of(after, store_);
    if (!old_units || !new_units) {
      ++changes_.unknown;
      return;
    }
    const bool same_file = before && after && before->content == after->content;
    for (const auto& [id, unit] : *old_units) {
      const auto found = new_units->find(id);
      if (found == new_units->end()) changes_.gone.push_back(name_of_unit(unit, before->path));
      if (found != new_units->end() && !says_the_same(unit, found->second))
        changes_.changed.push_back(name_of_unit(found->second, after->path));
      if (!same_file || !is_precious(unit)) continue;
      ++changes_.precious;
      const bool lost = found == new_units->end() || !is_precious(found->second);
      changes_.lost += lost ? 1 : 0;
    }
    for (const auto& [id, unit] : *new_units) {
      if (!old_units->contains(id)) changes_.added.push_back(name_of_unit(unit, after->path));
    }
  }

  UnitChanges take() {
    // What did not change counts among what there was, for the share that is lost.
    for (std::size_t i = 0; i < untouched_.size() && changes_.lost > 0; ++i) {
      const auto units = units_of(untouched_[i], store_);
      if (!units) continue;
      for (const auto& [id, unit] : *units) changes_.precious += is_precious(unit) ? 1 : 0;
    }
    for (auto* names : {&changes_.added, &changes_.changed, &changes_.gone})
      std::sort(names->begin(), names->end());
    return std::move(changes_);
  }

 private:
  const ingest::ExtractionStore& store_;
  std::vector<const ingest::CatalogueEntry*> untouched_;
  UnitChanges changes_;
};

}  // namespace

bool UnitChanges::loses_too_much() const {
  constexpr std::size_t kNeverTooMany = 5;
  return lost >= kNeverTooMany && lost * 5 >= precious;
}

UnitChanges compare_units(const ingest::Catalogue& before, const ingest::Catalogue& after,
                          const ingest::ExtractionStore& store) {
  Comparison comparison(store);
  for (const ingest::CatalogueEntry& entry : before.entries)
    comparison.compare(&entry, after.find(entry.path));
  for (const ingest::CatalogueEntry& entry : after.entries) {
    if (!before.find(entry.path)) comparison.compare(nullptr, &entry);
  }
  return comparison.take();
}

}  // namespace praxis::tools
