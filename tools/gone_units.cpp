// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/gone_units.h"

#include "ingest/reader.h"
#include "search/generation_reader.h"
#include "tools/successors.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace praxis::tools {
namespace {

constexpr int kMostSteps = 8;  // from a successor that is gone to its own

/// What to look up in the generation that is being made.
class Standing {
 public:
  explicit Standing(const NextGeneration& next) : next_(next) {
    for (const auto& [id, words] : next.added.units) {
      words_by_id_.emplace(id, words);
      id_by_words_.emplace(words, id);
    }
    for (const auto& [document, record] : next.added.sources) {
      content_by_document_.emplace(document, record.content);
      document_by_content_.emplace(record.content, document);
    }
    for (const ingest::CatalogueEntry& entry : next.catalogue.entries)
      entries_.emplace(ingest::document_id(entry.path), &entry);
  }

  bool has(std::string_view id) const { return words_by_id_.contains(id); }
  std::string unit_saying(std::uint64_t words) const {
    const auto found = id_by_words_.find(words);
    return found == id_by_words_.end() ? std::string() : std::string(found->second);
  }
  /// The source itself, or the one that has its bytes now; empty when there is neither.
  std::string document_for(const std::string& document, const std::string& content) const {
    if (content_by_document_.contains(document)) return document;
    const auto found = content.empty() ? document_by_content_.end() : document_by_content_.find(content);
    return found == document_by_content_.end() ? std::string() : std::string(found->second);
  }
  std::vector<Unit> units_of(const std::string& document) const {
    const auto entry = entries_.find(document);
    if (entry == entries_.end() || entry->second->failure) return {};
    auto extraction = next_.store.get(entry->second->key);
    if (!extraction) return {};
    next_.corrections.apply(entry->second->path, extraction->units);
    return std::move(extraction->units);
  }

 private:
  const NextGeneration& next_;
  std::unordered_map<std::string_view, std::uint64_t> words_by_id_;
  std::unordered_map<std::uint64_t, std::string_view> id_by_words_;
  std::unordered_map<std::string_view, std::string_view> content_by_document_;
  std::unordered_map<std::string_view, std::string_view> document_by_content_;
  std::unordered_map<std::string, const ingest::CatalogueEntry*> entries_;
};

using GoneById = std::map<std::string, GoneUnit>;

/// What the generation before remembered, but for what stands again.
GoneById remembered(const search::GenerationReader& before, const Standing& now) {
  GoneById gone;
  const auto texts = before.named(kGoneUnitKey);
  if (!texts) return gone;
  for (const auto& [id, text] : *texts) {
    auto unit = gone_unit_from_text(text);
    if (unit && !now.has(id)) gone.emplace(id, std::move(*unit));
  }
  return gone;
}

std::string content_of_source(const search::GenerationReader& before, const std::string& document) {
  const auto records = before.named(std::string(kSourceRecordKey) + document);
  if (!records || !records->contains("")) return {};
  const auto record = source_record_from_text(records->at(""));
  return record ? record->content : std::string();
}

/// The units of one source that are gone now, each with what stands for it.
void add_gone_of(const std::vector<Unit>& units, const search::GenerationReader& before, const Standing& now,
                 const std::string& generation, GoneById& gone) {
  const std::string& document = units.front().document.id;
  const std::string document_now = now.document_for(document, content_of_source(before, document));
  const Successors successors(now.units_of(document_now));
  for (const Unit& unit : units) {
    Successors::Found found = successors.of(unit);
    if (found.how != Succession::same_words) {
      if (std::string same = now.unit_saying(words_hash(unit)); !same.empty())
        found = {Succession::same_words, std::move(same)};
    }
    if (const auto copies = before.copies_of(unit.id); found.how == Succession::none && copies) {
      const auto standing =
          std::find_if(copies->begin(), copies->end(), [&](const auto& id) { return now.has(id); });
      if (standing != copies->end()) found = {Succession::same_words, *standing};
    }
    gone.insert_or_assign(
        unit.id, GoneUnit{unit.id, unit.kind, unit.title, unit.language, document, unit.document.title,
                          unit.first_page, unit.last_page, generation, found.how, found.id, document_now});
  }
}

void add_newly_gone(const search::GenerationReader& before, const Standing& now,
                    const std::string& generation, GoneById& gone) {
  const auto ids = before.unit_ids();
  if (!ids) return;
  std::map<std::string, std::vector<Unit>> by_document;
  std::size_t count = 0;
  for (const std::string& id : *ids) {
    if (now.has(id) || count == kMostGoneUnits) continue;
    auto unit = before.unit(id);
    if (!unit) continue;
    ++count;
    by_document[unit->document.id].push_back(std::move(*unit));
  }
  for (const auto& [document, units] : by_document) add_gone_of(units, before, now, generation, gone);
}

/// A successor that is gone as well gives way to its own.
void follow_up(GoneUnit& unit, const GoneById& gone, const search::GenerationReader& before,
               const Standing& now) {
  for (int step = 0; step < kMostSteps && !unit.replaced_by.empty() && !now.has(unit.replaced_by); ++step) {
    const auto next = gone.find(unit.replaced_by);
    const bool known = next != gone.end();
    unit.replaced_by = known ? next->second.replaced_by : std::string();
    if (known && unit.document_now != next->second.document_now)
      unit.document_now = next->second.document_now;
  }
  if (!now.has(unit.replaced_by)) unit.replaced_by.clear();
  if (unit.replaced_by.empty()) unit.succession = Succession::none;
  unit.document_now = now.document_for(unit.document_now, content_of_source(before, unit.document_now));
}

}  // namespace

std::vector<GoneUnit> find_gone_units(const std::filesystem::path& previous, const NextGeneration& next) {
  if (previous.empty()) return {};
  const auto before = search::GenerationReader::open(previous);
  if (!before) return {};
  const Standing now(next);
  GoneById gone = remembered(*before, now);
  add_newly_gone(*before, now, next.name, gone);
  std::vector<GoneUnit> all;
  for (auto& [id, unit] : gone) {
    all.push_back(unit);
    follow_up(all.back(), gone, *before, now);
  }
  std::stable_sort(all.begin(), all.end(), [](const GoneUnit& a, const GoneUnit& b) {
    if (a.since != b.since) return a.since > b.since;
    return a.kind != UnitKind::passage && b.kind == UnitKind::passage;
  });
  if (all.size() > kMostGoneUnits) all.resize(kMostGoneUnits);
  return all;
}

}  // namespace praxis::tools
