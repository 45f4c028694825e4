// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include <gumbo.h>

namespace praxis::ingest::worker::html {

class ParserMemory;

/// A node's place in its tree, in document order.
using NodeId = std::uint32_t;

/// An element or a piece of text.
struct HtmlNode {
  GumboTag tag = GUMBO_TAG_UNKNOWN;  ///< GUMBO_TAG_LAST for text
  NodeId parent = 0;                 ///< the root is its own parent
  NodeId end = 0;                    ///< one past the last node inside
  std::string_view text;             ///< text: decoded; elements: empty
  const GumboVector* attributes = nullptr;
  bool is_text() const { return tag == GUMBO_TAG_LAST; }
};

/// A parsed page as one array in document order: what lies inside node i are the nodes i+1 to end-1. Walking
/// it needs no recursion, however deep a page nests, and sums over subtrees are one pass backwards.
class HtmlTree {
 public:
  /// `utf8` must outlive nothing: all text is copied. Error: limit_exceeded when parsing would take more than
  /// `memory_limit` bytes.
  static Result<HtmlTree> parse(std::string_view utf8, std::size_t memory_limit);

  HtmlTree(HtmlTree&&) noexcept;
  HtmlTree& operator=(HtmlTree&&) noexcept;
  ~HtmlTree();

  NodeId size() const { return static_cast<NodeId>(nodes_.size()); }
  const HtmlNode& operator[](NodeId id) const { return nodes_[id]; }
  /// The value of an attribute, or empty.
  std::string_view attribute(NodeId id, const char* name) const;
  bool has_attribute(NodeId id, const char* name) const;
  /// True when `inner` is `outer` or lies inside it.
  bool within(NodeId inner, NodeId outer) const { return inner >= outer && inner < nodes_[outer].end; }
  /// The sibling before a node that is not blank text, or its parent when there is none.
  NodeId previous(NodeId id) const;
  /// The first element of a kind inside `root`, or size() when there is none.
  NodeId find(GumboTag tag, NodeId root = 0) const;
  /// The nearest element of a kind around a node (not itself), or size().
  NodeId around(NodeId id, GumboTag tag) const;

 private:
  explicit HtmlTree(std::unique_ptr<ParserMemory> memory);
  void flatten(const GumboNode& root);

  std::unique_ptr<ParserMemory> memory_;  // texts and attributes point into it
  std::vector<HtmlNode> nodes_;
};

}  // namespace praxis::ingest::worker::html
