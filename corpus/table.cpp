// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/table.h"

#include "corpus/fs.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <cstdint>

namespace praxis {
namespace {

constexpr std::uint64_t kTableLimit = std::uint64_t{16} << 20U;

/// Takes a line from the front. Not trimmed: the first cell may be empty.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

}  // namespace

std::vector<std::string> split_list(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t at = text.find(separator);
    parts.emplace_back(trim(text.substr(0, at)));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

Result<Table> Table::read(const std::filesystem::path& path) {
  auto bytes = read_file(path, kTableLimit);
  if (!bytes) return pass_on(std::move(bytes));
  const std::string text = to_clean_utf8(*bytes);
  Table table;
  std::size_t number = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = take_line(rest);
    ++number;
    if (trim(line).empty() || trim(line).front() == '#') continue;
    std::vector<std::string> cells = split_list(line, '\t');
    if (table.header_.empty()) {
      table.header_ = std::move(cells);
      continue;
    }
    if (cells.size() > table.header_.size()) {
      return fail(ErrorKind::bad_request, path.string() + ", line " + std::to_string(number) + ": " +
                                              std::to_string(cells.size()) + " cells under a header of " +
                                              std::to_string(table.header_.size()));
    }
    cells.resize(table.header_.size());
    table.rows_.push_back(std::move(cells));
  }
  return table;
}

std::string_view Table::cell(std::size_t row, std::string_view column) const {
  const auto found = std::find(header_.begin(), header_.end(), column);
  if (found == header_.end()) return {};
  return rows_[row][static_cast<std::size_t>(found - header_.begin())];
}

std::vector<std::string> Table::list(std::size_t row, std::string_view column) const {
  std::vector<std::string> parts = split_list(cell(row, column), ';');
  std::erase(parts, std::string{});
  return parts;
}

}  // namespace praxis
