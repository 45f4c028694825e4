// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/index_units.h"

#include "ingest/reader.h"
#include "tools/successors.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <thread>
#include <utility>

namespace praxis::tools {
namespace {

/// What indexing a source costs, roughly: its pages, or the units of one without pages.
std::size_t cost_of(const ingest::CatalogueEntry& entry) {
  return entry.failure ? 0 : std::max<std::size_t>(entry.units, static_cast<std::size_t>(entry.pages));
}

Result<AddedUnits> add_stretch(search::IndexBuilder& builder, std::size_t part, Stretch entries,
                               const ingest::ExtractionStore& store, const ingest::Corrections& corrections,
                               bool with_words) {
  AddedUnits out;
  for (const ingest::CatalogueEntry& entry : entries) {
    if (entry.failure) continue;
    auto extraction = store.get(entry.key);
    if (!extraction)
      return fail(ErrorKind::io,
                  "what was read from " + entry.path + " is gone from the index folder; run again");
    corrections.apply(entry.path, extraction->units);
    out.sources.emplace_back(ingest::document_id(entry.path),
                             SourceRecord{entry.content, std::move(extraction->page_sizes)});
    for (const Unit& unit : extraction->units) {
      if (auto added = builder.add(unit, part); !added) return pass_on(std::move(added));
      ++out.counts.by_kind[std::string(name_of(unit.kind))];
      ++out.counts.all;
      if (with_words) out.units.emplace_back(unit.id, words_hash(unit));
    }
  }
  if (auto closed = builder.close(part); !closed) return pass_on(std::move(closed));
  return out;
}

}  // namespace

std::vector<Stretch> stretches_for(const ingest::Catalogue& catalogue, std::size_t jobs) {
  // Beyond some, putting the parts together takes the time.
  constexpr std::size_t kMost = 16;
  constexpr std::size_t kWorthAPart = 100;
  Stretch entries = catalogue.entries;
  std::size_t left = 0;
  for (const auto& entry : entries) left += cost_of(entry);
  std::vector<Stretch> stretches;
  while (jobs > 1 && left > kWorthAPart && stretches.size() + 1 < kMost) {
    const std::size_t share = std::max(left / (2 * jobs), kWorthAPart);
    std::size_t taken = 0;
    std::size_t end = 0;
    while (end < entries.size() && taken < share) taken += cost_of(entries[end++]);
    stretches.push_back(entries.first(end));
    entries = entries.subspan(end);
    left -= taken;
  }
  if (stretches.empty() || !entries.empty()) stretches.push_back(entries);
  return stretches;
}

Result<AddedUnits> add_units(search::IndexBuilder& builder, const std::vector<Stretch>& stretches,
                             std::size_t jobs, const ingest::ExtractionStore& store,
                             const ingest::Corrections& corrections, bool with_words) {
  std::vector<Result<AddedUnits>> added(stretches.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t part = next++; part < stretches.size(); part = next++)
      added[part] = add_stretch(builder, part, stretches[part], store, corrections, with_words);
  };
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < std::min(jobs, stretches.size()); ++i) threads.emplace_back(work);
    work();
  }
  AddedUnits all;
  for (auto& stretch : added) {
    if (!stretch) return pass_on(std::move(stretch));
    all.counts.all += stretch->counts.all;
    for (const auto& [kind, count] : stretch->counts.by_kind) all.counts.by_kind[kind] += count;
    all.sources.insert(all.sources.end(), std::make_move_iterator(stretch->sources.begin()),
                       std::make_move_iterator(stretch->sources.end()));
    all.units.insert(all.units.end(), std::make_move_iterator(stretch->units.begin()),
                     std::make_move_iterator(stretch->units.end()));
  }
  return all;
}

}  // namespace praxis::tools
