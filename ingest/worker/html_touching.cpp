// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_touching.h"

#include "corpus/ascii.h"
#include "ingest/worker/html_tags.h"

#include <algorithm>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace praxis::ingest::worker::html {
namespace {

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

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

}  // namespace

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

std::optional<Touch> touching(const HtmlPage& page, NodeId text) {
  const HtmlTree& tree = page.tree;
  Touch touch;
  NodeId id = text;
  for (NodeId steps = 0;; ++steps) {
    if (id < 2 || steps == kNearSeam) return std::nullopt;
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

}  // namespace praxis::ingest::worker::html
