// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/html_page.h"

#include <cstddef>
#include <optional>
#include <string_view>

#include <unicode/umachine.h>

namespace praxis::ingest::worker::html {

/// Letters and signs on both sides of a seam.
struct Edge {
  UChar32 before = 0;
  UChar32 after = 0;
  std::size_t letters_before = 0;  // of the word that ends there
  std::size_t letters_after = 0;
};

/// What touches: the outermost elements that end and begin at the seam, or the texts themselves, both
/// children of one parent.
struct Touch {
  NodeId left = 0;
  NodeId right = 0;
  NodeId parent = 0;
  NodeId text = 0;       // the piece on the left
  bool picture = false;  // an icon stands between
};

/// How many nodes are looked at on either side: parts of cards are small, pages are not.
inline constexpr NodeId kNearSeam = 24;

/// How many letters and digits the word at the end (or the beginning) of a text has; counts to three.
std::size_t letters_at(std::string_view text, bool at_end);

/// The edge between two texts; neither may be empty.
Edge edge_of(std::string_view before, std::string_view after);

/// What touches where a piece of text begins; nothing where white space, a break or a block parts it from the
/// text before. What the page leaves out counts as not there. Linear over all texts of a page.
std::optional<Touch> touching(const HtmlPage& page, NodeId text);

}  // namespace praxis::ingest::worker::html
