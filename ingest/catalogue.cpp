// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/catalogue.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace praxis::ingest {
namespace {

using nlohmann::json;

constexpr int kVersion = 1;

json to_json(const Error& error) {
  return {static_cast<int>(error.kind), error.message};
}

Error error_from(const json& pair) {
  return {static_cast<ErrorKind>(pair.at(0).get<int>()), pair.at(1).get<std::string>()};
}

json to_json(const CatalogueEntry& entry) {
  json out{{"path", entry.path},       {"format", name_of(entry.format)},
           {"size", entry.size},       {"modified", entry.modified_ns},
           {"content", entry.content}, {"key", entry.key},
           {"units", entry.units},     {"pages", entry.pages}};
  if (entry.failure) out["failure"] = to_json(*entry.failure);
  if (!entry.poor.empty()) out["poor"] = entry.poor;
  for (const Diagnostic& part : entry.skipped)
    out["skipped"].push_back({{"line", part.page}, {"error", to_json(part.error)}});
  return out;
}

CatalogueEntry entry_from(const json& object) {
  CatalogueEntry entry;
  object.at("path").get_to(entry.path);
  entry.format = format_from(object.at("format").get<std::string>()).value_or(Format::text);
  object.at("size").get_to(entry.size);
  object.at("modified").get_to(entry.modified_ns);
  object.at("content").get_to(entry.content);
  object.at("key").get_to(entry.key);
  object.at("units").get_to(entry.units);
  object.at("pages").get_to(entry.pages);
  if (object.contains("failure")) entry.failure = error_from(object["failure"]);
  if (object.contains("poor")) object["poor"].get_to(entry.poor);
  if (object.contains("skipped")) {
    for (const json& part : object["skipped"]) {
      entry.skipped.push_back({entry.path, error_from(part.at("error")), part.at("line").get<int>()});
    }
  }
  return entry;
}

}  // namespace

const CatalogueEntry* Catalogue::find(std::string_view path) const {
  const auto found = std::lower_bound(
      entries.begin(), entries.end(), path,
      [](const CatalogueEntry& entry, std::string_view wanted) { return entry.path < wanted; });
  return found != entries.end() && found->path == path ? &*found : nullptr;
}

std::string to_text(const Catalogue& catalogue) {
  json out{{"version", kVersion}, {"roots", catalogue.roots}, {"entries", json::array()}};
  for (const CatalogueEntry& entry : catalogue.entries) out["entries"].push_back(to_json(entry));
  if (!catalogue.corrections.empty()) out["corrections"] = catalogue.corrections;
  return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<Catalogue> catalogue_from_text(std::string_view text) {
  try {
    const json in = json::parse(text);
    if (in.at("version").get<int>() != kVersion)
      return fail(ErrorKind::damaged_index,
                  "the index was made by another version of Praxis; index again with --full");
    Catalogue catalogue;
    in.at("roots").get_to(catalogue.roots);
    catalogue.corrections = in.value("corrections", std::string());
    for (const json& entry : in.at("entries")) catalogue.entries.push_back(entry_from(entry));
    return catalogue;
  } catch (const json::exception& problem) {
    return fail(ErrorKind::damaged_index,
                std::string("the index's list of sources is damaged: ") + problem.what());
  }
}

}  // namespace praxis::ingest
