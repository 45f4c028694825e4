// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace praxis {

/// Splits at a separator and trims each part; empty parts stay.
std::vector<std::string> split_list(std::string_view text, char separator);

/// A vocabulary file: tab-separated, UTF-8, a header line first, `#` begins a comment line. A row may end
/// early (missing cells are empty); one with more cells than the header is an error that names its line.
class Table {
 public:
  static Result<Table> read(const std::filesystem::path& path);

  std::size_t size() const { return rows_.size(); }
  const std::vector<std::string>& header() const { return header_; }
  /// A cell by column name; empty when the table has no such column.
  std::string_view cell(std::size_t row, std::string_view column) const;
  /// A cell that holds a list parted by `;`, without empty entries.
  std::vector<std::string> list(std::size_t row, std::string_view column) const;

 private:
  std::vector<std::string> header_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace praxis
