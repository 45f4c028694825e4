// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_clutter.h"

#include "ingest/worker/html_consent.h"
#include "ingest/worker/html_facts.h"
#include "ingest/worker/html_panels.h"
#include "ingest/worker/html_tags.h"
#include "ingest/worker/html_teasers.h"
#include "ingest/worker/html_text.h"

#include <string>

namespace praxis::ingest::worker::html {
namespace {

/// Accordions put the headline of each part into a button.
bool is_button_of_heading(const HtmlPage& page, NodeId id) {
  if (page.tree[id].tag != GUMBO_TAG_BUTTON) return false;
  constexpr int kNear = 3;
  for (int up = 0; up < kNear; ++up) {
    id = page.tree[id].parent;
    if (heading_level(page.tree[id].tag) > 0 || page.tree[id].tag == GUMBO_TAG_DT) return true;
  }
  return false;
}

bool inside_content(const HtmlPage& page, NodeId id) {
  const HtmlTree& tree = page.tree;
  return tree.around(id, GUMBO_TAG_ARTICLE) != tree.size() || tree.around(id, GUMBO_TAG_MAIN) != tree.size();
}

/// The head of a part, in templates that make parts of plain divisions: it has a heading, hardly a link, and
/// stands right before what it heads. A site's head stands beside menus, contents and feet.
bool heads_part(const HtmlPage& page, NodeId id) {
  constexpr int kNear = 8;  // siblings; a page may hold any number of them
  const HtmlTree& tree = page.tree;
  if (page.headings[id] == 0 || page.stats[id].link_density() > 0.3) return false;
  const NodeId parent = tree[id].parent;
  if (tree[parent].tag == GUMBO_TAG_BODY) return false;
  bool heads = false;
  NodeId next = tree[id].end;
  for (int i = 0; i < kNear && next < tree[parent].end; ++i, next = tree[next].end) {
    const GumboTag tag = tree[next].tag;
    if (tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_FOOTER)
      return false;
    heads = heads || page.stats[next].chars > page.stats[next].link_chars;
  }
  return heads;
}

/// An aside in the midst of the content that tells something: a box that explains a term. Facts are the
/// content's own wherever they stand.
bool is_box_of_text(const HtmlPage& page, NodeId id) {
  if (holds_facts(page, id)) return true;
  if (page.links[id] > 2 || page.stats[id].chars < 40) return false;
  return inside_content(page, id);
}

/// The largest part of the page's prose that an element may hold and still be clutter; 0 when it is none.
double clutter_share(const HtmlPage& page, NodeId id) {
  const HtmlTree& tree = page.tree;
  switch (tree[id].tag) {
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_MAIN:
      return 0;
    case GUMBO_TAG_NAV:
      return 0.5;
    case GUMBO_TAG_ASIDE:
      if (!is_box_of_text(page, id)) return page.stats[id].link_density() > 0.3 ? 0.8 : 0.5;
      break;
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
      return 0.4;
    case GUMBO_TAG_FOOTER:
      return tree.around(id, GUMBO_TAG_BLOCKQUOTE) == tree.size() ? 0.4 : 0;
    case GUMBO_TAG_HEADER:
      if (!inside_content(page, id) && !heads_part(page, id)) return 0.3;
      break;
    default:
      break;
  }
  const unsigned hints = page.hints[id];
  if ((hints & kClutter) == kFurniture && holds_facts(page, id)) return 0;
  if ((hints & kComments) != 0) return 0.85;
  if ((hints & kConsent) != 0) return 0.6;
  if ((hints & (kNavigation | kSharing | kPromotion | kByline)) != 0) return 0.35;
  if ((hints & kFurniture) != 0) return 0.3;
  return 0;
}

/// The attribution right after a quotation belongs to it, though it is named like a byline.
bool is_attribution(const HtmlPage& page, NodeId id) {
  if ((page.hints[id] & kClutter) != kByline) return false;
  const HtmlTree& tree = page.tree;
  return tree.around(id, GUMBO_TAG_BLOCKQUOTE) != tree.size() ||
         tree[tree.previous(id)].tag == GUMBO_TAG_BLOCKQUOTE;
}

/// A note's mark in the text and the way back from the note: they lead within the page, and say nothing.
bool is_note_mark(const HtmlPage& page, NodeId id) {
  constexpr unsigned kLongest = 5;  // "[12]"
  const HtmlTree& tree = page.tree;
  if (tree[id].tag != GUMBO_TAG_A || page.stats[id].chars == 0 || page.stats[id].chars > kLongest)
    return false;
  const std::string_view href = tree.attribute(id, "href");
  const std::size_t within = href.find('#');
  if (within == std::string_view::npos || within + 1 == href.size()) return false;
  const std::string text = whole_text(page, id);
  if (!says_something(text)) return true;
  const bool raised =
      tree[tree[id].parent].tag == GUMBO_TAG_SUP || tree.find(GUMBO_TAG_SUP, id) < tree[id].end;
  return raised && within == 0;
}

}  // namespace

void drop_unseen(HtmlPage& page) {
  for_each_element(page, [&](NodeId id) {
    if (is_never_content(page.tree[id].tag) && !is_button_of_heading(page, id)) page.drop(id);
  });
  page.measure();
  page.panels = find_panels(page);
  for_each_element(page, [&](NodeId id) {
    if (is_hidden(page, id) && !page.panels.contains(id) && page.share(id) < 0.5) page.drop(id);
    if (is_note_mark(page, id)) page.drop(id);
  });
  page.measure();
}

void drop_clutter(HtmlPage& page) {
  drop_notices(page);
  for_each_element(page, [&](NodeId id) {
    const double most = clutter_share(page, id);
    if (most > 0 && page.share(id) < most && !is_attribution(page, id)) page.drop(id);
  });
  page.measure();
  drop_teasers(page);
}

}  // namespace praxis::ingest::worker::html
