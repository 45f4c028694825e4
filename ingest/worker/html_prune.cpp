// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_prune.h"

#include "ingest/worker/html_facts.h"
#include "ingest/worker/html_more_links.h"
#include "ingest/worker/html_tags.h"

#include <algorithm>

namespace praxis::ingest::worker::html {
namespace {

bool is_container(GumboTag tag) {
  return tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_SECTION || is_list(tag) || tag == GUMBO_TAG_DL ||
         tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_P;
}

/// Records go on after their text with facts, or with parts that have headlines.
bool may_be_record(const HtmlPage& page, NodeId id) {
  if (page.headings[id] > 0) return true;
  for (NodeId inner = id; inner < page.tree[id].end; ++inner) {
    const GumboTag tag = page.tree[inner].tag;
    if (tag == GUMBO_TAG_DL || tag == GUMBO_TAG_TABLE) return true;
    if ((page.hints[inner] & kLabel) != 0) return true;
  }
  return holds_facts(page, id);
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
      if (before ? links > 0.5 : links > 0.3 || (page.stats[id].prose == 0 && !may_be_record(page, id)))
        page.drop(id);
    }
  }
  page.measure();
}

/// The text inside cards that have a link, nested ones counted once.
TextStats text_of_cards(const HtmlPage& page, NodeId main, const Groups& groups) {
  TextStats sum;
  for (NodeId id = main; id < page.tree[main].end;) {
    const bool counts = groups.cards[id] != 0 && page.links[id] > 0 && page.dropped[id] == 0;
    if (counts) {
      sum.chars += page.stats[id].chars;
      sum.prose += page.stats[id].prose;
    }
    id = counts || page.dropped[id] != 0 ? page.tree[id].end : id + 1;
  }
  return sum;
}

/// On a listing page the cards are the content: they hold most of the text.
bool is_listing(const HtmlPage& page, NodeId main, const TextStats& cards) {
  return cards.chars * 2 > page.stats[main].chars;
}

/// The only paragraph of its part is what the part says, be it a link.
bool is_alone_under_heading(const HtmlPage& page, NodeId id) {
  const HtmlTree& tree = page.tree;
  if (heading_level(tree[tree.previous(id)].tag) == 0) return false;
  const NodeId after = page.next_with_text(id);
  return after == 0 || heading_level(tree[after].tag) > 0;
}

/// All its links, of the first few nodes, lead to documents.
bool offers_files(const HtmlPage& page, NodeId id) {
  constexpr NodeId kMost = 200;
  const NodeId end = std::min(page.tree[id].end, id + kMost);
  bool offers = false;
  for (NodeId inner = id; inner < end; ++inner) {
    if (page.tree[inner].tag != GUMBO_TAG_A || page.stats[inner].chars == 0) continue;
    if (!leads_to_file(page.tree.attribute(inner, "href"))) return false;
    offers = true;
  }
  return offers;
}

void drop_link_blocks(HtmlPage& page, NodeId main) {
  constexpr unsigned kTells = 80;
  for (NodeId id = main + 1; id < page.tree[main].end;) {
    const TextStats& stats = page.stats[id];
    const GumboTag tag = page.tree[id].tag;
    if (is_container(tag) && stats.prose == 0 && stats.chars > 0 && stats.chars - stats.link_chars < kTells &&
        stats.link_density() > (tag == GUMBO_TAG_P ? 0.8 : 0.6) &&
        (tag != GUMBO_TAG_P || !is_alone_under_heading(page, id)) && !offers_files(page, id) &&
        !holds_facts(page, page.tree[id].parent)) {
      page.drop(id);
    }
    id = page.dropped[id] != 0 ? page.tree[id].end : id + 1;
  }
}

}  // namespace

void prune_main(HtmlPage& page, const MainContent& main, const Groups& groups) {
  drop_more_links(page, main.root);
  page.measure();
  const TextStats cards = text_of_cards(page, main.root, groups);
  if (is_listing(page, main.root, cards) || page.stats[main.root].prose < cards.prose + kArticleProse) return;
  trim_around_core(page, main);
  drop_link_blocks(page, main.root);
  page.measure();
}

}  // namespace praxis::ingest::worker::html
