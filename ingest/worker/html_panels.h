// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/html_page.h"

namespace praxis::ingest::worker::html {

/// Finds the panels of a page's accordions and tabs by what controls say (`aria-controls`, `href="#id"`,
/// `data-target`; roles tab and tabpanel: WAI-ARIA Authoring Practices, accordion and tabs patterns), by
/// names, and by place: what is hidden right after a heading or button. Dialogs, menus and whatever else its
/// names call clutter are none, nor are lists of links. Needs a measured page. Linear in the size of the
/// page.
Panels find_panels(const HtmlPage& page);

/// Not shown when the page opens: by attribute, by inline style, or by a name that says so.
bool is_hidden(const HtmlPage& page, NodeId id);

}  // namespace praxis::ingest::worker::html
