// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/html_groups.h"
#include "ingest/worker/html_page.h"

#include <string>
#include <string_view>

namespace praxis::ingest::worker::html {

/// The date marked as that of publication (schema.org microdata), wherever it stands: content systems set it
/// beside the text, with the author. Empty where several are marked, as on a listing.
std::string marked_date(const HtmlPage& page, std::string_view language);

/// The date that stands on the page: a line that says when it was published, else a time element, else a
/// short line near the headline that is a date, else a line that says when it was changed. All may be part of
/// a byline that is dropped; dates of cards, of list items with links and of readers' comments are theirs.
/// Months are read in `language` (ISO 639-1, may be empty), after words of publication in the language of
/// these.
std::string visible_date(const HtmlPage& page, NodeId main, const Groups& groups, std::string_view language);

}  // namespace praxis::ingest::worker::html
