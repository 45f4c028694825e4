// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "server/http.h"
#include "server/language.h"

#include <optional>
#include <string>
#include <string_view>

namespace praxis::server {

/// A file format for lists of units: what stands before the first, and each unit for itself.
struct ExportFormat {
  std::string_view name;  ///< in addresses and file names: "csv"
  std::string_view content_type;
  std::string (*begin)();
  /// `permalink` is the absolute address of the unit's page. What programs read has no language.
  std::string (*record)(const Language& language, const Unit& unit, std::string_view permalink);
};

/// "csv" (RFC 4180, with a byte order mark, by which spreadsheets know UTF-8), "jsonl", "ris", "bib", "md"
/// (Markdown).
std::optional<ExportFormat> export_format(std::string_view name);

/// What people call a format, or the feed ("atom"): "Spreadsheet (CSV)".
std::string format_label(const Language& language, std::string_view name);

/// Marks a response as a file to be saved as "stem.csv", whose answer depends on the host asked.
void set_download(HttpResponse& response, std::string_view stem, const ExportFormat& format,
                  const std::string& tag);

}  // namespace praxis::server
