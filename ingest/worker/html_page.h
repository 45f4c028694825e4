// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/html_names.h"
#include "ingest/worker/html_tree.h"

#include <unordered_map>
#include <vector>

namespace praxis::ingest::worker::html {

/// How much text lies in a subtree, dropped parts left out. Counts are code points without white space.
struct TextStats {
  unsigned chars = 0;
  unsigned link_chars = 0;  ///< of them inside links
  unsigned prose = 0;       ///< of them in long blocks with few links (see kProseBlock)
  double link_density() const { return chars == 0 ? 0 : static_cast<double>(link_chars) / chars; }
};

/// A block of this length with few links counts as prose: boilerplate comes in short blocks made of links
/// (Kohlschütter, Fankhauser, Nejdl: Boilerplate Detection using Shallow Text Features, WSDM 2010).
inline constexpr unsigned kProseBlock = 60;
inline constexpr double kProseLinks = 0.4;
/// Less prose than this is a paragraph or two, which a notice laid over the page may hold as well.
inline constexpr unsigned kLittleProse = 240;
/// With less prose than this, links may be all that a page has to say.
inline constexpr unsigned kArticleProse = 120;

/// The panels of a page's accordions and tabs: what a click shows though it may be hidden now. With each the
/// control that names it where one does outside its headings (a button, a tab), else the panel itself.
using Panels = std::unordered_map<NodeId, NodeId>;

/// A page on its way to its main content: what of the tree is left, and how much text that is.
struct HtmlPage {
  explicit HtmlPage(HtmlTree parsed);

  HtmlTree tree;
  std::vector<unsigned> hints;     ///< by node: what its names say, see Hint
  std::vector<char> dropped;       ///< by node: 1 where a subtree to leave out begins
  std::vector<TextStats> stats;    ///< by node: as of the last measure()
  std::vector<unsigned> headings;  ///< by node: how many headings lie inside, dropped ones too
  std::vector<unsigned> links;     ///< by node: how many links lie inside, dropped ones too

  Panels panels;  ///< empty until drop_unseen()

  void drop(NodeId id) { dropped[id] = 1; }
  /// Counts the text that is left, anew. Linear in the size of the page.
  void measure();
  /// A subtree's part of the page's prose. Where that is little, or little of all that is no link, as on a
  /// page of short cards, its part of the latter; where there is none, its part of the text.
  double share(NodeId id, NodeId of = 0) const;
  /// True when the node or one around it is dropped.
  bool is_out(NodeId id) const;
  /// The node's next sibling element or text, or the end of its parent.
  NodeId next(NodeId id) const { return tree[id].end; }
  /// The node's next sibling that holds text; 0 when there is none.
  NodeId next_with_text(NodeId id) const;
};

/// Calls `visit` for each element that is not dropped, outer ones first; what it drops is not entered.
template <typename Visit>
void for_each_element(const HtmlPage& page, Visit visit) {
  for (NodeId id = 1; id < page.tree.size();) {
    if (page.dropped[id] == 0 && !page.tree[id].is_text()) visit(id);
    id = page.dropped[id] != 0 ? page.tree[id].end : id + 1;
  }
}

}  // namespace praxis::ingest::worker::html
