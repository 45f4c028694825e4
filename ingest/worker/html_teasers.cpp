// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_teasers.h"

#include "ingest/worker/html_phrases.h"
#include "ingest/worker/html_tags.h"
#include "ingest/worker/html_text.h"

#include <string>

namespace praxis::ingest::worker::html {
namespace {

/// An element that leads to other pages by its name, and has a link to do so. A "teaser" without one is the
/// page's own lead.
bool leads_away(const HtmlPage& page, NodeId id) {
  return (page.hints[id] & kRelated) != 0 &&
         (page.links[id] > 0 || page.tree.around(id, GUMBO_TAG_A) != page.tree.size());
}

/// True when what leads to other pages is all that the page has to tell: then it is a listing, and they are
/// its items.
bool is_list_of_teasers(HtmlPage& page) {
  constexpr unsigned kIntroduction = 300;
  TextStats teasers;
  for (NodeId id = 1; id < page.tree.size();) {
    const bool counts = page.dropped[id] == 0 && !page.tree[id].is_text() && leads_away(page, id) &&
                        page.tree[id].tag != GUMBO_TAG_BODY && page.tree[id].tag != GUMBO_TAG_MAIN;
    if (counts) {
      teasers.chars += page.stats[id].chars;
      teasers.prose += page.stats[id].prose;
    }
    id = counts || page.dropped[id] != 0 ? page.tree[id].end : id + 1;
  }
  const unsigned told = page.stats[0].prose - teasers.prose;
  return told < kIntroduction && teasers.chars >= told;
}

/// The heading that a list of teasers stands under: beside it or around, with nothing told in between; 0 for
/// none.
NodeId heading_over(const HtmlPage& page, NodeId id) {
  constexpr int kUp = 2;         // elements around
  constexpr int kFarthest = 60;  // siblings before
  for (int up = 0; up <= kUp && id != 0; ++up, id = page.tree[id].parent) {
    NodeId before = page.tree.previous(id);
    for (int i = 0; i < kFarthest && before != page.tree[id].parent;
         ++i, before = page.tree.previous(before)) {
      if (heading_level(page.tree[before].tag) > 1) return before;
      if (page.stats[before].prose > 0 && !leads_away(page, before)) return 0;
    }
  }
  return 0;
}

}  // namespace

void drop_teasers(HtmlPage& page) {
  if (is_list_of_teasers(page)) return;
  const NodeId headline = page.tree.find(GUMBO_TAG_H1, 0);
  const std::string own = headline < page.tree.size() ? whole_text(page, headline) : std::string();
  for_each_element(page, [&](NodeId id) {
    if (!leads_away(page, id) || page.share(id) >= 0.35) return;
    const NodeId over = own.empty() || page.stats[id].prose == 0 ? 0 : heading_over(page, id);
    if (over == 0 || !heads_own_list(whole_text(page, over), own)) page.drop(id);
  });
  page.measure();
}

}  // namespace praxis::ingest::worker::html
