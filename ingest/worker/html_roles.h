// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/html_page.h"

#include <string>
#include <vector>

namespace praxis::ingest::worker::html {

/// The roles of a block: element and class names of the element it comes from, of the nearest article,
/// section or aside, and of the card or box that it belongs to (0 where there is none). A card often sits in
/// a wrapper that only lays it out; both count. Without repetition, and bounded in number.
std::vector<std::string> roles_in_place(const HtmlPage& page, NodeId owner, NodeId section, NodeId group);

}  // namespace praxis::ingest::worker::html
