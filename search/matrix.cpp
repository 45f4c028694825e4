// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/matrix.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>

namespace praxis::search {
namespace {

constexpr std::uint32_t kNowhere = std::numeric_limits<std::uint32_t>::max();

bool is_within_any(const Taxonomy& tree, const std::string& value, const std::vector<std::string>& chosen) {
  return std::any_of(chosen.begin(), chosen.end(),
                     [&](const std::string& outer) { return tree.within(value, outer); });
}

/// Themes in the order of the vocabulary, children behind their parent; at the end what only the index knows.
class ThemeRows {
 public:
  ThemeRows(const FacetChoice& choice, const FacetColumn& column, const Taxonomy& tree)
      : choice_(choice), tree_(tree) {
    add_children({}, 0);
    for (const std::string& value : column.values()) {
      if (tree.find(value) == nullptr) add(value, value, 0);
    }
  }
  std::vector<FacetValue> take() { return std::move(rows_); }

 private:
  void add_children(std::string_view parent, int depth) {
    for (const Concept& theme : tree_.concepts()) {
      if (theme.parent != parent) continue;
      const bool shown = add(theme.id, theme.label, depth);
      add_children(theme.id, shown ? depth + 1 : depth);
    }
  }

  bool add(const std::string& value, const std::string& label, int depth) {
    if (choice_.active && !is_within_any(tree_, value, choice_.values)) return false;
    const bool chosen =
        std::find(choice_.values.begin(), choice_.values.end(), value) != choice_.values.end();
    rows_.push_back({value, label, 0, chosen, depth});
    return true;
  }

  const FacetChoice& choice_;
  const Taxonomy& tree_;
  std::vector<FacetValue> rows_;
};

/// Places by their labels.
std::vector<FacetValue> place_columns(const FacetChoice& choice, const FacetColumn& column,
                                      const Taxonomy& tree) {
  std::vector<FacetValue> places;
  for (const std::string& value : choice.active ? choice.values : column.values()) {
    if (choice.active || tree.ancestors(value).empty())
      places.push_back({value, tree.label(value), 0, choice.active, 0});
  }
  std::sort(places.begin(), places.end(), [](const FacetValue& a, const FacetValue& b) {
    return a.label != b.label ? a.label < b.label : a.value < b.value;
  });
  const auto same = [](const FacetValue& a, const FacetValue& b) { return a.value == b.value; };
  places.erase(std::unique(places.begin(), places.end(), same), places.end());
  return places;
}

/// By index of a value in its column: its place among those shown, or kNowhere.
std::vector<std::uint32_t> places_of(const FacetColumn& column, const std::vector<FacetValue>& shown) {
  std::vector<std::uint32_t> places(column.values().size(), kNowhere);
  for (std::uint32_t i = 0; i < shown.size(); ++i) {
    if (const auto id = column.find(shown[i].value)) places[*id] = i;
  }
  return places;
}

/// Counts units in cells. Cell (0, 0) is all, the first row all of a column, the first column all of a row.
class PairCounts {
 public:
  PairCounts(const Columns& columns, const Matrix& matrix)
      : themes_(columns.facets[facet_at::kTheme]),
        regions_(columns.facets[facet_at::kRegion]),
        rows_(places_of(themes_, matrix.rows)),
        columns_(places_of(regions_, matrix.columns)),
        width_(matrix.columns.size() + 1),
        counts_((matrix.rows.size() + 1) * width_, 0),
        counted_for_(counts_.size(), 0) {}

  /// Units of one `group` count once in each cell; group 0 is a unit alone.
  void add(std::uint32_t document, std::uint32_t group) {
    count(0, 0, group);
    for (const std::uint32_t theme : themes_.of(document)) {
      if (rows_[theme] != kNowhere) count(rows_[theme] + 1, 0, group);
    }
    for (const std::uint32_t region : regions_.of(document)) {
      if (columns_[region] == kNowhere) continue;
      count(0, columns_[region] + 1, group);
      for (const std::uint32_t theme : themes_.of(document)) {
        if (rows_[theme] != kNowhere) count(rows_[theme] + 1, columns_[region] + 1, group);
      }
    }
  }

  std::size_t at(std::size_t row, std::size_t column) const { return counts_[row * width_ + column]; }

 private:
  void count(std::size_t row, std::size_t column, std::uint32_t group) {
    const std::size_t cell = row * width_ + column;
    if (group != 0 && std::exchange(counted_for_[cell], group) == group) return;
    ++counts_[cell];
  }

  const FacetColumn& themes_;
  const FacetColumn& regions_;
  std::vector<std::uint32_t> rows_;
  std::vector<std::uint32_t> columns_;
  std::size_t width_;
  std::vector<std::size_t> counts_;
  std::vector<std::uint32_t> counted_for_;  ///< by cell, the last group that counted
};

bool passes_all(const Choices& choices, const Columns& columns, std::uint32_t document) {
  for (std::size_t facet = 0; facet < choices.size(); ++facet) {
    if (choices[facet].active && !passes(choices[facet], columns.facets[facet].of(document))) return false;
  }
  return true;
}

/// Copies group by group, behind the units that have none.
void count_all(const std::vector<Match>& matches, const Choices& choices, const Columns& columns,
               PairCounts& counts) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> copies;
  for (const Match& match : matches) {
    if (!passes_all(choices, columns, match.document)) continue;
    const std::uint32_t group = columns.copies.group_of(match.document);
    if (group == 0)
      counts.add(match.document, 0);
    else
      copies.emplace_back(group, match.document);
  }
  std::sort(copies.begin(), copies.end());
  for (const auto& [group, document] : copies) counts.add(document, group);
}

}  // namespace

Matrix make_matrix(const std::vector<Match>& matches, Choices choices, const Columns& columns,
                   const Vocabularies& vocabularies) {
  const FacetChoice themes = std::exchange(choices[facet_at::kTheme], {});
  const FacetChoice places = std::exchange(choices[facet_at::kRegion], {});
  Matrix matrix;
  matrix.rows = ThemeRows(themes, columns.facets[facet_at::kTheme], vocabularies.themes).take();
  matrix.columns = place_columns(places, columns.facets[facet_at::kRegion], vocabularies.regions);
  PairCounts counts(columns, matrix);
  count_all(matches, choices, columns, counts);
  matrix.total = counts.at(0, 0);
  for (std::size_t column = 0; column < matrix.columns.size(); ++column)
    matrix.columns[column].count = counts.at(0, column + 1);
  for (std::size_t row = 0; row < matrix.rows.size(); ++row) {
    matrix.rows[row].count = counts.at(row + 1, 0);
    std::vector<std::size_t>& cells = matrix.cells.emplace_back();
    for (std::size_t column = 0; column < matrix.columns.size(); ++column)
      cells.push_back(counts.at(row + 1, column + 1));
  }
  return matrix;
}

}  // namespace praxis::search
