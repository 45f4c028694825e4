// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/html_check.h"

#include <array>
#include <utility>

namespace praxis::server {
namespace {

bool is_void(std::string_view name) {
  return name == "meta" || name == "link" || name == "input" || name == "!doctype" || name == "br" ||
         name == "img";
}

std::string unescaped(std::string text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kEntities{
      {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}}};
  for (const auto& [entity, plain] : kEntities) {
    for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1)) {
      text.replace(at, entity.size(), plain);
    }
  }
  return text;
}

}  // namespace

std::string unbalanced_tag(std::string_view html) {
  std::vector<std::string_view> open;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const std::size_t end = html.find('>', at);
    if (end == std::string_view::npos) return std::string(html.substr(at, 40));
    std::string_view name = html.substr(at + 1, end - at - 1);
    const bool closes = name.starts_with('/');
    if (closes) name.remove_prefix(1);
    name = name.substr(0, name.find_first_of(" \n"));
    if (is_void(name)) continue;
    if (!closes) {
      open.push_back(name);
    } else if (open.empty() || open.back() != name) {
      return "</" + std::string(name) + "> where " + std::string(open.empty() ? "nothing" : open.back()) +
             " is open";
    } else {
      open.pop_back();
    }
  }
  return open.empty() ? std::string() : "<" + std::string(open.back()) + ">";
}

std::vector<std::string> attribute_values(std::string_view html, std::string_view attribute) {
  const std::string begin = " " + std::string(attribute) + "=\"";
  std::vector<std::string> values;
  for (std::size_t at = html.find(begin); at != std::string_view::npos; at = html.find(begin, at + 1)) {
    const std::size_t from = at + begin.size();
    values.push_back(unescaped(std::string(html.substr(from, html.find('"', from) - from))));
  }
  return values;
}

}  // namespace praxis::server
