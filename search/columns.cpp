// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/columns.h"

#include <algorithm>
#include <charconv>
#include <numeric>

#include <xapian.h>

namespace praxis::search {
namespace {

FacetColumn load_facet(const Xapian::Database& database, std::string_view prefix, std::size_t documents) {
  std::vector<std::string> values;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  const std::string begin(prefix);
  for (auto term = database.allterms_begin(begin); term != database.allterms_end(begin); ++term) {
    const std::string name = *term;
    const auto id = static_cast<std::uint32_t>(values.size());
    values.push_back(name.substr(begin.size()));
    for (auto posting = database.postlist_begin(name); posting != database.postlist_end(name); ++posting) {
      pairs.emplace_back(*posting, id);
    }
  }
  return {std::move(values), pairs, documents};
}

std::vector<std::uint32_t> load_dates(const Xapian::Database& database, std::size_t documents) {
  std::vector<std::uint32_t> dates(documents + 1, 0);
  for (auto value = database.valuestream_begin(slot::kDate); value != database.valuestream_end(slot::kDate);
       ++value) {
    const std::string key = *value;
    std::from_chars(key.data(), key.data() + key.size(), dates[value.get_docid()]);
  }
  return dates;
}

std::vector<std::uint32_t> load_lengths(const Xapian::Database& database, std::size_t documents) {
  std::vector<std::uint32_t> lengths(documents + 1, 0);
  const auto end = database.postlist_end({});
  for (auto unit = database.postlist_begin({}); unit != end; ++unit) lengths[*unit] = unit.get_doclength();
  return lengths;
}

std::vector<std::uint32_t> load_title_ranks(const Xapian::Database& database, std::size_t documents) {
  std::vector<std::string> keys(documents + 1);
  for (auto value = database.valuestream_begin(slot::kTitleKey);
       value != database.valuestream_end(slot::kTitleKey); ++value) {
    keys[value.get_docid()] = *value;
  }
  std::vector<std::uint32_t> order(documents + 1);
  std::iota(order.begin(), order.end(), 0U);
  // Units without a title come last.
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return keys[a].empty() != keys[b].empty() ? keys[b].empty() : keys[a] < keys[b];
  });
  std::vector<std::uint32_t> ranks(documents + 1);
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) ranks[order[rank]] = rank;
  return ranks;
}

}  // namespace

FacetColumn::FacetColumn(std::vector<std::string> values,
                         const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs,
                         std::size_t documents)
    : values_(std::move(values)), offsets_(documents + 2, 0), ids_(pairs.size()) {
  for (const auto& [document, id] : pairs) ++offsets_[document + 1];
  std::partial_sum(offsets_.begin(), offsets_.end(), offsets_.begin());
  std::vector<std::uint32_t> next(offsets_.begin(), offsets_.end() - 1);
  for (const auto& [document, id] : pairs) ids_[next[document]++] = id;
}

std::optional<std::uint32_t> FacetColumn::find(std::string_view value) const {
  const auto found = std::lower_bound(values_.begin(), values_.end(), value);
  if (found == values_.end() || *found != value) return std::nullopt;
  return static_cast<std::uint32_t>(found - values_.begin());
}

std::vector<std::uint32_t> FacetColumn::units() const {
  std::vector<std::uint32_t> units(values_.size(), 0);
  for (const std::uint32_t id : ids_) ++units[id];
  return units;
}

AllValues::AllValues(const std::array<FacetColumn, kFacetSchema.size()>& facets, std::uint32_t documents)
    : bases_{}, offsets_{0, 0} {
  for (std::size_t f = 0; f < facets.size(); ++f)
    bases_[f + 1] = bases_[f] + static_cast<std::uint32_t>(facets[f].values().size());
  for (std::uint32_t document = 1; document <= documents; ++document) {
    for (std::size_t f = 0; f < facets.size(); ++f) {
      for (const std::uint32_t id : facets[f].of(document)) numbers_.push_back(bases_[f] + id);
    }
    offsets_.push_back(static_cast<std::uint32_t>(numbers_.size()));
  }
}

Columns Columns::load(const Xapian::Database& database, std::string_view copies) {
  Columns columns;
  columns.documents = database.get_lastdocid();
  for (std::size_t i = 0; i < kFacetSchema.size(); ++i) {
    columns.facets[i] = load_facet(database, kFacetSchema[i].prefix, columns.documents);
  }
  for (const std::size_t named : {facet_at::kProgramme, facet_at::kOrganisation})
    columns.facets[named] = std::move(columns.facets[named]).with_spellings_joined();
  columns.values = AllValues(columns.facets, columns.documents);
  columns.copies = CopyGroups::from_text(copies, columns.documents);
  columns.dates = load_dates(database, columns.documents);
  for (const std::uint32_t date : columns.dates) {
    if (date == 0) continue;
    columns.oldest_date = columns.oldest_date == 0 ? date : std::min(columns.oldest_date, date);
    columns.newest_date = std::max(columns.newest_date, date);
  }
  columns.lengths = load_lengths(database, columns.documents);
  columns.title_ranks = load_title_ranks(database, columns.documents);
  return columns;
}

std::optional<std::size_t> facet_index(std::string_view name) {
  for (std::size_t i = 0; i < kFacetSchema.size(); ++i) {
    if (kFacetSchema[i].name == name) return i;
  }
  return std::nullopt;
}

}  // namespace praxis::search
