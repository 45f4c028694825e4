// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/matrix_view.h"

#include "server/labels.h"
#include "server/search_link.h"
#include "server/tint_steps.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

std::size_t most_in(const search::Matrix& matrix) {
  std::size_t most = 0;
  for (const std::vector<std::size_t>& row : matrix.cells) {
    for (const std::size_t count : row) most = std::max(most, count);
  }
  return most;
}

class MatrixWriter {
 public:
  MatrixWriter(const Language& language, const SearchParams& params, const search::Matrix& matrix,
               const Vocabularies& vocabularies)
      : language_(language),
        params_(params),
        matrix_(matrix),
        vocabularies_(vocabularies),
        steps_(most_in(matrix)),
        leads_(!params.is_fixed("theme") && !params.is_fixed("region")) {
    cell_.view = View::list;
    cell_.request.text = params.request.text;
    cell_.request.filters = params.request.filters;
    cell_.request.sort = params.request.sort;
    cell_.per_page = params.per_page;
  }

  ordered_json run() {
    auto columns = ordered_json::array();
    for (const search::FacetValue& place : matrix_.columns)
      columns.push_back({{"label", place.label},
                         {"address", name_address("region", place.value, vocabularies_.regions)},
                         {"count", language_.number(place.count)}});
    auto rows = ordered_json::array();
    for (std::size_t row = 0; row < matrix_.rows.size(); ++row) {
      const search::FacetValue& theme = matrix_.rows[row];
      rows.push_back({{"label", theme.label},
                      {"depth", theme.depth},
                      {"address", name_address("theme", theme.value, vocabularies_.themes)},
                      {"count", language_.number(theme.count)},
                      {"cells", cells(row)}});
    }
    return {{"matrix_title", language_.say("matrix.title-" + counted(params_))},
            {"total", language_.number(matrix_.total)},
            {"columns", std::move(columns)},
            {"rows", std::move(rows)}};
  }

 private:
  ordered_json name_address(std::string_view facet, const std::string& value, const Taxonomy& tree) const {
    if (!leads_) return nullptr;
    return search_address(toggled(params_, facet, value, tree));
  }

  ordered_json cells(std::size_t row) {
    auto cells = ordered_json::array();
    for (std::size_t column = 0; column < matrix_.columns.size(); ++column) {
      const std::size_t count = matrix_.cells[row][column];
      cells.push_back({{"known", count > 0}});
      if (count == 0) continue;
      cells.back()["number"] = language_.number(count);
      cells.back()["step"] = steps_.step_of(count);
      cells.back()["cell_address"] = cell_address(row, column);
    }
    return cells;
  }

  ordered_json cell_address(std::size_t row, std::size_t column) {
    if (!leads_) return nullptr;
    cell_.request.filters["theme"] = {matrix_.rows[row].value};
    cell_.request.filters["region"] = {matrix_.columns[column].value};
    return search_address(cell_);
  }

  const Language& language_;
  const SearchParams& params_;
  const search::Matrix& matrix_;
  const Vocabularies& vocabularies_;
  TintSteps steps_;
  bool leads_;
  SearchParams cell_;  ///< the search of a cell, but for its theme and place
};

}  // namespace

ordered_json matrix_view(const Language& language, const SearchParams& params, const search::Matrix& matrix,
                         const Vocabularies& vocabularies) {
  return MatrixWriter(language, params, matrix, vocabularies).run();
}

}  // namespace praxis::server
