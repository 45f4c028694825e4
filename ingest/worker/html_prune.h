// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/html_groups.h"
#include "ingest/worker/html_main.h"
#include "ingest/worker/html_page.h"

namespace praxis::ingest::worker::html {

/// Drops what is left of boilerplate inside the main content: what stands around the text and leads away,
/// blocks made of links (by link density, as Kohlschütter 2010 and Readability do), links that only say
/// "more". On a listing page, where the cards are the content, only the last. Measures the page.
void prune_main(HtmlPage& page, const MainContent& main, const Groups& groups);

}  // namespace praxis::ingest::worker::html
