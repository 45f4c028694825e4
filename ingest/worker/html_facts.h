// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/html_page.h"

namespace praxis::ingest::worker::html {

/// True for an element that is little else than names and their values: what a page tells of its subject
/// beside the running text ("Location: Lazio", "Budget: EUR 120 000"). Names and values are terms and
/// definitions, a row's head and its only cell, elements named so, bold names with a colon, headings over
/// a few words, or pairs of elements with names of their own. Two sure pairs or three of any kind; lists of
/// links are none. Looks at the first few hundred nodes only. Needs a measured page.
bool holds_facts(const HtmlPage& page, NodeId root);

/// An element named as a label ("field__label") whose next sibling is named as its value.
bool is_named_label(const HtmlPage& page, NodeId id);

}  // namespace praxis::ingest::worker::html
