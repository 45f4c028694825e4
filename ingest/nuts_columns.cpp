// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/nuts_columns.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace praxis::ingest {
namespace {

/// A column's name without case, low lines and doubled spaces.
std::string key_of(std::string_view name) {
  std::string key = fold_case(squeeze_space(name));
  std::replace(key.begin(), key.end(), '_', ' ');
  return key;
}

bool is_code_name(std::string_view key) {
  return key == "code" || key.starts_with("code ") || key == "nuts" || key == "nuts id" || key == "geo" ||
         (key.starts_with("nuts") && key.ends_with("code"));
}

bool is_level_name(std::string_view key) {
  return key == "level" || key == "nuts level" || key == "levl code" || key == "nuts levels";
}

bool is_name_name(std::string_view key) {
  static constexpr std::array<std::string_view, 9> kNames{"name latn",  "name",        "nuts name",
                                                          "nuts label", "region name", "label",
                                                          "region",     "name ascii",  "name html"};
  return std::find(kNames.begin(), kNames.end(), key) != kNames.end();
}

/// The level whose names stand in a column, or nothing.
std::optional<std::size_t> level_named(std::string_view key) {
  if (key == "country") return 0;
  const bool by_level =
      key.starts_with("nuts level ") && key.size() == 12 && key.back() >= '0' && key.back() <= '3';
  return by_level ? std::optional<std::size_t>(key.back() - '0') : std::nullopt;
}

std::optional<NutsColumns> by_header(const std::vector<std::string>& header) {
  NutsColumns columns;
  columns.header = true;
  std::optional<std::size_t> code;
  bool of_2021 = false;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const std::string key = key_of(header[i]);
    if (is_code_name(key)) {
      if (of_2021) continue;
      code = i;
      of_2021 = key.find("2021") != std::string::npos;
    } else if (is_level_name(key)) {
      columns.level = i;
    } else if (const auto level = level_named(key)) {
      columns.of_level[*level] = i;
    } else if (is_name_name(key)) {
      columns.names.push_back(i);
    }
  }
  // Names in Latin script come first.
  std::stable_partition(columns.names.begin(), columns.names.end(),
                        [&](std::size_t column) { return key_of(header[column]) == "name latn"; });
  if (!code || (columns.names.empty() && !columns.of_level[3])) return std::nullopt;
  columns.code = *code;
  return columns;
}

/// What a column holds.
struct Content {
  std::size_t codes = 0, levels = 0, letters = 0, countries = 0, cells = 0;
};

std::optional<NutsColumns> by_content(const std::vector<CsvRow>& rows) {
  std::vector<Content> contents;
  for (const CsvRow& row : rows) {
    if (contents.size() < row.cells.size()) contents.resize(row.cells.size());
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::string_view cell = trim(row.cells[i]);
      Content& content = contents[i];
      ++content.cells;
      content.countries += cell.size() == 2 ? 1 : 0;
      content.codes += is_nuts_code(cell) ? 1 : 0;
      content.levels += cell.size() == 1 && cell.front() >= '0' && cell.front() <= '3' ? 1 : 0;
      content.letters += cell.size();
    }
  }
  NutsColumns columns;
  std::optional<std::size_t> code;
  std::optional<std::size_t> name;
  for (std::size_t i = 0; i < contents.size(); ++i) {
    const Content& content = contents[i];
    if (content.levels == content.cells) {
      columns.level = columns.level.value_or(i);
    } else if (content.codes == content.cells) {
      if (content.countries < content.cells && !code) code = i;
    } else if (!name || content.letters > contents[*name].letters) {
      name = i;
    }
  }
  if (!code || !name) return std::nullopt;
  columns.code = *code;
  columns.names = {*name};
  return columns;
}

}  // namespace

bool is_nuts_code(std::string_view text) {
  return text.size() >= 2 && text.size() <= 5 && is_ascii_upper(text[0]) && is_ascii_upper(text[1]) &&
         std::all_of(text.begin() + 2, text.end(),
                     [&](char c) { return is_ascii_upper(c) || (c >= '0' && c <= '9'); });
}

std::optional<NutsColumns> find_nuts_columns(const std::vector<CsvRow>& first_rows) {
  if (first_rows.empty()) return std::nullopt;
  if (auto named = by_header(first_rows.front().cells)) return named;
  return by_content(first_rows);
}

}  // namespace praxis::ingest
