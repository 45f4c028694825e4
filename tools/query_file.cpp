// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/query_file.h"

#include <fstream>
#include <optional>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace praxis::tools {
namespace {

std::optional<FiledQuery> filed_query(const std::string& line) {
  const nlohmann::json query = nlohmann::json::parse(line, nullptr, false);
  if (!query.is_object() || !query.contains("id") || !query.contains("text")) return std::nullopt;
  const auto& id = query["id"];
  if (!(id.is_string() || id.is_number()) || !query["text"].is_string()) return std::nullopt;
  FiledQuery out{id.is_string() ? id.get<std::string>() : id.dump(), query["text"].get<std::string>(), {}};
  if (query.contains("kind") && query["kind"].is_string()) out.kind = query["kind"].get<std::string>();
  return out;
}

}  // namespace

Result<std::vector<FiledQuery>> read_query_file(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return fail(ErrorKind::unreadable, "cannot open " + file.string());
  std::vector<FiledQuery> queries;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    auto query = filed_query(line);
    if (!query)
      return fail(ErrorKind::bad_request,
                  fmt::format("line {} of the queries is not an object with \"id\" and \"text\"", number));
    queries.push_back(*std::move(query));
  }
  return queries;
}

}  // namespace praxis::tools
