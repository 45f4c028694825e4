// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string_view>

namespace praxis::ingest {

/// The kinds of file Praxis reads.
enum class Format {
  pdf,
  html,   ///< .html .htm .xhtml, and pages saved with all that belongs to them: .mhtml .mht
  text,   ///< .txt .md
  jsonl,  ///< .jsonl .ndjson: one unit a line
  csv     ///< .csv: one unit a row
};

inline constexpr std::array kFormats{Format::pdf, Format::html, Format::text, Format::jsonl, Format::csv};

std::string_view name_of(Format format);
std::optional<Format> format_from(std::string_view name);

/// By the file name's ending, in any case; nothing for other files. HTML and text may be packed by gzip
/// (.html.gz, .txt.gz): they are of the format of what is inside.
std::optional<Format> format_of(const std::filesystem::path& path);

/// The file's name without its folder and ending, both endings where it is packed: "a" for "b/a.html.gz".
std::filesystem::path bare_name(const std::filesystem::path& path);

}  // namespace praxis::ingest
