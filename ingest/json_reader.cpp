// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/json_reader.h"

#include "corpus/utf8.h"

#include <array>
#include <cmath>
#include <limits>

#include <nlohmann/json.hpp>

namespace praxis::ingest {
namespace {

using nlohmann::json;

std::optional<int> small_integer(const json& value) {
  if (!value.is_number_integer()) return std::nullopt;
  if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::numeric_limits<int>::max())
    return std::nullopt;
  const auto number = value.get<std::int64_t>();
  if (number < 0 || number > std::numeric_limits<int>::max()) return std::nullopt;
  return static_cast<int>(number);
}

std::optional<PageBox> page_box(const json& value) {
  if (!value.is_array() || value.size() != 5) return std::nullopt;
  const auto page = small_integer(value[0]);
  if (!page || *page < 1) return std::nullopt;
  std::array<double, 4> edge{};
  for (std::size_t i = 0; i < edge.size(); ++i) {
    if (!value[i + 1].is_number()) return std::nullopt;
    edge[i] = value[i + 1].get<double>();
    if (!std::isfinite(edge[i])) return std::nullopt;
  }
  return PageBox{*page, Box{edge[0], edge[1], edge[2], edge[3]}};
}

}  // namespace

JsonReader::JsonReader(const json& object, std::string where) : object_(object), where_(std::move(where)) {
  if (!object_.is_object()) complain("", "an object");
}

void JsonReader::text(const char* key, std::string& out) {
  if (const json* value = find(key)) out = checked_text(*value, key);
}

void JsonReader::flag(const char* key, bool& out) {
  const json* value = find(key);
  if (!value) return;
  if (value->is_boolean()) {
    out = value->get<bool>();
  } else {
    complain(key, "true or false");
  }
}

void JsonReader::count(const char* key, int& out) {
  const json* value = find(key);
  if (!value) return;
  if (const auto number = small_integer(*value)) {
    out = *number;
  } else {
    complain(key, "a whole number of at least 0");
  }
}

void JsonReader::counts(const char* key, std::vector<int>& out) {
  const json* value = find(key);
  if (!value) return;
  if (!value->is_array()) return complain(key, "a list of whole numbers");
  for (const json& entry : *value) {
    const auto number = small_integer(entry);
    if (!number) return complain(key, "a list of whole numbers");
    out.push_back(*number);
  }
}

void JsonReader::texts(const char* key, std::vector<std::string>& out) {
  const json* value = find(key);
  if (!value) return;
  if (!value->is_array()) return complain(key, "a list of strings");
  for (const json& entry : *value) out.push_back(checked_text(entry, key));
}

void JsonReader::boxes(const char* key, std::vector<PageBox>& out) {
  const json* value = find(key);
  if (!value) return;
  if (!value->is_array()) return complain(key, "a list");
  for (const json& entry : *value) {
    const auto box = page_box(entry);
    if (!box) return complain(key, "a list of [page, x0, y0, x1, y1]");
    out.push_back(*box);
  }
}

void JsonReader::complain(std::string_view key, std::string_view expected) {
  if (!problem_.empty()) return;
  problem_ =
      where_ + (key.empty() ? std::string() : "." + std::string(key)) + " should be " + std::string(expected);
}

const json* JsonReader::required(const char* key) {
  const json* value = find(key);
  if (!value) complain(key, "present");
  return value;
}

const json* JsonReader::find(const char* key) const {
  if (!object_.is_object()) return nullptr;
  const auto it = object_.find(key);
  return it == object_.end() ? nullptr : &*it;
}

std::string JsonReader::checked_text(const json& value, const char* key) {
  if (!value.is_string()) {
    complain(key, "a string");
    return {};
  }
  const auto& bytes = value.get_ref<const std::string&>();
  return is_valid_utf8(bytes) ? bytes : to_clean_utf8(bytes);
}

}  // namespace praxis::ingest
