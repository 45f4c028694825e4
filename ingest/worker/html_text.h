// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/html_page.h"

#include <string>
#include <string_view>

namespace praxis::ingest::worker::html {

/// Any text of a page as clean UTF-8 on one line, white space squeezed, without the marks that only tell a
/// browser where it may break a line (soft hyphens and the like): readers do not see them.
std::string clean_line(std::string_view text);

/// The text of a subtree on one line, dropped parts left out; blocks and line breaks become spaces, list
/// items are separated by commas.
std::string flat_text(const HtmlPage& page, NodeId root);

/// All text of a subtree on one line, dropped parts too: for what stands outside the main content.
std::string whole_text(const HtmlPage& page, NodeId root);

/// A piece of text; where it is no more than a number or a short word at the beginning of a small block, the
/// whole block: day, month and year often stand in elements of their own.
std::string dateline_at(const HtmlPage& page, NodeId text);

/// A name before a value, without the colon at its end.
std::string label_text(const HtmlPage& page, NodeId root);

/// Holds a letter or digit.
bool says_something(std::string_view text);

}  // namespace praxis::ingest::worker::html
