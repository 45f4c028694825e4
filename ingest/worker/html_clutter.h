// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/html_page.h"

namespace praxis::ingest::worker::html {

/// Drops what no reader sees: scripts, controls, embedded media, hidden elements. An element that claims to
/// be hidden but holds most of the page stays: scripts show such pages once they are loaded. Measures the
/// page.
void drop_unseen(HtmlPage& page);

/// Drops what is known by its element, role or name not to belong to the content: navigation, cookie notices,
/// comments, share bars, footers. An element that holds much of the page's prose stays, whatever its name.
/// Measures the page.
void drop_clutter(HtmlPage& page);

}  // namespace praxis::ingest::worker::html
