// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/html_page.h"

namespace praxis::ingest::worker::html {

/// Where the main content is.
struct MainContent {
  NodeId root = 0;  ///< all of it: headline, lead, facts, text
  NodeId core = 0;  ///< the text itself; root where the page does not tell
};

/// Finds it by what the page says of itself (main, article, articleBody, the content systems' names), checked
/// against where the prose is: a named container is taken only when it holds most of it, and where none does,
/// the smallest element that holds nearly all. The names are of the kind that trafilatura collected
/// (Barbaresi, ACL 2021), the check is Kohlschütter's (WSDM 2010). Needs a measured page whose clutter is
/// dropped.
MainContent find_main(const HtmlPage& page);

}  // namespace praxis::ingest::worker::html
