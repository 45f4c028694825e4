// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_seams.h"

#include "corpus/ascii.h"
#include "ingest/worker/html_tags.h"
#include "ingest/worker/html_touching.h"

#include <algorithm>
#include <string_view>

#include <unicode/uchar.h>

namespace praxis::ingest::worker::html {
namespace {

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_ascii_space);
}

/// Marks that belong to what stands beside them, and letters set high or low.
bool clings(const HtmlTree& tree, const Touch& touch, const Edge& edge) {
  for (const NodeId id : {touch.left, touch.right}) {
    if (tree[id].tag == GUMBO_TAG_SUB || tree[id].tag == GUMBO_TAG_SUP) return true;
  }
  if (edge.before < 0 || edge.after < 0 || u_isUWhiteSpace(edge.before) || u_isUWhiteSpace(edge.after))
    return true;
  const auto joins_right = U_GC_PS_MASK | U_GC_PI_MASK | U_GC_PD_MASK | U_GC_PC_MASK;
  if ((U_GET_GC_MASK(edge.before) & joins_right) != 0) return true;
  constexpr std::u32string_view kJoining = U"/\\@#&'\u2019=~*|";
  if (kJoining.find(static_cast<char32_t>(edge.before)) != std::u32string_view::npos) return true;
  if (edge.after == '+' || edge.after == U'°') return true;
  const auto joins_left =
      U_GC_PE_MASK | U_GC_PF_MASK | U_GC_PD_MASK | U_GC_PC_MASK | U_GC_PO_MASK | U_GC_M_MASK;
  return (U_GET_GC_MASK(edge.after) & joins_left) != 0;
}

/// Several words inside, or in the text itself.
bool is_wordy(const HtmlTree& tree, NodeId root) {
  const NodeId end = std::min(tree[root].end, root + kNearSeam);
  bool text = false;
  bool space = false;
  for (NodeId id = root; id < end; ++id) {
    for (const char c : tree[id].text.substr(0, 80)) {
      if (!is_ascii_space(c) && text && space) return true;
      space = is_ascii_space(c);
      text = text || !space;
    }
  }
  return false;
}

/// Elements that set off words within running text.
bool is_emphasis(GumboTag tag) {
  return tag == GUMBO_TAG_B || tag == GUMBO_TAG_I || tag == GUMBO_TAG_EM || tag == GUMBO_TAG_STRONG ||
         tag == GUMBO_TAG_U || tag == GUMBO_TAG_FONT || tag == GUMBO_TAG_MARK || tag == GUMBO_TAG_SMALL;
}

bool is_running(GumboTag tag) {
  return tag == GUMBO_TAG_P || heading_level(tag) > 0 || is_emphasis(tag) || tag == GUMBO_TAG_DT ||
         tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_SUMMARY;
}

/// What a parent holds, as far as is looked at; nothing is counted after text between the elements.
struct Children {
  NodeId elements = 0;
  std::size_t chars = 0;
  bool bare_text = false;
};

Children children_of(const HtmlTree& tree, NodeId parent) {
  constexpr NodeId kMost = 16;
  Children children;
  NodeId seen = 0;
  for (NodeId id = parent + 1; id < tree[parent].end && seen < kMost; id = tree[id].end, ++seen) {
    if (tree[id].is_text()) {
      if (is_blank(tree[id].text)) continue;
      children.bare_text = true;
      return children;
    }
    ++children.elements;
    const NodeId end = std::min(tree[id].end, id + kNearSeam);
    for (NodeId inner = id + 1; inner < end; ++inner) children.chars += tree[inner].text.size();
  }
  return children;
}

/// Both have names.
bool are_named(const HtmlTree& tree, const Touch& touch) {
  return !tree.attribute(touch.left, "class").empty() && !tree.attribute(touch.right, "class").empty();
}

bool are_alike_in_name(const HtmlTree& tree, const Touch& touch) {
  return tree[touch.left].tag == tree[touch.right].tag &&
         tree.attribute(touch.left, "class") == tree.attribute(touch.right, "class");
}

bool lead_to_two_places(const HtmlTree& tree, const Touch& touch) {
  if (tree[touch.left].tag != GUMBO_TAG_A || tree[touch.right].tag != GUMBO_TAG_A) return false;
  const std::string_view left = tree.attribute(touch.left, "href");
  const std::string_view right = tree.attribute(touch.right, "href");
  return !left.empty() && !right.empty() && left != right;
}

/// A sentence or a label ends before a capital: "…of the region.<b>Next", "Place:<b>Graz".
bool ends_before_capital(const Edge& edge, std::string_view left) {
  if (!u_isupper(edge.after) || left.size() < 3 || edge.letters_after < 2) return false;
  if (edge.before == ':' || edge.before == '!' || edge.before == '?' || edge.before == ')') return true;
  return edge.before == '.' && letters_at(left.substr(0, left.size() - 1), true) > 1;
}

bool is_hump(const Edge& edge) {
  return u_islower(edge.before) && u_isupper(edge.after) && edge.letters_before > 1 && edge.letters_after > 1;
}

/// A name set off at the beginning of its block, before a value: "<b>Place</b>Graz", "<b>Date</b>14 March".
bool is_name_before_value(const HtmlTree& tree, const Touch& touch, const Edge& edge) {
  const GumboTag tag = tree[touch.left].tag;
  const bool set_off = tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG || tag == GUMBO_TAG_LABEL;
  if (!set_off || is_emphasis(tree[touch.right].tag) || !is_block(tree[touch.parent].tag) ||
      edge.letters_before < 3)
    return false;
  for (NodeId id = touch.parent + 1; id < touch.left; ++id) {
    if (id > touch.parent + kNearSeam || (tree[id].is_text() && !is_blank(tree[id].text))) return false;
  }
  return u_islower(edge.before) &&
         (u_isdigit(edge.after) || (u_isupper(edge.after) && edge.letters_after > 1));
}

/// A link beside what is none, where nothing else stands: "…Austria<a>www.…".
bool is_link_beside_text(const HtmlTree& tree, const Touch& touch) {
  const bool left = tree[touch.left].tag == GUMBO_TAG_A;
  return left != (tree[touch.right].tag == GUMBO_TAG_A) && !is_running(tree[touch.parent].tag) &&
         !tree.attribute(left ? touch.right : touch.left, "class").empty();
}

bool parts_words(const HtmlTree& tree, const Touch& touch, const Edge& edge, const Children& children) {
  const std::string_view left = tree[touch.text].text;
  if (touch.picture || lead_to_two_places(tree, touch) || ends_before_capital(edge, left) ||
      is_name_before_value(tree, touch, edge))
    return true;
  if (tree[touch.left].is_text() || tree[touch.right].is_text()) return false;
  const bool named = are_named(tree, touch);
  const bool left_wordy = is_wordy(tree, touch.left);
  const bool right_wordy = is_wordy(tree, touch.right);
  if (is_hump(edge) && (named || left_wordy || right_wordy)) return true;
  if (children.bare_text) return false;
  if (is_link_beside_text(tree, touch)) return edge.letters_before > 1 || edge.letters_after > 1;
  const bool emphasis = is_emphasis(tree[touch.left].tag) || is_emphasis(tree[touch.right].tag);
  if (!named) return !emphasis && left_wordy && right_wordy;
  if (!u_isalpha(edge.before) || !u_isalpha(edge.after)) return !are_alike_in_name(tree, touch);
  if (edge.letters_before < 2) return false;  // a letter set large
  if (left_wordy || right_wordy) return true;
  return edge.letters_after > 1 && are_alike_in_name(tree, touch) && !is_running(tree[touch.parent].tag);
}

/// Parts that fill their parent, too long together for one line.
bool stand_on_lines(const HtmlTree& tree, const Touch& touch, const Children& children) {
  constexpr std::size_t kLine = 60;
  constexpr std::size_t kLongLine = 100;
  if (children.bare_text || is_running(tree[touch.parent].tag) || !are_named(tree, touch)) return false;
  return children.chars > (children.elements > 2 ? kLine : kLongLine);
}

}  // namespace

Seam seam_before(const HtmlPage& page, NodeId text) {
  const HtmlTree& tree = page.tree;
  const std::string_view piece = tree[text].text;
  if (piece.empty() || is_ascii_space(piece.front())) return Seam::none;
  const auto touch = touching(page, text);
  if (!touch) return Seam::none;
  const Edge edge = edge_of(tree[touch->text].text, piece);
  if (clings(tree, *touch, edge)) return Seam::none;
  const Children children = children_of(tree, touch->parent);
  if (!parts_words(tree, *touch, edge, children)) return Seam::none;
  return stand_on_lines(tree, *touch, children) ? Seam::line : Seam::space;
}

}  // namespace praxis::ingest::worker::html
