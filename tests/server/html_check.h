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

}  // namespace praxis::server
