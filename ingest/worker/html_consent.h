// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/html_page.h"

namespace praxis::ingest::worker::html {

/// Drops notices about cookies and the processing of data, known by their names or their words, that stand
/// outside what the page marks as its content (main, article; else what begins with the first headline),
/// however short that is. Nothing where a page marks none. Needs a measured page, and measures it anew.
void drop_notices(HtmlPage& page);

}  // namespace praxis::ingest::worker::html
