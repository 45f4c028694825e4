// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/export_format.h"

#include "corpus/citation.h"
#include "corpus/unit_json.h"
#include "server/labels.h"
#include "server/page.h"
#include "server/tag_view.h"

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

template <std::string (*record)(const Unit&, std::string_view)>
std::string plain_record(const Language& /*language*/, const Unit& unit, std::string_view permalink) {
  return record(unit, permalink);
}

std::string worded_markdown(const Language& language, const Unit& unit, std::string_view permalink) {
  std::string source = document_title(language, unit.document);
  for (const std::string& part :
       {page_label(language, unit.first_page, unit.last_page), language.date(unit.document.date)}) {
    if (!part.empty()) source += ", " + part;
  }
  const std::string line = language.say("markdown.source", {{"source", source}});
  return markdown_record(unit, {kind_label(language, unit.kind), line}, permalink);
}

std::string json_line(const Unit& unit, std::string_view permalink) {
  nlohmann::ordered_json json = to_json(unit);
  json["permalink"] = permalink;
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

constexpr std::array<ExportFormat, 5> kFormats{
    {{"csv", "text/csv; charset=utf-8; header=present", marked_csv_header, plain_record<csv_row>},
     {"jsonl", "application/jsonl; charset=utf-8", nothing, plain_record<json_line>},
     {"ris", "application/x-research-info-systems; charset=utf-8", nothing, plain_record<ris_record>},
     {"bib", "application/x-bibtex; charset=utf-8", nothing, plain_record<bibtex_record>},
     {"md", "text/markdown; charset=utf-8", nothing, worded_markdown}}};

}  // namespace

std::optional<ExportFormat> export_format(std::string_view name) {
  const auto found = std::find_if(kFormats.begin(), kFormats.end(),
                                  [&](const ExportFormat& format) { return format.name == name; });
  return found == kFormats.end() ? std::nullopt : std::optional(*found);
}

std::string format_label(const Language& language, std::string_view name) {
  return language.say(fmt::format("format.{}", name));
}

void set_download(HttpResponse& response, std::string_view stem, const ExportFormat& format,
                  const std::string& tag) {
  response.set_header("Content-Disposition",
                      fmt::format("attachment; filename=\"{}.{}\"", stem, format.name));
  set_revalidation(response, tag);
  response.set_header("Vary", "Accept-Encoding, Host");
}

}  // namespace praxis::server
