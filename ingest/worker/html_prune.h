// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/html_groups.h"
#include "ingest/worker/html_main.h"
#include "ingest/worker/html_page.h"

namespace praxis::ingest::worker::html {

/// Drops what is left of boilerplate inside the main content: blocks made of links (by link density, as
/// Kohlschütter 2010 and Readability do), sections headed "Related articles" or "Comments", and cards that
/// lead away from an article. The cards of a listing page stay: there they are the content. Measures the page.
void prune_main(HtmlPage& page, const MainContent& main, const Groups& groups);

}  // namespace praxis::ingest::worker::html
