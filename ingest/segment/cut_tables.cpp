// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/dates.h"
#include "ingest/segment/entries.h"
#include "ingest/segment/fields.h"
#include "ingest/segment/table_columns.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace praxis::ingest {
namespace {

void keep_row(Sheet& sheet, std::size_t i, const UnitColumns& columns) {
  const Block& block = sheet[i];
  Draft draft;
  draft.kind = columns.kind;
  const std::string name = cell_or_empty(block, columns.name);
  if (columns.kind == UnitKind::recommendation) {
    draft.title = title_from_sentence(name, sheet.cues());
  } else {
    take_name(draft, split_cell(practice_title(name, sheet.cues()), sheet.tools().regions));
  }
  if (draft.kind == UnitKind::event) {
    for (const std::string& cell : block.cells) {
      if (draft.date.empty()) draft.date = date_near(cell, sheet.tools().language);
    }
    if (draft.date.empty()) return;
  }
  if (draft.title.empty()) return;
  draft.section = sheet.path(i);
  if (columns.place) draft.places.push_back(cell_or_empty(block, *columns.place));
  if (columns.place_and_body) {
    const std::string cell = cell_or_empty(block, *columns.place);
    if (const std::string_view body = behind_place(cell, sheet.tools().regions); !body.empty())
      draft.organisations.emplace_back(body);
  }
  if (columns.project) draft.projects.push_back(cell_or_empty(block, *columns.project));
  for (const auto& [column, field] : columns.fields)
    take_field(draft, field, cell_or_empty(block, column), sheet.tools());
  draft.blocks = {i};
  sheet.keep(std::move(draft));
}

/// The heading right above says that practices stand below it.
bool stands_below_practices(const Sheet& sheet, std::size_t i) {
  constexpr std::size_t kMore = 4;  // words beside
  const std::vector<std::string> above = sheet.path(i);
  return !above.empty() && sheet.cues().is("practices", above.back(), kMore);
}

/// All headings, folded, a line each.
std::string folded_headings(const Sheet& sheet) {
  std::string headings;
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (sheet.is_heading(i)) headings += fold_case(sheet[i].text) + "\n";
  }
  return headings;
}

/// "Overview": most rows only name what has a heading of its own in the document, by its name or number.
/// Judges the first rows of a long table.
bool lists_headings(const Sheet& sheet, Stretch rows, std::size_t column, std::string_view headings) {
  constexpr std::size_t kShortestName = 12;  // bytes
  constexpr std::size_t kMostRows = 40;
  const std::size_t end = std::min(rows.end, rows.begin + kMostRows);
  std::size_t headed = 0;
  for (std::size_t row = rows.begin; row < end; ++row) {
    const std::string cell = cell_or_empty(sheet[row], column);
    const auto number = leading_number(cell);
    const std::string name = fold_case(std::string_view(cell).substr(number ? number->rest : 0));
    headed += name.size() >= kShortestName && headings.find(name) != std::string_view::npos ? 1 : 0;
  }
  return headed * 2 > end - rows.begin;
}

/// One table: the rows below header `head`.
void cut_table(Sheet& sheet, std::size_t head, Stretch rows, std::string_view headings) {
  if (rows.begin >= rows.end) return;
  UnitColumns columns = unit_columns(sheet[head], sheet.cues(), stands_below_practices(sheet, head));
  // An annex may be a table of practices.
  if ((!columns.sure || sheet.in_back_matter(head)) && !rows_tell(sheet, rows, columns)) return;
  if (lists_headings(sheet, rows, columns.name, headings)) return;
  if (sheet.is_free(head)) sheet.drop(head);
  for (std::size_t i = rows.begin; i < rows.end; ++i) {
    if (sheet.is_free(i)) keep_row(sheet, i, columns);
  }
}

}  // namespace

/// A table whose header names practices or recommendations, or whose rows tell what was done where, gives one
/// a row.
void cut_tables(Sheet& sheet) {
  const std::string headings = folded_headings(sheet);
  for (std::size_t i = 0; i < sheet.size();) {
    if (sheet[i].kind != BlockKind::row) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < sheet.size() && sheet[end].kind == BlockKind::row && !sheet[end].header) ++end;
    cut_table(sheet, i, {i + 1, end}, headings);
    i = end;
  }
}

}  // namespace praxis::ingest
