// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/format.h"

#include "corpus/ascii.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace praxis::ingest {
namespace {

constexpr std::array<std::pair<std::string_view, Format>, 5> kNames{{{"pdf", Format::pdf},
                                                                     {"html", Format::html},
                                                                     {"text", Format::text},
                                                                     {"jsonl", Format::jsonl},
                                                                     {"csv", Format::csv}}};

constexpr std::array<std::pair<std::string_view, Format>, 11> kEndings{{{".pdf", Format::pdf},
                                                                        {".html", Format::html},
                                                                        {".htm", Format::html},
                                                                        {".xhtml", Format::html},
                                                                        {".mhtml", Format::html},
                                                                        {".mht", Format::html},
                                                                        {".txt", Format::text},
                                                                        {".md", Format::text},
                                                                        {".jsonl", Format::jsonl},
                                                                        {".ndjson", Format::jsonl},
                                                                        {".csv", Format::csv}}};

template <std::size_t N>
std::optional<Format> look_up(const std::array<std::pair<std::string_view, Format>, N>& table,
                              std::string_view key) {
  for (const auto& [name, format] : table) {
    if (name == key) return format;
  }
  return std::nullopt;
}

constexpr std::string_view kPacked = ".gz";

/// ASCII only: what a letter's lower case is must not hang on the user's locale.
std::string lower_ending(const std::filesystem::path& path) {
  std::string ending = path.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(), ascii_lower);
  return ending;
}

}  // namespace

std::string_view name_of(Format format) {
  for (const auto& [name, known] : kNames) {
    if (known == format) return name;
  }
  return "unknown";
}

std::optional<Format> format_from(std::string_view name) {
  return look_up(kNames, name);
}

std::optional<Format> format_of(const std::filesystem::path& path) {
  const std::string ending = lower_ending(path);
  if (ending != kPacked) return look_up(kEndings, ending);
  const auto inner = look_up(kEndings, lower_ending(path.stem()));
  // Only the worker unpacks, and exports of records are not read there.
  return inner == Format::html || inner == Format::text ? inner : std::nullopt;
}

std::filesystem::path bare_name(const std::filesystem::path& path) {
  const std::filesystem::path stem = path.stem();
  return lower_ending(path) == kPacked && format_of(path) ? stem.stem() : stem;
}

}  // namespace praxis::ingest
