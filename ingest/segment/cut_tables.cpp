// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/dates.h"
#include "ingest/segment/entries.h"
#include "ingest/segment/fields.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kCellTextWords = 8;  // of a cell that tells something
constexpr std::size_t kHeaderWords = 6;    // of a header's cell that names things in words of its own
constexpr std::size_t kNameWords = 14;     // of a cell that names or places something

/// Which column of a table names the practice or says the recommendation, and what others say; from the
/// header row.
struct UnitColumns {
  UnitKind kind = UnitKind::good_practice;
  std::size_t name = 0;
  bool sure = true;  ///< the header says so; else the rows must
  std::vector<std::pair<std::size_t, std::string>> fields;
  std::optional<std::size_t> place;
  std::optional<std::size_t> project;
};

struct NamedKind {
  std::string_view role;
  UnitKind kind;
};
constexpr NamedKind kNamed[] = {{"practice", UnitKind::good_practice},
                                {"practices", UnitKind::good_practice},
                                {"recommendation", UnitKind::recommendation},
                                {"recommendations", UnitKind::recommendation},
                                {"instruments", UnitKind::policy_instrument},
                                {"instrument", UnitKind::policy_instrument},
                                {"event-word", UnitKind::event}};

std::optional<UnitKind> kind_of_column(const std::string& cell, const Cues& cues) {
  for (const NamedKind& named : kNamed) {
    if (cues.is(named.role, cell, 1)) return named.kind;
  }
  return std::nullopt;
}

/// "Practice and place", "Example of the visit": what such a column names, the rows must tell.
bool may_name_practices(const std::string& cell, const Cues& cues) {
  if (split_words(cell).size() > kHeaderWords) return false;
  for (const std::string_view role :
       {"practice", "practices", "practice-sheet", "examples", "column.practice"}) {
    if (cues.contains(role, cell)) return true;
  }
  return false;
}

UnitColumns unit_columns(const Block& header, const Cues& cues) {
  UnitColumns columns;
  bool named = false;
  std::optional<std::size_t> perhaps;
  for (std::size_t c = 0; c < header.cells.size(); ++c) {
    const std::string& cell = header.cells[c];
    const auto kind = named ? std::nullopt : kind_of_column(cell, cues);
    if (kind) {
      columns.kind = *kind;
      columns.name = c;
      named = true;
    } else if (cues.is("field.location", cell, 3)) {
      columns.place = c;
    } else if (cues.is("field.project", cell, 1)) {
      columns.project = c;
    } else if (const std::string_view field = cues.field(cell); !field.empty()) {
      columns.fields.emplace_back(c, field);
    }
    if (!perhaps && may_name_practices(cell, cues)) perhaps = c;
  }
  if (named) return columns;
  columns.sure = false;
  columns.name = perhaps.value_or(header.cells.size());  // behind the last: no column is called so
  return columns;
}

std::string cell_or_empty(const Block& row, std::size_t column) {
  return column < row.cells.size() ? row.cells[column] : std::string();
}

bool has_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
}

bool has_deed(const Block& row, const SegmentTools& tools) {
  return std::any_of(row.cells.begin(), row.cells.end(), [&](const std::string& cell) {
    return split_words(cell).size() >= kCellTextWords && tools.cues.contains("practice-verb", cell);
  });
}

bool has_long_cell(const Block& row) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [](const std::string& cell) { return split_words(cell).size() >= kCellTextWords; });
}

/// The first column that is a short text in every row and in no two the same.
std::optional<std::size_t> naming_column(const Sheet& sheet, Stretch rows) {
  for (std::size_t c = 0; c < sheet[rows.begin].cells.size(); ++c) {
    std::vector<std::string> names;
    for (std::size_t i = rows.begin; i < rows.end; ++i) names.push_back(cell_or_empty(sheet[i], c));
    const bool shorts = std::all_of(names.begin(), names.end(), [](const std::string& name) {
      const std::size_t words = first_words(name, kNameWords + 1).size();
      return words > 1 && words <= kNameWords;
    });
    std::sort(names.begin(), names.end());
    if (shorts && std::adjacent_find(names.begin(), names.end()) == names.end()) return c;
  }
  return std::nullopt;
}

/// A name and the place that ends its cell: "Roof school Linz, Upper Austria".
NamedPlace split_cell(const std::string& cell, const Lexicon& regions) {
  if (NamedPlace named = split_place(cell, regions); !named.place.empty()) return named;
  for (const LexiconMatch& match : regions.find(cell)) {
    const std::string_view place = std::string_view(cell).substr(match.begin);
    const std::string_view name = trim_separators(std::string_view(cell).substr(0, match.begin));
    if (split_words(name).size() < 2) return {cell, {}};
    if (is_place_name(place, regions) && place.find(", ") != std::string_view::npos)
      return {std::string(name), std::string(place)};
  }
  return {cell, {}};
}

/// A cell that is nothing but a place, or the row's name with one at its end.
bool is_placed(const Block& row, std::size_t name, const SegmentTools& tools) {
  if (name < row.cells.size() && !split_cell(row.cells[name], tools.regions).place.empty()) return true;
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [&](const std::string& cell) { return is_place_name(cell, tools.regions); });
}

/// Where no column is called like practices: rows with a name each, a place set apart, and a text that names
/// a deed.
bool rows_tell_deeds(const Sheet& sheet, Stretch rows, UnitColumns& columns) {
  const auto name = naming_column(sheet, rows);
  if (!name) return false;
  columns.name = *name;
  for (std::size_t i = rows.begin; i < rows.end; ++i) {
    if (!is_placed(sheet[i], *name, sheet.tools()) || !has_deed(sheet[i], sheet.tools())) return false;
  }
  return true;
}

/// Where the header may mean practices, most rows must have a name and tell something of a place, which is
/// set apart.
bool rows_tell(const Sheet& sheet, Stretch rows, UnitColumns& columns) {
  constexpr std::size_t kJudgedRows = 40;
  const std::size_t count = std::min(rows.end - rows.begin, kJudgedRows);
  const Stretch judged{rows.begin, rows.begin + count};
  if (columns.name >= sheet[rows.begin].cells.size())
    return count >= 3 && rows_tell_deeds(sheet, judged, columns);
  if (count < 2) return false;
  std::size_t placed = 0;
  std::size_t told = 0;
  for (std::size_t i = judged.begin; i < judged.end; ++i) {
    placed += is_placed(sheet[i], columns.name, sheet.tools()) ? 1 : 0;
    told += has_long_cell(sheet[i]) && has_letters(cell_or_empty(sheet[i], columns.name)) ? 1 : 0;
  }
  return placed * 3 >= count * 2 && told * 3 >= count * 2;
}

void keep_row(Sheet& sheet, std::size_t i, const UnitColumns& columns) {
  const Block& block = sheet[i];
  Draft draft;
  draft.kind = columns.kind;
  const std::string name = cell_or_empty(block, columns.name);
  if (columns.kind == UnitKind::recommendation) {
    draft.title = title_from_sentence(name);
  } else {
    NamedPlace named = split_cell(practice_title(name, sheet.cues()), sheet.tools().regions);
    draft.title = std::move(named.name);
    if (!named.place.empty()) draft.places.push_back(std::move(named.place));
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
  if (columns.project) draft.projects.push_back(cell_or_empty(block, *columns.project));
  for (const auto& [column, field] : columns.fields)
    take_field(draft, field, cell_or_empty(block, column), sheet.tools());
  draft.blocks = {i};
  sheet.keep(std::move(draft));
}

/// One table: the rows below header `head`.
void cut_table(Sheet& sheet, std::size_t head, Stretch rows) {
  if (rows.begin >= rows.end) return;
  UnitColumns columns = unit_columns(sheet[head], sheet.cues());
  // An annex may be a table of practices.
  if ((!columns.sure || sheet.in_back_matter(head)) && !rows_tell(sheet, rows, columns)) return;
  if (sheet.is_free(head)) sheet.drop(head);
  for (std::size_t i = rows.begin; i < rows.end; ++i) {
    if (sheet.is_free(i)) keep_row(sheet, i, columns);
  }
}

}  // namespace

/// A table whose header names practices or recommendations, or whose rows tell what was done where, gives one
/// a row.
void cut_tables(Sheet& sheet) {
  for (std::size_t i = 0; i < sheet.size();) {
    if (sheet[i].kind != BlockKind::row) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < sheet.size() && sheet[end].kind == BlockKind::row && !sheet[end].header) ++end;
    cut_table(sheet, i, {i + 1, end});
    i = end;
  }
}

}  // namespace praxis::ingest
