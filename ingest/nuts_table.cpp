// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/nuts_table.h"

#include "corpus/fs.h"
#include "corpus/utf8.h"
#include "ingest/csv_reader.h"
#include "ingest/nuts_columns.h"

#include <algorithm>
#include <set>

namespace praxis::ingest {
namespace {

constexpr std::uint64_t kFileLimit = std::uint64_t{16} << 20U;
constexpr std::size_t kMostRows = 20'000;  // all levels of all years together have fewer
constexpr std::size_t kMostNameBytes = 200;
constexpr std::size_t kRowsToJudgeBy = 50;
constexpr std::size_t kMostCells = 100;

std::string_view cell_of(const CsvRow& row, std::size_t column) {
  return column < row.cells.size() ? trim(row.cells[column]) : std::string_view();
}

/// The row's level: its own column, or the length of its code.
int level_of(const CsvRow& row, const NutsColumns& columns, std::string_view code) {
  const int by_code = static_cast<int>(code.size()) - 2;
  const std::string_view said = columns.level ? cell_of(row, *columns.level) : std::string_view();
  return said.size() == 1 && said.front() >= '0' && said.front() <= '3' ? said.front() - '0' : by_code;
}

/// What is wrong with a row, or empty.
std::string read_row(const CsvRow& row, const NutsColumns& columns, NutsRow& out) {
  if (!row.problem.empty()) return row.problem;
  out.line = row.line;
  out.code = cell_of(row, columns.code);
  if (!is_nuts_code(out.code)) return "there is no NUTS code in it";
  out.level = level_of(row, columns, out.code);
  if (out.level + 2 != static_cast<int>(out.code.size()))
    return out.code + " is no code of level " + std::to_string(out.level);
  std::vector<std::size_t> names = columns.names;
  if (const auto own = columns.of_level[static_cast<std::size_t>(out.level)])
    names.insert(names.begin(), *own);
  for (const std::size_t column : names) {
    const std::string name = squeeze_space(cell_of(row, column));
    if (name.size() > kMostNameBytes) return "the name of " + out.code + " is too long";
    const bool known = std::find(out.names.begin(), out.names.end(), name) != out.names.end();
    if (!name.empty() && !known) out.names.push_back(name);
  }
  return out.names.empty() ? out.code + " has no name" : std::string();
}

/// Notes below a table, its empty lines and rows of another kind have nothing where the code should be.
bool is_aside(const CsvRow& row, const NutsColumns& columns) {
  return row.is_blank() || (row.problem.empty() && cell_of(row, columns.code).empty());
}

}  // namespace

Result<NutsTable> parse_nuts_table(std::string_view bytes, const std::string& path) {
  std::string text = to_clean_utf8(bytes);
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  CsvReader reader(text, detect_separator(text));
  std::vector<CsvRow> rows;
  while (auto row = reader.next()) {
    if (row->is_blank()) continue;
    if (rows.size() == kMostRows)
      return fail(ErrorKind::limit_exceeded, path + " has more rows than there are regions in Europe");
    row->cells.resize(std::min(row->cells.size(), kMostCells));
    rows.push_back(std::move(*row));
  }
  const std::vector<CsvRow> first(
      rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), kRowsToJudgeBy)));
  const auto columns = find_nuts_columns(first);
  if (!columns)
    return fail(ErrorKind::unsupported,
                path + " has no column of NUTS codes beside one of names; export Eurostat's table as CSV");
  NutsTable table;
  std::set<std::string, std::less<>> known;
  for (std::size_t i = columns->header ? 1 : 0; i < rows.size(); ++i) {
    if (is_aside(rows[i], *columns)) continue;
    NutsRow region;
    std::string problem = read_row(rows[i], *columns, region);
    if (problem.empty() && !known.insert(region.code).second) problem = region.code + " stands above already";
    if (problem.empty())
      table.regions.push_back(std::move(region));
    else
      table.skipped.push_back({path, {ErrorKind::bad_request, std::move(problem)}, rows[i].line});
  }
  return table;
}

Result<NutsTable> read_nuts_table(const std::filesystem::path& file) {
  auto bytes = read_file(file, kFileLimit);
  if (!bytes) return pass_on(std::move(bytes));
  return parse_nuts_table(*bytes, file.string());
}

}  // namespace praxis::ingest
