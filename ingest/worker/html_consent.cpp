// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_consent.h"

#include "ingest/worker/html_phrases.h"
#include "ingest/worker/html_tags.h"
#include "ingest/worker/html_text.h"

#include <algorithm>

namespace praxis::ingest::worker::html {
namespace {

constexpr unsigned kLongestNotice = 600;  // characters of one block

/// A notice known by its words alone that weighs less is left to those who judge block by block.
constexpr double kWeighty = 0.2;

/// What a page marks as its content.
struct Marked {
  std::vector<NodeId> parts;     // in document order
  bool headlines_alone = false;  // no main and no article: the parts are headings of the first rank
  bool about_cookies = false;    // a headline is about them: a page that explains them
};

bool is_main_or_article(const HtmlTree& tree, NodeId id) {
  return tree[id].tag == GUMBO_TAG_MAIN || tree[id].tag == GUMBO_TAG_ARTICLE ||
         tree.attribute(id, "role") == "main";
}

Marked marked_content(const HtmlPage& page) {
  Marked marked;
  std::vector<NodeId> headlines;
  for_each_element(page, [&](NodeId id) {
    if (page.stats[id].chars == 0) return;
    if (is_main_or_article(page.tree, id)) marked.parts.push_back(id);
    if (page.tree[id].tag == GUMBO_TAG_H1) headlines.push_back(id);
  });
  marked.about_cookies = std::any_of(headlines.begin(), headlines.end(),
                                     [&page](NodeId id) { return is_consent_notice(flat_text(page, id)); });
  marked.headlines_alone = marked.parts.empty();
  if (marked.headlines_alone) marked.parts = std::move(headlines);
  return marked;
}

/// A part of the content begins inside the element.
bool holds_content(const HtmlPage& page, const Marked& marked, NodeId id) {
  const auto first = std::lower_bound(marked.parts.begin(), marked.parts.end(), id);
  return first != marked.parts.end() && page.tree.within(*first, id);
}

bool stands_in_content(const HtmlPage& page, NodeId id) {
  while (page.tree[id].parent != id) {
    id = page.tree[id].parent;
    if (is_main_or_article(page.tree, id)) return true;
  }
  return false;
}

/// The box of a notice: the largest element around it with little beside it.
NodeId box_of(const HtmlPage& page, const Marked& marked, NodeId id) {
  const HtmlTree& tree = page.tree;
  const unsigned most = page.stats[id].chars + page.stats[id].chars / 2;
  for (NodeId around = tree[id].parent; tree[around].tag != GUMBO_TAG_BODY && around != 0;
       around = tree[around].parent) {
    if (holds_content(page, marked, around) || page.stats[around].chars > most) break;
    id = around;
  }
  return id;
}

}  // namespace

void drop_notices(HtmlPage& page) {
  const Marked marked = marked_content(page);
  if (marked.parts.empty()) return;
  for_each_element(page, [&](NodeId id) {
    const TextStats& stats = page.stats[id];
    const GumboTag tag = page.tree[id].tag;
    if (stats.chars == 0 || !is_block(tag) || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML) return;
    const bool named = (page.hints[id] & kConsent) != 0;
    const bool weighs = stats.prose > 0 && stats.chars <= kLongestNotice && page.share(id) >= kWeighty;
    if ((!named && !weighs) || holds_content(page, marked, id)) return;
    if (!marked.headlines_alone && stands_in_content(page, id)) return;
    // Between the headline and the page's end only what speaks in the site's own voice.
    const bool before = !marked.headlines_alone || id < marked.parts.front();
    if (named && before) {
      page.drop(id);
    } else if ((before || !marked.about_cookies) && is_cookie_notice(flat_text(page, id))) {
      page.drop(named ? id : box_of(page, marked, id));
    }
  });
  page.measure();
}

}  // namespace praxis::ingest::worker::html
