// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/visit.h"

#include "server/url.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

/// Ways to other pages of a list, and to a hand-out with one entry less.
constexpr std::array<std::string_view, 4> kLinkNames{"previous", "next", "past_end", "without"};

bool is_link_name(std::string_view name) {
  return name == "address" || name.ends_with("_address") ||
         std::find(kLinkNames.begin(), kLinkNames.end(), name) != kLinkNames.end();
}

/// Whether what stands at a path speaks to people.
bool speaks(std::string_view path) {
  if (path == "/" || path == "/search" || path == "/handout" || path == "/search.atom" ||
      path == "/handout.md")
    return true;
  for (const std::string_view folder : {"/units/", "/documents/"}) {
    if (path.starts_with(folder)) return path.find('/', folder.size()) == std::string_view::npos;
  }
  return false;
}

}  // namespace

Visit visit_of(const SiteContext& site, const HttpRequest& request) {
  if (const Language* asked = site.languages.best_for(request.parameter("lang"))) return {*asked, true};
  const Language* accepted = site.languages.best_for(request.header("Accept-Language"));
  return {accepted != nullptr ? *accepted : site.languages.english(), false};
}

std::string mark_of(const Visit& visit) {
  return visit.language.code() + (visit.kept ? " kept" : "");
}

std::string with_language(std::string address, std::string_view code) {
  const std::size_t end = std::min(address.find('#'), address.size());
  const std::size_t query = std::min(address.find('?'), end);
  if (!speaks(std::string_view(address).substr(0, query))) return address;
  const std::string said = (query == end ? "?lang=" : "&lang=") + percent_encode(code);
  return address.insert(end, said);
}

void keep_language(ordered_json& view, std::string_view code) {
  if (view.is_array()) {
    for (ordered_json& element : view) keep_language(element, code);
    return;
  }
  if (!view.is_object()) return;
  for (auto& [name, value] : view.items()) {
    if (value.is_string() && is_link_name(name))
      value = with_language(value.get<std::string>(), code);
    else if (value.is_structured())
      keep_language(value, code);
  }
}

ordered_json language_links(const SiteContext& site, const HttpRequest& request, const ordered_json& view) {
  if (view.contains("self")) {
    HttpRequest self = request_for(view["self"].get<std::string>());
    self.headers = request.headers;
    self.query.emplace_back("lang", request.parameter("lang"));
    return language_links(site, self, ordered_json::object());
  }
  QueryParams query = request.query;
  std::erase_if(query, [](const auto& parameter) { return parameter.first == "lang"; });
  const Language& chosen = visit_of(site, request).language;
  // "//example.eu" would be another site's address.
  const std::string path = request.path.starts_with("//") ? "/" : request.path;
  auto links = ordered_json::array();
  for (const Language* language : site.languages.in_order()) {
    query.emplace_back("lang", language->code());
    links.push_back({{"code", language->code()},
                     {"name", language->own_name()},
                     {"link", path + "?" + encode_query(query)},
                     {"chosen", language == &chosen}});
    query.pop_back();
  }
  return links;
}

}  // namespace praxis::server
