// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/html_page.h"

#include <string_view>

namespace praxis::ingest::worker::html {

/// A link to a document: what a page offers is part of it.
bool leads_to_file(std::string_view address);

/// Drops the links inside `main` that only say that there is more: by their words ("Read more"), or because
/// three or more on lines of their own say the same and lead to a page each ("Full record" below every card).
void drop_more_links(HtmlPage& page, NodeId main);

}  // namespace praxis::ingest::worker::html
