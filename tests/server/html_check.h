// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace praxis::server {

/// The first start or end tag that has no counterpart, or an empty string when every element is closed in
/// order. For the pages' own templates, which close what HTML would let them leave open.
std::string unbalanced_tag(std::string_view html);

/// Every value of an attribute, unescaped: attribute_values(html, "href").
std::vector<std::string> attribute_values(std::string_view html, std::string_view attribute);

/// What of a page (or feed) people read or hear: the texts between tags and the values of attributes,
/// unescaped, but those that only machines read (addresses, names, scripts, code).
std::vector<std::string> visible_texts(std::string_view html);

}  // namespace praxis::server
