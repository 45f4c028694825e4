// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/cutters.h"
#include "ingest/segment/fields.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace praxis::ingest {
namespace {

/// Which column of a table names the practice or says the recommendation, and what others say; from the
/// header row.
struct UnitColumns {
  UnitKind kind = UnitKind::good_practice;
  std::size_t name = 0;
  std::vector<std::pair<std::size_t, std::string>> fields;
  std::optional<std::size_t> place;
  std::optional<std::size_t> project;
};

std::optional<UnitColumns> unit_columns(const Block& header, const Cues& cues) {
  UnitColumns columns;
  bool named = false;
  for (std::size_t c = 0; c < header.cells.size(); ++c) {
    const std::string& cell = header.cells[c];
    if (!named && (cues.is("practice", cell, 1) || cues.is("practices", cell, 1))) {
      columns.name = c;
      named = true;
    } else if (!named && (cues.is("recommendation", cell, 1) || cues.is("recommendations", cell, 1))) {
      columns.kind = UnitKind::recommendation;
      columns.name = c;
      named = true;
    } else if (cues.is("field.location", cell, 3)) {
      columns.place = c;
    } else if (cues.is("field.project", cell, 1)) {
      columns.project = c;
    } else if (const std::string_view field = cues.field(cell); !field.empty()) {
      columns.fields.emplace_back(c, field);
    }
  }
  return named ? std::optional(columns) : std::nullopt;
}

std::string cell_or_empty(const Block& row, std::size_t column) {
  return column < row.cells.size() ? row.cells[column] : std::string();
}

}  // namespace

/// A table whose header names practices or recommendations gives one a row.
void cut_tables(Sheet& sheet) {
  std::optional<UnitColumns> columns;
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    const Block& block = sheet[i];
    if (block.kind != BlockKind::row) {
      columns.reset();
      continue;
    }
    const bool first = i == 0 || sheet[i - 1].kind != BlockKind::row;
    if (block.header || first) {
      columns = unit_columns(block, sheet.cues());
      if (columns && sheet.is_free(i)) sheet.drop(i);
      continue;
    }
    if (!columns || !sheet.is_free(i) || sheet.in_back_matter(i)) continue;
    Draft draft;
    draft.kind = columns->kind;
    const std::string name = cell_or_empty(block, columns->name);
    draft.title = columns->kind == UnitKind::recommendation ? title_from_sentence(name, sheet.cues())
                                                            : practice_title(name, sheet.cues());
    if (draft.title.empty()) continue;
    draft.section = sheet.path(i);
    if (columns->place) draft.places.push_back(cell_or_empty(block, *columns->place));
    if (columns->project) draft.projects.push_back(cell_or_empty(block, *columns->project));
    for (const auto& [column, field] : columns->fields)
      take_field(draft, field, cell_or_empty(block, column), sheet.tools());
    draft.blocks = {i};
    sheet.keep(std::move(draft));
  }
}

}  // namespace praxis::ingest
