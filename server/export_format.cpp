// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/export_format.h"

#include "corpus/citation.h"
#include "corpus/unit_json.h"
#include "server/page.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
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
    {{"csv", "text/csv; charset=utf-8; header=present", "Spreadsheet (CSV)", marked_csv_header, csv_row},
     {"jsonl", "application/jsonl; charset=utf-8", "Data (JSON Lines)", nothing, json_line},
     {"ris", "application/x-research-info-systems; charset=utf-8", "Zotero, EndNote (RIS)", nothing,
      ris_record},
     {"bib", "application/x-bibtex; charset=utf-8", "BibTeX", nothing, bibtex_record},
     {"md", "text/markdown; charset=utf-8", "Text with headings (Markdown)", nothing, markdown_record}}};

}  // namespace

std::optional<ExportFormat> export_format(std::string_view name) {
  const auto found = std::find_if(kFormats.begin(), kFormats.end(),
                                  [&](const ExportFormat& format) { return format.name == name; });
  return found == kFormats.end() ? std::nullopt : std::optional(*found);
}

void set_download(HttpResponse& response, std::string_view stem, const ExportFormat& format,
                  const std::string& tag) {
  response.set_header("Content-Disposition",
                      fmt::format("attachment; filename=\"{}.{}\"", stem, format.name));
  set_revalidation(response, tag);
  response.set_header("Vary", "Accept-Encoding, Host");
}

}  // namespace praxis::server
