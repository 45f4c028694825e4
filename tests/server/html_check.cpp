// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/html_check.h"

#include <algorithm>
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

/// Attributes and elements that say nothing to people. Whatever is not here is taken for words.
constexpr std::string_view kMachineAttributes =
    " viewBox x y rx scope accept-charset action aria-controls aria-current aria-hidden aria-labelledby "
    "autocomplete "
    "charset checked cite class content data-address data-empty data-part data-query data-style "
    "data-suggest data-total data-unit decoding defer download encoding enterkeyhint for form "
    "height hidden href hreflang id lang loading max method min name number open part rel role "
    "scheme selected spellcheck src start step tabindex template term type value version width "
    "xml:lang xmlns xmlns:opensearch ";
constexpr std::array<std::string_view, 8> kMachineElements{"script",  "style", "code",          "id",
                                                           "updated", "Image", "InputEncoding", "?xml"};

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The values of a tag's attributes that people read.
void add_attributes(std::string_view tag, std::vector<std::string>& texts) {
  std::size_t at = tag.find_first_of(" \n");
  while (at != std::string_view::npos) {
    at = tag.find_first_not_of(" \n", at);
    if (at == std::string_view::npos) return;
    const std::size_t equals = tag.find("=\"", at);
    const std::size_t space = tag.find_first_of(" \n", at);
    if (equals == std::string_view::npos) return;
    if (space < equals) {  // an attribute without a value
      at = space;
      continue;
    }
    const std::size_t end = tag.find('"', equals + 2);
    const std::string name = " " + std::string(tag.substr(at, equals - at)) + " ";
    if (kMachineAttributes.find(name) == std::string_view::npos)
      texts.push_back(unescaped(std::string(tag.substr(equals + 2, end - equals - 2))));
    at = end == std::string_view::npos ? end : end + 1;
  }
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

std::vector<std::string> visible_texts(std::string_view html) {
  std::vector<std::string> texts;
  while (!html.empty()) {
    const std::size_t begin = std::min(html.find('<'), html.size());
    if (begin > 0) texts.push_back(unescaped(std::string(html.substr(0, begin))));
    html.remove_prefix(begin);
    const std::size_t end = std::min(html.find('>'), html.size());
    const std::string_view tag =
        html.substr(std::min<std::size_t>(1, end), end - std::min<std::size_t>(1, end));
    const std::string_view name = tag.substr(0, tag.find_first_of(" \n"));
    if (!name.starts_with('!') && !name.starts_with('?')) add_attributes(tag, texts);
    html.remove_prefix(std::min(end + 1, html.size()));
    if (is_among(kMachineElements, name) && !name.starts_with('?'))
      html.remove_prefix(std::min(html.find("</" + std::string(name)), html.size()));
  }
  return texts;
}

}  // namespace praxis::server
