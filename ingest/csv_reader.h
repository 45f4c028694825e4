// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// One row of a CSV text, or a place where there should have been one.
struct CsvRow {
  int line = 0;  ///< of its first character, from 1
  std::vector<std::string> cells;
  std::string problem;  ///< not empty: the row is broken, and why; `cells` is then of no use
  /// A line with nothing on it, or nothing but separators.
  bool is_blank() const;
};

/// Reads CSV (RFC 4180) row by row: cells in double quotes may hold separators, line ends and doubled quotes;
/// rows end with LF, CRLF or CR. A row whose quotes do not add up costs the line it begins on, not the rest
/// of the file: reading goes on with the next line. Borrows the text, which must outlive it.
class CsvReader {
 public:
  CsvReader(std::string_view text, char separator, int first_line = 1)
      : text_(text), separator_(separator), line_(first_line) {}

  /// Nothing at the end of the text.
  std::optional<CsvRow> next();

 private:
  bool read_quoted(std::string& cell, std::string& problem);
  void read_plain(std::string& cell);
  bool at_row_end() const;
  void pass_row_end();
  void pass_line();

  std::string_view text_;
  std::size_t at_ = 0;
  char separator_;
  int line_;
};

/// The separator among `,` `;` and tab that cuts the first row into the most cells; `,` when none does.
char detect_separator(std::string_view text);

}  // namespace praxis::ingest
