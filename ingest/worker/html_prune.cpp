// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_prune.h"

#include "ingest/worker/html_tags.h"

namespace praxis::ingest::worker::html {
namespace {

bool is_container(GumboTag tag) {
  return tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_SECTION || is_list(tag) || tag == GUMBO_TAG_DL ||
         tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_P;
}

bool has_facts(const HtmlPage& page, NodeId id) {
  for (NodeId inner = id; inner < page.tree[id].end; ++inner) {
    if (page.tree[inner].tag == GUMBO_TAG_DL || page.tree[inner].tag == GUMBO_TAG_TABLE) return true;
  }
  return false;
}

/// Before the core stand headline and lead; after it, mostly what leads away.
void trim_around_core(HtmlPage& page, const MainContent& main) {
  const HtmlTree& tree = page.tree;
  for (NodeId inner = main.core; inner != main.root; inner = tree[inner].parent) {
    const NodeId parent = tree[inner].parent;
    for (NodeId id = parent + 1; id < tree[parent].end; id = tree[id].end) {
      if (id == inner || page.stats[id].chars == 0 || page.dropped[id] != 0) continue;
      const bool before = id < inner;
      const double links = page.stats[id].link_density();
      if (before ? links > 0.5 : links > 0.3 || (page.stats[id].prose == 0 && !has_facts(page, id))) page.drop(id);
    }
  }
  page.measure();
}

}  // namespace

void prune_main(HtmlPage& page, const MainContent& main, const Groups& groups) {
  const HtmlTree& tree = page.tree;
  if (page.stats[main.root].prose < 200) return;
  (void)groups;
  trim_around_core(page, main);
  for (NodeId id = main.root + 1; id < tree[main.root].end;) {
    const TextStats& stats = page.stats[id];
    if (page.dropped[id] == 0 && is_container(tree[id].tag) && stats.prose == 0 && stats.chars > 0 &&
        stats.chars - stats.link_chars < 80 && stats.link_density() > (tree[id].tag == GUMBO_TAG_P ? 0.8 : 0.6)) {
      page.drop(id);
    }
    id = page.dropped[id] != 0 ? tree[id].end : id + 1;
  }
  page.measure();
}

}  // namespace praxis::ingest::worker::html
