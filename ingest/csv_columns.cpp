// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csv_columns.h"

#include "corpus/unit_json.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>
#include <string_view>

#include <nlohmann/json.hpp>

namespace praxis::ingest {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxColumns = 1000;
constexpr std::array<std::string_view, 6> kTexts{"id", "title", "text", "language", "date", "url"};
constexpr std::array<std::string_view, 5> kLists{"section", "projects", "regions", "themes", "organisations"};
constexpr std::array<std::string_view, 5> kOfDocument{"title", "url", "kind", "date", "language"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

json list_in(std::string_view cell) {
  json items = json::array();
  while (!cell.empty()) {
    const std::size_t end = cell.find(';');
    if (const std::string_view item = trim(cell.substr(0, end)); !item.empty())
      items.push_back(squeeze_space(item));
    cell.remove_prefix(end == std::string_view::npos ? cell.size() : end + 1);
  }
  return items;
}

/// People write "Good practice" or "good_practice" into spreadsheets as well as the stable name.
json kind_in(std::string_view cell) {
  std::string name = fold_case(squeeze_space(cell));
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == ' ' || c == '_'; }, '-');
  return name;
}

/// The first and last page, or the cell as it stands for the unit's own check to refuse.
json pages_in(std::string_view cell) {
  std::vector<unsigned> numbers;  // unsigned: the dash of "15-16" is no sign
  const char* at = cell.data();
  const char* const end = at + cell.size();
  while (at != end) {
    unsigned number = 0;
    const auto [next, error] = std::from_chars(at, end, number);
    if (error == std::errc() && number > 0) numbers.push_back(number);
    at = error == std::errc() ? next : at + 1;
  }
  if (numbers.empty() || numbers.size() > 2) return std::string(cell);
  return {numbers.front(), numbers.back()};
}

}  // namespace

CsvColumns::Column CsvColumns::column_of(const std::string& name) {
  const std::string key = fold_case(name);
  if (key == "kind") return {"", key, name, Shape::kind};
  if (key == "pages") return {"", key, name, Shape::pages};
  if (is_one_of(kTexts, key)) return {"", key, name, Shape::text};
  if (is_one_of(kLists, key)) return {"", key, name, Shape::list};
  constexpr std::string_view kDocument = "document.";
  if (key.starts_with(kDocument) && is_one_of(kOfDocument, std::string_view(key).substr(kDocument.size()))) {
    return {"document", key.substr(kDocument.size()), name, Shape::text};
  }
  constexpr std::string_view kFields = "fields.";
  std::string field = key.starts_with(kFields) ? key.substr(kFields.size()) : key;
  std::string label = key.starts_with(kFields) ? name.substr(kFields.size()) : name;
  const Shape shape = field == "actions" ? Shape::list : Shape::text;
  return {"fields", std::move(field), std::move(label), shape};
}

Result<CsvColumns> CsvColumns::from(const std::vector<std::string>& header) {
  if (header.size() > kMaxColumns) {
    return fail(ErrorKind::limit_exceeded, "the header row has " + std::to_string(header.size()) +
                                               " columns, more than the " + std::to_string(kMaxColumns) +
                                               " allowed");
  }
  CsvColumns columns;
  std::set<std::pair<std::string, std::string>> taken;
  bool says_something = false;
  for (const std::string& cell : header) {
    const std::string number = std::to_string(columns.columns_.size() + 1);
    std::string name = squeeze_space(cell);
    if (name.empty()) name = "column " + number;
    Column column = column_of(name);
    if (!taken.emplace(column.group, column.key).second) {
      // Of two columns with one name the second keeps its content under another.
      column = {"fields", column.key + " (column " + number + ")", name + " (column " + number + ")",
                Shape::text};
      taken.emplace(column.group, column.key);
    }
    says_something =
        says_something || (column.group.empty() && (column.key == "title" || column.key == "text"));
    columns.columns_.push_back(std::move(column));
  }
  if (!says_something) {
    return fail(ErrorKind::bad_request,
                "the header row names neither a \"title\" nor a \"text\" column; name the columns after the "
                "keys of a unit");
  }
  return columns;
}

std::string CsvColumns::whole_text(const std::vector<std::string>& cells) const {
  std::string text;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].group.empty() && columns_[i].key == "text") text = trim(cells[i]);
  }
  const std::string in_text = squeeze_space(text);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const std::string value = squeeze_space(cells[i]);
    if (columns_[i].group != "fields" || value.empty() || in_text.find(value) != std::string::npos) continue;
    if (!text.empty()) text += "\n\n";
    text += columns_[i].label + ": " + std::string(trim(cells[i]));
  }
  return text;
}

Result<Unit> CsvColumns::unit_from(const std::vector<std::string>& cells) const {
  json record = json::object();
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const Column& column = columns_[i];
    const std::string_view cell = trim(cells[i]);
    if (cell.empty()) continue;
    json& target = column.group.empty() ? record[column.key] : record[column.group][column.key];
    switch (column.shape) {
      case Shape::text:
        target = std::string(cell);
        break;
      case Shape::list:
        target = list_in(cell);
        break;
      case Shape::kind:
        target = kind_in(cell);
        break;
      case Shape::pages:
        target = pages_in(cell);
        break;
    }
  }
  if (std::string text = whole_text(cells); !text.empty()) record["text"] = std::move(text);
  return unit_from_json(record);
}

}  // namespace praxis::ingest
