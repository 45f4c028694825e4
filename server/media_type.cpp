// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media_type.h"

#include "server/http.h"
#include "server/url.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

namespace praxis::server {

MediaType media_type_of(std::string_view path) {
  const std::string extension = std::filesystem::path(path).extension().string();
  const auto is = [&](std::string_view candidate) { return equal_ignoring_case(extension, candidate); };
  if (is(".pdf")) return {"application/pdf", "pdf", true};
  if (is(".html") || is(".htm") || is(".xhtml") || is(".mhtml") || is(".mht")) {
    return {"text/plain; charset=utf-8", "web-page", false};
  }
  if (is(".txt") || is(".text") || is(".md")) return {"text/plain; charset=utf-8", "text", true};
  if (is(".csv")) return {"text/csv; charset=utf-8", "csv", false};
  if (is(".jsonl") || is(".ndjson") || is(".json")) return {"application/json", "json", false};
  return {"application/octet-stream", "file", false};
}

std::string content_disposition(bool inline_view, std::string_view path) {
  const std::string name = std::filesystem::path(path).filename().string();
  std::string plain = name;
  std::replace_if(
      plain.begin(), plain.end(),
      [](unsigned char c) { return c < 0x20 || c > 0x7E || c == '"' || c == '\\' || c == '%'; }, '_');
  return fmt::format("{}; filename=\"{}\"; filename*=UTF-8''{}", inline_view ? "inline" : "attachment", plain,
                     percent_encode(name));
}

}  // namespace praxis::server
