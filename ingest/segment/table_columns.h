// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/entries.h"
#include "ingest/segment/titles.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace praxis::ingest {

/// Which column of a table names the practice or says the recommendation, and what others say; from the
/// header row.
struct UnitColumns {
  UnitKind kind = UnitKind::good_practice;
  std::size_t name = 0;
  bool sure = true;  ///< the header says so; else the rows must
  std::vector<std::pair<std::size_t, std::string>> fields;
  std::optional<std::size_t> place;
  std::optional<std::size_t> project;
  bool place_and_body = false;  ///< the column of places says who it is as well: "Where and who"
};

/// Reads a header row. "Title", "Description", "Results" and "Place" name what a practice's record says, and
/// so may any of them with a title and a text below a heading of practices (`below_practices`). Where no cell
/// says what the rows are, the columns are not sure, and their name is the one that may mean practices, or
/// lies behind the last.
UnitColumns unit_columns(const Block& header, const Cues& cues, bool below_practices = false);

/// The rows bear out what the header leaves open: most have a name and tell something of a place, which is
/// set apart; where no column is called like practices, all of them name a deed too, and the naming column is
/// found among them. Judges the first rows of a long table.
bool rows_tell(const Sheet& sheet, Stretch rows, UnitColumns& columns);

/// A name and the place that ends its cell: "Roof school Linz, Upper Austria".
NamedPlace split_cell(const std::string& cell, const Lexicon& regions);

/// Who stands behind the place that a cell begins with: "Upper Austria, Austria Music School Steyr"; empty
/// where it begins with none.
std::string_view behind_place(std::string_view cell, const Lexicon& regions);

/// The text of a row's cell; empty where the row has none there.
std::string cell_or_empty(const Block& row, std::size_t column);

}  // namespace praxis::ingest
