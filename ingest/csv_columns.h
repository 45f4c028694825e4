// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/unit.h"

#include <cstddef>
#include <string>
#include <vector>

namespace praxis::ingest {

/// What the columns of a CSV export mean, by its header row: the keys of a unit in any case, "document.title"
/// and its like, "fields.resources" (or plainly "resources") for a named part. A column of any other name is
/// kept as a field of that name.
class CsvColumns {
 public:
  /// Errors: bad_request when no column says anything (neither "title" nor "text"), limit_exceeded beyond
  /// 1,000 columns.
  static Result<CsvColumns> from(const std::vector<std::string>& header);

  /// The record of one row with as many cells as the header. What stands in fields and not in "text" is added
  /// at the end of the text under its name, since a unit's text holds everything of the unit.
  Result<Unit> unit_from(const std::vector<std::string>& cells) const;

 private:
  enum class Shape {
    text,
    list,  ///< separated by `;`
    kind,  ///< of a unit, as its name or its label
    pages  ///< "15", "15-16" or "15;16"
  };
  struct Column {
    std::string group;  ///< "", "document" or "fields"
    std::string key;
    std::string label;  ///< as the header has it
    Shape shape = Shape::text;
  };

  static Column column_of(const std::string& name);
  std::string whole_text(const std::vector<std::string>& cells) const;

  std::vector<Column> columns_;
};

}  // namespace praxis::ingest
