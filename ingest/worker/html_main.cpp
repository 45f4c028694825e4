// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_main.h"

#include "ingest/worker/html_facts.h"

namespace praxis::ingest::worker::html {
namespace {

/// The element inside `root` with the largest share of its prose among those that `fits` accepts; root when
/// none reaches `least`. Of equal ones the innermost.
template <typename Fits>
NodeId largest(const HtmlPage& page, NodeId root, double least, Fits fits) {
  NodeId best = root;
  double best_share = 0;
  for (NodeId id = root + 1; id < page.tree[root].end;) {
    if (page.dropped[id] != 0) {
      id = page.tree[id].end;
      continue;
    }
    if (!page.tree[id].is_text() && fits(id)) {
      const double share = page.share(id, root);
      if (share >= best_share && share >= least) {
        best = id;
        best_share = share;
      }
    }
    ++id;
  }
  return best;
}

/// Goes down while one child holds nearly all of the prose.
NodeId narrow(const HtmlPage& page, NodeId root, double least) {
  const double whole = page.share(root);
  for (bool found = true; found;) {
    found = false;
    for (NodeId child = root + 1; child < page.tree[root].end; child = page.next(child)) {
      const GumboTag tag = page.tree[child].tag;
      const bool container = tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_TABLE ||
                             tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_TR || tag == GUMBO_TAG_TD ||
                             tag == GUMBO_TAG_CENTER || tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_FORM ||
                             tag == GUMBO_TAG_BODY;
      if (container && page.dropped[child] == 0 && page.share(child) >= least * whole) {
        root = child;
        found = true;
        break;
      }
    }
  }
  return root;
}

/// True when there are other articles beside one that hold a fair part of the content.
bool has_others(const HtmlPage& page, NodeId root, NodeId article) {
  constexpr double kFair = 0.15;
  for (NodeId id = root + 1; id < page.tree[root].end;) {
    const bool passed = page.dropped[id] != 0 || id == article;
    const bool other = !passed && page.tree[id].tag == GUMBO_TAG_ARTICLE && !page.tree.within(article, id);
    if (other && page.share(id, root) >= kFair) return true;
    id = passed || other ? page.tree[id].end : id + 1;
  }
  return false;
}

/// Goes up where a lead stands before what was found, prose that the names left outside; or facts beside it.
NodeId widen(const HtmlPage& page, NodeId root, NodeId body) {
  const HtmlTree& tree = page.tree;
  NodeId best = root;
  for (NodeId inner = root; tree[inner].parent != body && inner != body; inner = tree[inner].parent) {
    const NodeId parent = tree[inner].parent;
    for (NodeId id = parent + 1; id < inner; id = tree[id].end) {
      if (page.stats[id].prose > 0 && page.stats[id].link_density() < 0.3) best = parent;
    }
    for (NodeId id = parent + 1; id < tree[parent].end; id = tree[id].end) {
      if (id != inner && page.dropped[id] == 0 && holds_facts(page, id)) best = parent;
    }
  }
  return best;
}

}  // namespace

MainContent find_main(const HtmlPage& page) {
  const HtmlTree& tree = page.tree;
  const NodeId body = tree.find(GUMBO_TAG_BODY);
  if (body == tree.size()) return {};
  const auto is_main = [&](NodeId id) {
    return tree[id].tag == GUMBO_TAG_MAIN || tree.attribute(id, "role") == "main";
  };
  const auto is_article = [&](NodeId id) { return tree[id].tag == GUMBO_TAG_ARTICLE; };
  const auto is_named = [&](NodeId id) { return (page.hints[id] & kContent) != 0; };
  const auto is_core = [&](NodeId id) {
    return (page.hints[id] & kBody) != 0 || tree.attribute(id, "itemprop") == "articleBody";
  };
  MainContent main;
  main.root = largest(page, body, 0.3, is_main);
  const NodeId article = largest(page, main.root, 0.6, is_article);
  if (!has_others(page, main.root, article)) main.root = article;
  if (main.root == body) main.root = largest(page, body, 0.6, is_named);
  if (main.root == body) main.root = narrow(page, body, 0.85);
  main.core = largest(page, main.root, 0.6, is_core);
  main.root = widen(page, main.root, body);
  return main;
}

}  // namespace praxis::ingest::worker::html
