// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/export_format.h"

#include "corpus/citation.h"
#include "corpus/unit_json.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

std::string nothing() {
  return {};
}

std::string marked_csv_header() {
  return "\xEF\xBB\xBF" + csv_header();
}

std::string json_line(const Unit& unit, std::string_view permalink) {
  nlohmann::ordered_json json = to_json(unit);
  json["permalink"] = permalink;
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

constexpr std::array<ExportFormat, 5> kFormats{
    {{"csv", "text/csv; charset=utf-8; header=present", marked_csv_header, csv_row},
     {"jsonl", "application/jsonl; charset=utf-8", nothing, json_line},
     {"ris", "application/x-research-info-systems; charset=utf-8", nothing, ris_record},
     {"bib", "application/x-bibtex; charset=utf-8", nothing, bibtex_record},
     {"md", "text/markdown; charset=utf-8", nothing, markdown_record}}};

}  // namespace

std::optional<ExportFormat> export_format(std::string_view name) {
  const auto found = std::find_if(kFormats.begin(), kFormats.end(),
                                  [&](const ExportFormat& format) { return format.name == name; });
  return found == kFormats.end() ? std::nullopt : std::optional(*found);
}

}  // namespace praxis::server
