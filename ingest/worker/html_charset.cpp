// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_charset.h"

#include "corpus/ascii.h"

#include <algorithm>

namespace praxis::ingest::worker::html {
namespace {

bool ends_value(char c) {
  return is_ascii_space(c) || c == '"' || c == '\'' || c == ';' || c == '>' || c == '/' || c == '?';
}

/// The value after `name` and "=", with or without quotes.
std::string_view value_after(std::string_view text, std::string_view name) {
  std::size_t at = text.find(name);
  if (at == std::string_view::npos) return {};
  at += name.size();
  while (at < text.size() && is_ascii_space(text[at])) ++at;
  if (at >= text.size() || text[at] != '=') return {};
  ++at;
  while (at < text.size() && (is_ascii_space(text[at]) || text[at] == '"' || text[at] == '\'')) ++at;
  std::size_t end = at;
  while (end < text.size() && !ends_value(text[end])) ++end;
  return text.substr(at, end - at);
}

/// What stands in comments declares nothing (HTML 5, 13.2.3.2).
void blank_comments(std::string& head) {
  for (std::size_t at = 0; (at = head.find("<!--", at)) != std::string::npos;) {
    const std::size_t end = std::min(head.find("-->", at + 2), head.size());
    std::fill(head.begin() + static_cast<std::ptrdiff_t>(at), head.begin() + static_cast<std::ptrdiff_t>(end),
              ' ');
    at = end;
  }
}

}  // namespace

std::string charset_in(std::string_view bytes) {
  constexpr std::size_t kPrescan = 4096;  // pages with long comments before it are common
  std::string head(bytes.substr(0, kPrescan));
  std::transform(head.begin(), head.end(), head.begin(), ascii_lower);
  blank_comments(head);
  std::string_view found;
  if (head.starts_with("<?xml")) {
    found = value_after(std::string_view(head).substr(0, head.find("?>")), "encoding");
  }
  for (std::size_t at = 0; found.empty() && (at = head.find("<meta", at)) != std::string::npos; at += 5) {
    const std::size_t end = std::min(head.find('>', at), head.size());
    found = value_after(std::string_view(head).substr(at, end - at), "charset");
  }
  if (found.starts_with("utf-16") || found.starts_with("utf16")) return "utf-8";
  return std::string(found);
}

}  // namespace praxis::ingest::worker::html
