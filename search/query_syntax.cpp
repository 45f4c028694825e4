// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query_syntax.h"

namespace praxis::search {

using Kind = QueryNode::Kind;

std::string written(const QueryNode& node) {
  std::string text;
  for (const QueryNode& child : node.children) {
    const char* const between = node.kind == Kind::any ? " OR " : node.kind == Kind::near ? " NEAR " : " ";
    text += (text.empty() ? "" : between) + written(child);
  }
  if (!text.empty()) return text;
  if (node.kind == Kind::everything) return "*";
  const bool quoted = node.kind == Kind::phrase || node.kind == Kind::title_phrase ||
                      (node.kind == Kind::filter && node.text.find(' ') != std::string::npos);
  text = quoted ? '"' + node.text + '"' : node.text;
  if (node.kind == Kind::word_prefix || node.kind == Kind::title_prefix) text += '*';
  return node.field.empty() ? text : node.field + ':' + text;
}

}  // namespace praxis::search
