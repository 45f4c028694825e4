// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_more_links.h"

#include "corpus/ascii.h"
#include "ingest/worker/html_phrases.h"
#include "ingest/worker/html_tags.h"
#include "ingest/worker/html_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest::worker::html {
namespace {

constexpr unsigned kLongestMoreLink = 40;  // code points without white space

/// Nothing else stands on its line. Values and items of lists are lines too, and say something.
bool is_line_of_its_own(const HtmlPage& page, NodeId id) {
  const HtmlTree& tree = page.tree;
  NodeId line = id;
  while (!is_block(tree[line].tag) && page.stats[tree[line].parent].chars == page.stats[id].chars)
    line = tree[line].parent;
  const GumboTag tag = tree[line].tag;
  if (is_block(tag))
    return heading_level(tag) == 0 && tag != GUMBO_TAG_DD && tag != GUMBO_TAG_LI && tag != GUMBO_TAG_TD;
  const NodeId before = tree.previous(line);
  const NodeId after = page.next_with_text(line);
  return (before == tree[line].parent || is_block(tree[before].tag)) &&
         (after == 0 || is_block(tree[after].tag));
}

/// A day or a number says something of its own.
bool holds_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_ascii_digit);
}

/// Links by what they say, each with another address.
using LinksByText = std::map<std::string, std::map<std::string_view, std::vector<NodeId>>>;

void drop_recurring(HtmlPage& page, const LinksByText& links) {
  constexpr std::size_t kFewest = 3;
  for (const auto& [text, addresses] : links) {
    if (addresses.size() < kFewest) continue;
    for (const auto& [address, nodes] : addresses) {
      for (const NodeId id : nodes) page.drop(id);
    }
  }
}

}  // namespace

bool leads_to_file(std::string_view address) {
  constexpr std::array kEndings{"pdf", "doc", "docx", "odt",  "rtf", "xls",  "xlsx",
                                "ods", "csv", "ppt",  "pptx", "odp", "epub", "zip"};
  address = address.substr(0, address.find_first_of("?#"));
  const std::size_t dot = address.rfind('.');
  if (dot == std::string_view::npos) return false;
  std::string ending(address.substr(dot + 1, 5));
  std::transform(ending.begin(), ending.end(), ending.begin(), ascii_lower);
  return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

void drop_more_links(HtmlPage& page, NodeId main) {
  LinksByText links;
  for (NodeId id = main + 1; id < page.tree[main].end; ++id) {
    if (page.tree[id].tag != GUMBO_TAG_A || page.dropped[id] != 0 || page.stats[id].chars == 0 ||
        page.stats[id].chars > kLongestMoreLink)
      continue;
    std::string text = flat_text(page, id);
    const std::string_view address = page.tree.attribute(id, "href");
    if (is_more_link(text))
      page.drop(id);
    else if (!address.empty() && !leads_to_file(address) && !holds_digit(text) &&
             is_line_of_its_own(page, id))
      links[std::move(text)][address].push_back(id);
  }
  drop_recurring(page, links);
}

}  // namespace praxis::ingest::worker::html
