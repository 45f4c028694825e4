// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/html_page.h"

namespace praxis::ingest::worker::html {

/// Drops what leads to other pages by its name ("related", "teaser") unless it is what the page has to tell:
/// all or most of its prose, or a list under a heading that says what the page's own headline says ("Latest
/// news" on "News and events"). Measures the page.
void drop_teasers(HtmlPage& page);

}  // namespace praxis::ingest::worker::html
