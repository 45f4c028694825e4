// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_groups.h"

#include "ingest/worker/html_tags.h"

#include <algorithm>
#include <string>

namespace praxis::ingest::worker::html {
namespace {

bool may_be_card(GumboTag tag) {
  return tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_SECTION ||
         tag == GUMBO_TAG_LI || tag == GUMBO_TAG_A || tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_DETAILS ||
         tag == GUMBO_TAG_UNKNOWN;
}

bool may_be_box(GumboTag tag) {
  return tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_ASIDE ||
         tag == GUMBO_TAG_FIGURE;
}

/// The first piece of text inside, or tree.size().
NodeId first_text(const HtmlPage& page, NodeId root) {
  for (NodeId id = root + 1; id < page.tree[root].end;) {
    if (page.dropped[id] != 0) {
      id = page.tree[id].end;
    } else if (page.tree[id].is_text() && page.stats[id].chars > 0) {
      return id;
    } else {
      ++id;
    }
  }
  return page.tree.size();
}

/// Begins with a heading that is a link, or is a link around a heading.
bool is_headed_by_link(const HtmlPage& page, NodeId root) {
  const NodeId text = first_text(page, root);
  if (text == page.tree.size()) return false;
  bool heading = false;
  for (NodeId id = page.tree[text].parent; page.tree.within(id, root) && !heading;
       id = page.tree[id].parent) {
    heading = heading_level(page.tree[id].tag) > 0;
    if (id == page.tree[id].parent) break;
  }
  return heading && page.stats[text].link_chars > 0;
}

/// The parts of an accordion look like cards, but they are the sections of one thing.
bool folds(const HtmlPage& page, NodeId id) {
  constexpr int kNear = 3;
  for (int up = 0; up < kNear; ++up) {
    if ((page.hints[id] & kFold) != 0) return true;
    id = page.tree[id].parent;
  }
  return false;
}

bool is_card_like(const HtmlPage& page, NodeId id) {
  if (page.stats[id].chars < 20 || folds(page, id)) return false;
  return page.tree[id].tag == GUMBO_TAG_ARTICLE || (page.hints[id] & kCard) != 0 ||
         is_headed_by_link(page, id);
}

bool are_alike(const HtmlPage& page, NodeId one, NodeId other) {
  if (page.tree[one].tag != page.tree[other].tag) return false;
  if (page.tree[one].tag == GUMBO_TAG_ARTICLE) return true;
  const std::vector<std::string> left = roles_of(page.tree, one);
  const std::vector<std::string> right = roles_of(page.tree, other);
  const auto shared =
      static_cast<std::size_t>(std::count_if(left.begin(), left.end(), [&right](const auto& role) {
        return std::find(right.begin(), right.end(), role) != right.end();
      }));
  return shared * 2 >= std::max(left.size(), right.size());
}

/// Marks runs of like siblings among the children of `parent`.
void mark_cards(const HtmlPage& page, NodeId parent, Groups& groups) {
  std::vector<NodeId> like;
  const auto end_run = [&] {
    if (like.size() >= 2) {
      for (const NodeId id : like) groups.cards[id] = groups.opens[id] = 1;
    }
    like.clear();
  };
  for (NodeId id = parent + 1; id < page.tree[parent].end; id = page.next(id)) {
    if (page.tree[id].is_text() || page.dropped[id] != 0 || page.stats[id].chars == 0) continue;
    const bool fits = may_be_card(page.tree[id].tag) && is_card_like(page, id);
    if (!like.empty() && (!fits || !are_alike(page, like.back(), id))) end_run();
    if (fits) like.push_back(id);
  }
  end_run();
}

}  // namespace

Groups find_groups(const HtmlPage& page, NodeId main) {
  const HtmlTree& tree = page.tree;
  Groups groups{std::vector<char>(tree.size()), std::vector<char>(tree.size()),
                std::vector<char>(tree.size())};
  for (NodeId id = main; id < tree[main].end;) {
    if (page.dropped[id] != 0) {
      id = tree[id].end;
      continue;
    }
    if (!tree[id].is_text() && tree[id].end > id + 1) mark_cards(page, id, groups);
    const bool box =
        may_be_box(tree[id].tag) && (tree[id].tag == GUMBO_TAG_ASIDE || (page.hints[id] & kBox) != 0);
    if (id != main && box && page.share(id, main) < 0.5 && page.stats[id].chars >= 40) {
      groups.opens[id] = groups.boxed[id] = 1;
    }
    ++id;
  }
  return groups;
}

}  // namespace praxis::ingest::worker::html
