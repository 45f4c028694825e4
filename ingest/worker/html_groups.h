// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/html_page.h"

#include <vector>

namespace praxis::ingest::worker::html {

/// The containers that keep the blocks of one thing together: an article, card or record among several, a box
/// set apart from the running text.
struct Groups {
  std::vector<char> opens;  ///< by node: 1 where a group begins
  std::vector<char> boxed;  ///< by node: 1 where it is a box or aside
  std::vector<char> cards;  ///< by node: 1 where it is one of several like siblings
};

/// Finds them inside `main`: at least two siblings of one kind (same element, shared class names) of which
/// each is an article, is named like a card or is headed by a link; and asides and boxes. One container
/// around everything is no group. Needs a measured page.
Groups find_groups(const HtmlPage& page, NodeId main);

}  // namespace praxis::ingest::worker::html
