// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_seams.h"

#include "corpus/ascii.h"
#include "ingest/worker/html_tags.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace praxis::ingest::worker::html {
namespace {

constexpr NodeId kNear = 24;  // nodes looked at on either side; parts of cards are small

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_ascii_space);
}

/// Letters and signs on both sides of a seam.
struct Edge {
  UChar32 before = 0;
  UChar32 after = 0;
  std::size_t letters_before = 0;  // of the word that ends there
  std::size_t letters_after = 0;
};

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

/// How many letters and digits a word at the end (or the beginning) of a text has; counts to three.
std::size_t letters_at(std::string_view text, bool at_end) {
  constexpr std::size_t kEnough = 3;
  const auto size = static_cast<int32_t>(std::min<std::size_t>(text.size(), 64));
  const std::uint8_t* const bytes = bytes_of(at_end ? text.substr(text.size() - size) : text);
  std::size_t count = 0;
  for (int32_t at = at_end ? size : 0; count < kEnough && (at_end ? at > 0 : at < size); ++count) {
    UChar32 letter = 0;
    if (at_end) {
      U8_PREV(bytes, 0, at, letter);
    } else {
      U8_NEXT(bytes, at, size, letter);
    }
    if (letter < 0 || !u_isalnum(letter)) break;
  }
  return count;
}

Edge edge_of(std::string_view before, std::string_view after) {
  Edge edge;
  auto at = static_cast<int32_t>(before.size());
  U8_PREV(bytes_of(before), 0, at, edge.before);
  at = 0;
  U8_NEXT(bytes_of(after), at, static_cast<int32_t>(after.size()), edge.after);
  edge.letters_before = letters_at(before, true);
  edge.letters_after = letters_at(after, false);
  return edge;
}

/// What touches: the outermost elements that end and begin at the seam, or the texts themselves, both
/// children of one parent.
struct Touch {
  NodeId left = 0;
  NodeId right = 0;
  NodeId parent = 0;
  NodeId text = 0;       // the piece on the left
  bool picture = false;  // an icon stands between
};

bool is_picture(const HtmlTree& tree, NodeId id) {
  const GumboTag tag = tree[id].tag;
  return tag == GUMBO_TAG_IMG || tag == GUMBO_TAG_SVG || tag == GUMBO_TAG_INPUT ||
         ((tag == GUMBO_TAG_I || tag == GUMBO_TAG_SPAN) && tree[id].end == id + 1 &&
          tree.has_attribute(id, "class"));
}

/// The outermost element around a node that ends before `next`, or the node itself; `out` where one of them
/// is left out.
NodeId outermost_ended(const HtmlPage& page, NodeId id, NodeId next, bool& out) {
  out = page.dropped[id] != 0;
  for (NodeId parent = page.tree[id].parent; page.tree[parent].end <= next; parent = page.tree[id].parent) {
    id = parent;
    out = out || page.dropped[id] != 0 || is_never_content(page.tree[id].tag);
  }
  return id;
}

/// The text right before that is read, when nothing parts the two.
std::optional<Touch> touching(const HtmlPage& page, NodeId text) {
  const HtmlTree& tree = page.tree;
  Touch touch;
  NodeId id = text;
  for (NodeId steps = 0;; ++steps) {
    if (id < 2 || steps == kNear) return std::nullopt;
    --id;
    const GumboTag tag = tree[id].tag;
    if (!tree[id].is_text()) {
      if (is_block(tag) || tag == GUMBO_TAG_BR || tag == GUMBO_TAG_WBR) return std::nullopt;
      if (tree[id].end <= text) touch.picture = touch.picture || is_picture(tree, id);
      continue;
    }
    bool out = false;
    touch.left = outermost_ended(page, id, text, out);
    if (!out) break;
    id = touch.left;  // what is left out may hold what it likes
  }
  if (tree[id].text.empty() || is_ascii_space(tree[id].text.back())) return std::nullopt;
  for (NodeId around = id; around != touch.left; around = tree[around].parent) {
    if (is_block(tree[tree[around].parent].tag)) return std::nullopt;
  }
  touch.text = id;
  touch.right = text;
  while (tree[touch.right].parent > touch.left) touch.right = tree[touch.right].parent;
  touch.parent = tree[touch.right].parent;
  if (tree[touch.left].is_text() && tree[touch.right].is_text() && !touch.picture) return std::nullopt;
  return touch;
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
  constexpr std::u32string_view kJoining = U"/\\@#&'\u2019+=~*|";
  if (kJoining.find(static_cast<char32_t>(edge.before)) != std::u32string_view::npos) return true;
  if (edge.after == '+' || edge.after == U'°') return true;
  const auto joins_left =
      U_GC_PE_MASK | U_GC_PF_MASK | U_GC_PD_MASK | U_GC_PC_MASK | U_GC_PO_MASK | U_GC_M_MASK;
  return (U_GET_GC_MASK(edge.after) & joins_left) != 0;
}

/// Several words inside, or in the text itself.
bool is_wordy(const HtmlTree& tree, NodeId root) {
  const NodeId end = std::min(tree[root].end, root + kNear);
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

/// What a parent holds, as far as is looked at: elements without text between them, or not.
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
      children.bare_text = children.bare_text || !is_blank(tree[id].text);
      continue;
    }
    ++children.elements;
    const NodeId end = std::min(tree[id].end, id + kNear);
    for (NodeId inner = id + 1; inner < end; ++inner) children.chars += tree[inner].text.size();
  }
  return children;
}

/// Both have names, or lead to places of their own.
bool are_named(const HtmlTree& tree, const Touch& touch) {
  if (tree[touch.left].is_text() || tree[touch.right].is_text()) return false;
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
  if (!set_off || !is_block(tree[touch.parent].tag) || edge.letters_before < 3) return false;
  for (NodeId id = touch.parent + 1; id < touch.left; ++id) {
    if (id > touch.parent + kNear || (tree[id].is_text() && !is_blank(tree[id].text))) return false;
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
