// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/format.h"

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

constexpr std::array<std::pair<std::string_view, Format>, 9> kEndings{{{".pdf", Format::pdf},
                                                                       {".html", Format::html},
                                                                       {".htm", Format::html},
                                                                       {".xhtml", Format::html},
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
  std::string ending = path.extension().string();
  // ASCII only: what a letter's lower case is must not hang on the user's locale.
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return look_up(kEndings, ending);
}

}  // namespace praxis::ingest
