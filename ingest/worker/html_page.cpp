// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_page.h"

#include "ingest/worker/html_lines.h"
#include "ingest/worker/html_tags.h"

namespace praxis::ingest::worker::html {
HtmlPage::HtmlPage(HtmlTree parsed) : tree(std::move(parsed)) {
  hints.resize(tree.size());
  dropped.resize(tree.size());
  stats.resize(tree.size());
  for (NodeId id = 0; id < tree.size(); ++id) {
    if (!tree[id].is_text()) hints[id] = hints_of(tree, id);
  }
  headings.resize(tree.size());
  links.resize(tree.size());
  for (NodeId id = tree.size(); id-- > 1;) {
    if (tree[id].tag == GUMBO_TAG_A) ++links[id];
    if (heading_level(tree[id].tag) > 0) ++headings[id];
    headings[tree[id].parent] += headings[id];
    links[tree[id].parent] += links[id];
  }
}

void HtmlPage::measure() {
  struct Place {
    NodeId block = 0;  // the nearest block element around or at the node
    bool in_link = false;
  };
  std::vector<Place> places(tree.size());
  std::vector<TextStats> own(tree.size());  // of a block: the text that is in no block inside it
  stats.assign(tree.size(), {});
  for (NodeId id = 0; id < tree.size();) {
    if (dropped[id] != 0) {
      id = tree[id].end;
      continue;
    }
    const HtmlNode& node = tree[id];
    const Place around = places[node.parent];
    places[id] = {is_block(node.tag) ? id : around.block, around.in_link || node.tag == GUMBO_TAG_A};
    if (node.is_text()) {
      const unsigned chars = count_visible(node.text);
      stats[id] = {chars, around.in_link ? chars : 0, 0};
      own[around.block].chars += chars;
      own[around.block].link_chars += stats[id].link_chars;
    }
    ++id;
  }
  for (NodeId id = tree.size(); id-- > 1;) {
    if (own[id].chars >= kProseBlock && own[id].link_density() < kProseLinks) {
      stats[id].prose += own[id].chars - own[id].link_chars;
    }
    TextStats& around = stats[tree[id].parent];
    around.chars += stats[id].chars;
    around.link_chars += stats[id].link_chars;
    around.prose += stats[id].prose;
  }
}

double HtmlPage::share(NodeId id, NodeId of) const {
  constexpr unsigned kLittle = 4;
  const TextStats& whole = stats[of];
  const unsigned own = whole.chars - whole.link_chars;
  if (whole.prose > 0 && (whole.prose < kLittleProse || whole.prose < own / kLittle))
    return static_cast<double>(stats[id].chars - stats[id].link_chars) / own;
  if (whole.prose > 0) return static_cast<double>(stats[id].prose) / whole.prose;
  return whole.chars == 0 ? 0 : static_cast<double>(stats[id].chars) / whole.chars;
}

NodeId HtmlPage::next_with_text(NodeId id) const {
  const NodeId end = tree[tree[id].parent].end;
  NodeId next = tree[id].end;
  while (next < end && stats[next].chars == 0) next = tree[next].end;
  return next < end ? next : 0;
}

bool HtmlPage::is_out(NodeId id) const {
  while (dropped[id] == 0 && tree[id].parent != id) id = tree[id].parent;
  return dropped[id] != 0;
}

}  // namespace praxis::ingest::worker::html
