// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace praxis::ingest {

/// The kinds of file Praxis reads.
enum class Format {
  pdf,
  html,   ///< .html .htm .xhtml
  text,   ///< .txt .md
  jsonl,  ///< .jsonl .ndjson: one unit a line
  csv     ///< .csv: one unit a row
};

std::string_view name_of(Format format);
std::optional<Format> format_from(std::string_view name);

/// By the file name's ending, in any case; nothing for other files.
std::optional<Format> format_of(const std::filesystem::path& path);

}  // namespace praxis::ingest
