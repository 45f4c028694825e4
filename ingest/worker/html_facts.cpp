// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_facts.h"

#include "ingest/worker/html_lines.h"
#include "ingest/worker/html_tags.h"
#include "ingest/worker/html_text.h"

#include <algorithm>
#include <string>

namespace praxis::ingest::worker::html {
namespace {

constexpr unsigned kLongestName = 40;
constexpr unsigned kLongestValue = 200;

bool is_name(const HtmlPage& page, NodeId id) {
  const TextStats& stats = page.stats[id];
  return stats.chars > 1 && stats.chars <= kLongestName && stats.link_chars == 0;
}

bool is_value(const HtmlPage& page, NodeId id) {
  return page.stats[id].chars > 0 && page.stats[id].chars <= kLongestValue;
}

/// Terms, heads of rows and elements named as labels.
bool is_sure_name(const HtmlPage& page, NodeId id, NodeId value) {
  const GumboTag after = page.tree[value].tag;
  switch (page.tree[id].tag) {
    case GUMBO_TAG_DT:
      return after == GUMBO_TAG_DD;
    case GUMBO_TAG_TH:
      return after == GUMBO_TAG_TD && page.next_with_text(value) == 0;
    default:
      return (page.hints[id] & kLabel) != 0 && (page.hints[value] & kValue) != 0;
  }
}

/// "<h4>Place</h4><p>Graz</p>", with nothing more below.
bool heads_short_value(const HtmlPage& page, NodeId id, NodeId value) {
  constexpr int kHighest = 3;
  constexpr unsigned kShort = 80;
  if (heading_level(page.tree[id].tag) < kHighest || page.tree[value].is_text()) return false;
  if (page.headings[value] > 0 || page.stats[value].chars > kShort || page.stats[value].link_chars > 0)
    return false;
  const NodeId after = page.next_with_text(value);
  return after == 0 || heading_level(page.tree[after].tag) > 0;
}

/// "<b>Place:</b> Graz", at the beginning of its block.
bool is_bold_name(const HtmlPage& page, NodeId id, NodeId value) {
  const HtmlTree& tree = page.tree;
  if (tree[id].tag != GUMBO_TAG_B && tree[id].tag != GUMBO_TAG_STRONG) return false;
  const NodeId before = tree.previous(id);
  if (before != tree[id].parent && tree[before].tag != GUMBO_TAG_BR) return false;
  return flat_text(page, id).ends_with(':') || tree[value].text.starts_with(':');
}

/// The only two elements of their parent, each with a name of its own; what stands first says no number.
bool is_first_of_two(const HtmlPage& page, NodeId id, NodeId value) {
  const HtmlTree& tree = page.tree;
  if (tree[value].is_text() || tree.previous(id) != tree[id].parent || page.next_with_text(value) != 0)
    return false;
  const std::string_view name = tree.attribute(id, "class");
  if (name.empty() || name == tree.attribute(value, "class") || !tree.has_attribute(value, "class"))
    return false;
  return flat_text(page, id).find_first_of("0123456789") == std::string::npos;
}

}  // namespace

bool is_named_label(const HtmlPage& page, NodeId id) {
  constexpr unsigned kLongest = 80;
  if ((page.hints[id] & kLabel) == 0 || page.stats[id].chars == 0 || page.stats[id].chars > kLongest)
    return false;
  const NodeId end = page.tree[page.tree[id].parent].end;
  for (NodeId next = page.tree[id].end; next < end; next = page.tree[next].end) {
    if (!page.tree[next].is_text()) return (page.hints[next] & kValue) != 0;
  }
  return false;
}

bool holds_facts(const HtmlPage& page, NodeId root) {
  constexpr NodeId kMost = 400;
  constexpr double kMostLinks = 0.5;
  const TextStats& stats = page.stats[root];
  if (stats.chars == 0 || stats.link_density() > kMostLinks) return false;
  const NodeId end = std::min(page.tree[root].end, root + kMost);
  unsigned points = 0;
  unsigned chars = 0;
  for (NodeId id = root + 1; id < end;) {
    const NodeId next = page.dropped[id] != 0 ? page.tree[id].end : id + 1;
    if (page.dropped[id] == 0 && !page.tree[id].is_text() && is_name(page, id)) {
      const NodeId value = page.next_with_text(id);
      const bool valued = value != 0 && is_value(page, value);
      const bool sure = valued && is_sure_name(page, id, value);
      const bool likely = valued && (is_bold_name(page, id, value) || is_first_of_two(page, id, value) ||
                                     heads_short_value(page, id, value));
      if (sure || likely) {
        points += sure ? 3 : 2;
        chars += page.stats[id].chars + page.stats[value].chars;
      }
    }
    id = next;
  }
  constexpr unsigned kEnough = 6;
  return points >= kEnough && chars * 2 > stats.chars;
}

}  // namespace praxis::ingest::worker::html
