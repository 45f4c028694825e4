// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/facets.h"

#include "search/year_range.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace praxis::search {
namespace {

constexpr std::size_t kYearFacet = 5;

void choose_years(const std::string& text, const FacetColumn& column, FacetChoice& choice) {
  const auto years = parse_years(text);
  if (!years) return;
  for (std::size_t id = 0; id < column.values().size(); ++id) {
    if (years->contains(std::stoi(column.values()[id]))) choice.allowed[id] = 1;
  }
}

void choose(const std::string& text, std::size_t facet, const FacetColumn& column, const ValueNames& names,
            FacetChoice& choice) {
  if (facet == kYearFacet) {
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

bool passes(const FacetChoice& choice, std::span<const std::uint32_t> ids) {
  return !choice.active ||
         std::any_of(ids.begin(), ids.end(), [&](std::uint32_t id) { return choice.allowed[id] != 0; });
}

/// Makes the values of one facet from its counts.
class FacetMaker {
 public:
  FacetMaker(std::size_t facet, const std::vector<std::size_t>& counts, const FacetChoice& choice,
             const FacetColumn& column, const ValueNames& names)
      : name_(kFacetSchema[facet].name), counts_(counts), choice_(choice), column_(column), names_(names) {
    for (std::size_t id = 0; id < counts.size(); ++id) {
      if (counts[id] > 0) add(column.values()[id]);
    }
    for (const std::string& value : choice.values) add(value);
  }

  std::vector<FacetValue> flat() const {
    std::vector<FacetValue> out;
    for (const auto& [value, made] : values_) out.push_back(made);
    sort(out);
    return out;
  }

  std::vector<FacetValue> tree(const Taxonomy& taxonomy) {
    for (const std::string& value : choice_.values) {
      for (const std::string& ancestor : taxonomy.ancestors(value)) add(ancestor);
    }
    std::map<std::string, std::vector<FacetValue>> children;
    for (const auto& [value, made] : values_) {
      const std::vector<std::string> around = taxonomy.ancestors(value);
      children[around.empty() ? std::string{} : around.front()].push_back(made);
    }
    for (auto& [parent, list] : children) sort(list);
    std::vector<FacetValue> out;
    append({}, 0, children, out);
    return out;
  }

 private:
  void add(const std::string& value) {
    const bool selected =
        std::find(choice_.values.begin(), choice_.values.end(), value) != choice_.values.end();
    values_.emplace(value, FacetValue{value, label(value), count(value), selected, 0});
  }

  // A chosen range of years is a value of its own, as it is what one would take back.
  std::size_t count(const std::string& value) const {
    if (const auto id = column_.find(value)) return counts_[*id];
    const auto years = name_ == "year" ? parse_years(value) : std::nullopt;
    std::size_t sum = 0;
    for (std::size_t id = 0; years && id < counts_.size(); ++id) {
      if (years->contains(std::stoi(column_.values()[id]))) sum += counts_[id];
    }
    return sum;
  }

  std::string label(const std::string& value) const {
    const std::size_t dots = name_ == "year" ? value.find("..") : std::string::npos;
    if (dots == std::string::npos) return names_.label(name_, value);
    return value.substr(0, dots) + "\u2013" + value.substr(dots + 2);
  }

  static void sort(std::vector<FacetValue>& values) {
    std::stable_sort(values.begin(), values.end(), [](const FacetValue& a, const FacetValue& b) {
      return a.count != b.count ? a.count > b.count : a.label < b.label;
    });
  }

  static void append(const std::string& parent, int depth,
                     const std::map<std::string, std::vector<FacetValue>>& children,
                     std::vector<FacetValue>& out) {
    const auto found = children.find(parent);
    if (found == children.end()) return;
    for (const FacetValue& child : found->second) {
      out.push_back(child);
      out.back().depth = depth;
      append(child.value, depth + 1, children, out);
    }
  }

  std::string_view name_;
  const std::vector<std::size_t>& counts_;
  const FacetChoice& choice_;
  const FacetColumn& column_;
  const ValueNames& names_;
  std::map<std::string, FacetValue> values_;
};

/// One pass over the matches.
class FilterRun {
 public:
  FilterRun(const Choices& choices, const Columns& columns, bool fold)
      : choices_(choices), columns_(columns), fold_(fold) {
    for (std::size_t f = 0; f < out_.counts.size(); ++f)
      out_.counts[f].assign(columns.facets[f].values().size(), 0);
  }

  void add(const Match& match) {
    std::size_t failing = 0;
    std::size_t failed = kNone;
    for (std::size_t f = 0; f < choices_.size(); ++f) {
      if (passes(choices_[f], columns_.facets[f].of(match.document))) continue;
      if (++failing > 1) return;
      failed = f;
    }
    const std::uint32_t group = fold_ ? columns_.copies.group_of(match.document) : 0;
    if (group != 0)
      copies_.push_back({group, match.document, failed});
    else
      count(match.document, failed, [](std::size_t, std::uint32_t) { return true; });
    if (failed == kNone) pass(match, group);
  }

  std::size_t passing() const { return out_.passing.size(); }

  Filtered finish() {
    count_copies();
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
    const std::size_t begin = failed == kNone ? 0 : failed;
    const std::size_t end = failed == kNone ? kNone : failed + 1;
    for (std::size_t f = begin; f < end; ++f) {
      for (const std::uint32_t id : columns_.facets[f].of(document)) out_.counts[f][id] += is_new(f, id);
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
    std::array<std::vector<std::uint32_t>, kFacetSchema.size()> counted_for;
    for (std::size_t f = 0; f < counted_for.size(); ++f) counted_for[f].assign(out_.counts[f].size(), 0);
    for (const Copy& copy : copies_) {
      count(copy.document, copy.failed, [&](std::size_t facet, std::uint32_t id) {
        return std::exchange(counted_for[facet][id], copy.group) != copy.group;
      });
    }
  }

  const Choices& choices_;
  const Columns& columns_;
  const bool fold_;
  Filtered out_;
  std::vector<Copy> copies_;
  std::unordered_map<std::uint32_t, std::size_t> shown_;  ///< group to its place in what passes
};

}  // namespace

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

std::vector<Facet> make_facets(const FacetCounts& counts, const Choices& choices, const Columns& columns,
                               const ValueNames& names, const Vocabularies& vocabularies) {
  std::vector<Facet> facets;
  for (std::size_t f = 0; f < kFacetSchema.size(); ++f) {
    FacetMaker maker(f, counts[f], choices[f], columns.facets[f], names);
    const std::string_view name = kFacetSchema[f].name;
    facets.push_back({std::string(name), name == "region"  ? maker.tree(vocabularies.regions)
                                         : name == "theme" ? maker.tree(vocabularies.themes)
                                                           : maker.flat()});
  }
  return facets;
}

}  // namespace praxis::search
