// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/table_columns.h"

#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>
#include <string_view>

namespace praxis::ingest {
namespace {

constexpr std::size_t kCellTextWords = 8;  // of a cell that tells something
constexpr std::size_t kHeaderWords = 6;    // of a header's cell that names things in words of its own
constexpr std::size_t kNameWords = 14;     // of a cell that names or places something

struct NamedKind {
  std::string_view role;
  UnitKind kind;
  std::size_t more = 1;  ///< words that may stand beside: "Policy instrument and territory"
};
constexpr NamedKind kNamed[] = {{"practice", UnitKind::good_practice},
                                {"practices", UnitKind::good_practice},
                                {"recommendation", UnitKind::recommendation},
                                {"recommendations", UnitKind::recommendation},
                                {"instruments", UnitKind::policy_instrument, 3},
                                {"instrument", UnitKind::policy_instrument, 3},
                                {"event-word", UnitKind::event}};

std::optional<UnitKind> kind_of_column(const std::string& cell, const Cues& cues) {
  for (const NamedKind& named : kNamed) {
    if (cues.is(named.role, cell, named.more)) return named.kind;
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

/// The column that names the row of a table of records: "Name", beside one that describes and others that are
/// fields of a practice.
std::optional<std::size_t> record_title(const Block& header, const UnitColumns& columns, bool below_practices,
                                        const Cues& cues) {
  const auto has = [&](std::string_view wanted) {
    return std::any_of(columns.fields.begin(), columns.fields.end(),
                       [&](const auto& field) { return field.second == wanted; });
  };
  const auto title = std::find_if(columns.fields.begin(), columns.fields.end(),
                                  [](const auto& field) { return field.second == "title"; });
  const bool described =
      has("about") || std::any_of(header.cells.begin(), header.cells.end(),
                                  [&](const std::string& cell) { return cues.is("column.deed", cell, 3); });
  if (title == columns.fields.end() || !(described || has("evidence"))) return std::nullopt;
  const bool placed = columns.place || has("institution");
  return below_practices || (described && has("evidence") && placed) ? std::optional(title->first)
                                                                     : std::nullopt;
}

}  // namespace

UnitColumns unit_columns(const Block& header, const Cues& cues, bool below_practices) {
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
      columns.place_and_body = cues.contains("field.institution", cell);
    } else if (cues.is("field.project", cell, 1)) {
      columns.project = c;
    } else if (const std::string_view field = cues.field(cell); !field.empty()) {
      columns.fields.emplace_back(c, field);
    }
    if (!perhaps && may_name_practices(cell, cues)) perhaps = c;
  }
  if (named) return columns;
  if (const auto title = record_title(header, columns, below_practices, cues)) {
    columns.name = *title;
    return columns;
  }
  columns.sure = false;
  columns.name = perhaps.value_or(header.cells.size());  // behind the last: no column is called so
  return columns;
}

std::string cell_or_empty(const Block& row, std::size_t column) {
  return column < row.cells.size() ? row.cells[column] : std::string();
}

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

std::string_view behind_place(std::string_view cell, const Lexicon& regions) {
  std::size_t end = 0;
  for (const LexiconMatch& match : regions.find(cell)) {
    // "Western Finland": which part of a country, where no table knows it.
    const std::size_t between =
        split_words(cell.substr(end, match.begin - std::min(end, match.begin))).size();
    if (between > (end == 0 ? 1 : 0)) break;
    end = match.end;
  }
  return end == 0 ? std::string_view() : trim_separators(cell.substr(end));
}

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

}  // namespace praxis::ingest
