// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_clutter.h"

#include "ingest/worker/html_tags.h"

#include <string>

namespace praxis::ingest::worker::html {
namespace {

bool style_hides(std::string_view style) {
  std::string plain;
  for (const char c : style.substr(0, 2000)) {
    if (c != ' ' && c != '\t' && c != '\n') plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return plain.find("display:none") != std::string::npos || plain.find("visibility:hidden") != std::string::npos;
}

bool is_hidden(const HtmlPage& page, NodeId id) {
  return (page.hints[id] & kHidden) != 0 || page.tree.has_attribute(id, "hidden") ||
         page.tree.attribute(id, "aria-hidden") == "true" || style_hides(page.tree.attribute(id, "style"));
}

/// Calls `visit` for each element that is not dropped, outer ones first; what it drops is not entered.
template <typename Visit>
void for_each_element(HtmlPage& page, Visit visit) {
  for (NodeId id = 1; id < page.tree.size();) {
    if (page.dropped[id] == 0 && !page.tree[id].is_text()) visit(id);
    id = page.dropped[id] != 0 ? page.tree[id].end : id + 1;
  }
}

bool inside_content(const HtmlPage& page, NodeId id) {
  const HtmlTree& tree = page.tree;
  return tree.around(id, GUMBO_TAG_ARTICLE) != tree.size() || tree.around(id, GUMBO_TAG_MAIN) != tree.size();
}

/// The largest part of the page's prose that an element may hold and still be clutter; 0 when it is none.
double clutter_share(const HtmlPage& page, NodeId id) {
  const HtmlTree& tree = page.tree;
  switch (tree[id].tag) {
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_MAIN: return 0;
    case GUMBO_TAG_NAV: return 0.5;
    case GUMBO_TAG_ASIDE: return 0.5;
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET: return 0.4;
    case GUMBO_TAG_FOOTER:
      return tree.around(id, GUMBO_TAG_BLOCKQUOTE) == tree.size() ? 0.4 : 0;
    case GUMBO_TAG_HEADER:
      if (!inside_content(page, id)) return 0.3;
      break;
    default: break;
  }
  unsigned hints = page.hints[id];
  if (page.links[id] == 0 && tree.around(id, GUMBO_TAG_A) == tree.size()) hints &= ~kRelated;  // a teaser that leads nowhere is the page's own lead
  if ((hints & kComments) != 0) return 0.85;
  if ((hints & kConsent) != 0) return 0.6;
  if ((hints & (kNavigation | kSharing | kPromotion | kRelated | kByline)) != 0) return 0.35;
  if ((hints & kFurniture) != 0) return 0.3;
  return 0;
}

/// The attribution right after a quotation belongs to it, though it is named like a byline.
bool is_attribution(const HtmlPage& page, NodeId id) {
  if ((page.hints[id] & kClutter) != kByline) return false;
  const HtmlTree& tree = page.tree;
  if (tree.around(id, GUMBO_TAG_BLOCKQUOTE) != tree.size()) return true;
  NodeId before = tree.size();
  for (NodeId child = tree[id].parent + 1; child < id; child = tree[child].end) {
    if (!tree[child].is_text()) before = child;
  }
  return before != tree.size() && tree[before].tag == GUMBO_TAG_BLOCKQUOTE;
}

}  // namespace

void drop_unseen(HtmlPage& page) {
  for_each_element(page, [&](NodeId id) {
    if (is_never_content(page.tree[id].tag)) page.drop(id);
  });
  page.measure();
  for_each_element(page, [&](NodeId id) {
    if (is_hidden(page, id) && page.share(id) < 0.5) page.drop(id);
  });
  page.measure();
}

void drop_clutter(HtmlPage& page) {
  for_each_element(page, [&](NodeId id) {
    const double most = clutter_share(page, id);
    if (most > 0 && page.share(id) < most && !is_attribution(page, id)) page.drop(id);
  });
  page.measure();
}

}  // namespace praxis::ingest::worker::html
