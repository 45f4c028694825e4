// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/facets.h"

#include "search/year_range.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace praxis::search {
namespace {

void choose_years(const std::string& text, const FacetColumn& column, FacetChoice& choice) {
  const auto years = parse_years(text);
  if (!years) return;
  for (std::size_t id = 0; id < column.values().size(); ++id) {
    if (years->contains(std::stoi(column.values()[id]))) choice.allowed[id] = 1;
  }
}

void choose(const std::string& text, std::size_t facet, const FacetColumn& column, const ValueNames& names,
            FacetChoice& choice) {
  if (facet == facet_at::kYear) {
    choice.values.push_back(text);
    return choose_years(text, column, choice);
  }
  std::vector<std::string> values = names.find(kFacetSchema[facet].name, text);
  if (values.empty()) values.push_back(text);
  for (const std::string& value : values) {
    choice.values.push_back(value);
    if (const auto id = column.find(value)) choice.allowed[*id] = 1;
  }
}

/// One pass over the matches.
class FilterRun {
 public:
  FilterRun(const Choices& choices, const Columns& columns, bool fold)
      : choices_(choices), columns_(columns), fold_(fold), counts_(columns.values.size(), 0) {
    for (std::size_t f = 0; f < choices.size(); ++f) {
      if (choices[f].active) active_.push_back(f);
    }
  }

  void add(const Match& match) {
    std::size_t failing = 0;
    std::size_t failed = kNone;
    for (const std::size_t f : active_) {
      if (passes(choices_[f], columns_.facets[f].of(match.document))) continue;
      if (++failing > 1) return;
      failed = f;
    }
    const std::uint32_t group = fold_ ? columns_.copies.group_of(match.document) : 0;
    if (group != 0)
      copies_.push_back({group, match.document, failed});
    else
      count(match.document, failed, [](std::uint32_t) { return true; });
    if (failed == kNone) pass(match, group);
  }

  std::size_t passing() const { return out_.passing.size(); }

  Filtered finish() {
    count_copies();
    for (std::size_t f = 0; f < out_.counts.size(); ++f) {
      const auto begin = counts_.begin() + columns_.values.base(f);
      out_.counts[f].assign(begin, begin + static_cast<std::ptrdiff_t>(columns_.facets[f].values().size()));
    }
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kNone = kFacetSchema.size();
  struct Copy {
    std::uint32_t group = 0;
    std::uint32_t document = 0;
    std::size_t failed = kNone;  ///< the one facet that keeps it out, if one does
  };

  /// Counts a unit in the facet that alone keeps it out, or else in all, where `is_new` says so.
  template <typename IsNew>
  void count(std::uint32_t document, std::size_t failed, const IsNew& is_new) {
    if (failed == kNone) {
      for (const std::uint32_t number : columns_.values.of(document)) counts_[number] += is_new(number);
      return;
    }
    for (const std::uint32_t id : columns_.facets[failed].of(document)) {
      const std::uint32_t number = columns_.values.base(failed) + id;
      counts_[number] += is_new(number);
    }
  }

  // Of copies the place is that of the first found, and what is shown there the fullest found.
  void pass(const Match& match, std::uint32_t group) {
    if (group == 0) {
      out_.passing.push_back(match);
      return;
    }
    const auto [shown, is_first] = shown_.emplace(group, out_.passing.size());
    if (is_first) {
      out_.passing.push_back(match);
      return;
    }
    std::uint32_t& document = out_.passing[shown->second].document;
    if (columns_.copies.place_of(match.document) < columns_.copies.place_of(document))
      document = match.document;
  }

  // A value that several copies bear finds them once.
  void count_copies() {
    std::sort(copies_.begin(), copies_.end(), [](const Copy& a, const Copy& b) { return a.group < b.group; });
    std::vector<std::uint32_t> counted_for(counts_.size(), 0);
    for (const Copy& copy : copies_) {
      count(copy.document, copy.failed, [&](std::uint32_t number) {
        return std::exchange(counted_for[number], copy.group) != copy.group;
      });
    }
  }

  const Choices& choices_;
  const Columns& columns_;
  const bool fold_;
  std::vector<std::uint32_t> counts_;  ///< by number of the value (AllValues)
  std::vector<std::size_t> active_;    ///< facets with a choice
  Filtered out_;
  std::vector<Copy> copies_;
  std::unordered_map<std::uint32_t, std::size_t> shown_;  ///< group to its place in what passes
};

}  // namespace

bool passes(const FacetChoice& choice, std::span<const std::uint32_t> ids) {
  return std::any_of(ids.begin(), ids.end(), [&](std::uint32_t id) { return choice.allowed[id] != 0; });
}

Choices resolve_choices(const Filters& filters, const Columns& columns, const ValueNames& names) {
  Choices choices;
  for (const auto& [name, values] : filters) {
    const auto facet = facet_index(name);
    if (!facet || values.empty()) continue;
    FacetChoice& choice = choices[*facet];
    choice.active = true;
    choice.allowed.assign(columns.facets[*facet].values().size(), 0);
    for (const std::string& value : values) choose(value, *facet, columns.facets[*facet], names, choice);
  }
  return choices;
}

Filtered filter_and_count(const std::vector<Match>& matches, const Choices& choices, const Columns& columns,
                          bool fold, std::size_t full) {
  FilterRun run(choices, columns, fold);
  for (std::size_t i = 0; i < full; ++i) run.add(matches[i]);
  const std::size_t full_passing = run.passing();
  for (std::size_t i = full; i < matches.size(); ++i) run.add(matches[i]);
  Filtered filtered = run.finish();
  filtered.full = full_passing;
  return filtered;
}

}  // namespace praxis::search
