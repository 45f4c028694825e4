// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/unit_json.h"
#include "corpus/utf8.h"
#include "ingest/csv_columns.h"
#include "ingest/csv_reader.h"
#include "ingest/record_readers.h"

#include <nlohmann/json.hpp>

namespace praxis::ingest {
namespace {

/// Some spreadsheets write "sep=;" as a first line of its own, for each other.
std::optional<char> announced_separator(std::string_view text) {
  const std::string_view line = trim(text.substr(0, text.find_first_of("\r\n")));
  if (line.size() != 5 || !fold_case(line).starts_with("sep=")) return std::nullopt;
  return line.back();
}

std::string wrong_width(std::size_t cells, std::size_t columns) {
  return "has " + std::to_string(cells) + " cells where the header row has " + std::to_string(columns);
}

}  // namespace

Result<void> read_csv(std::string_view text, RecordCollector& records) {
  int first_line = 1;
  auto separator = announced_separator(text);
  if (separator) {
    const std::size_t end = text.find('\n');
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++first_line;
  }
  // Blank lines above the header are no header.
  while (text.starts_with('\n')) {
    text.remove_prefix(1);
    ++first_line;
  }
  CsvReader reader(text, separator.value_or(detect_separator(text)), first_line);
  const auto header = reader.next();
  if (!header) return fail(ErrorKind::empty_input, "the file has no header row");
  if (!header->problem.empty()) return fail(ErrorKind::bad_request, "in the header row " + header->problem);
  const auto columns = CsvColumns::from(header->cells);
  if (!columns) return tl::unexpected(columns.error());

  while (const auto row = reader.next()) {
    if (!row->problem.empty()) {
      records.skip(ErrorKind::bad_request, row->problem, row->line);
    } else if (row->is_blank()) {
      continue;
    } else if (row->cells.size() != header->cells.size()) {
      records.skip(ErrorKind::bad_request, wrong_width(row->cells.size(), header->cells.size()), row->line);
    } else {
      records.add(columns->unit_from(row->cells), row->line);
    }
  }
  return {};
}

}  // namespace praxis::ingest
