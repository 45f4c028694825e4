// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "ingest/worker/html_groups.h"
#include "ingest/worker/html_jsonld.h"
#include "ingest/worker/html_page.h"

namespace praxis::ingest::worker::html {

/// What a page says about itself: title, description, language, url and date; kind is "web-page". From its
/// head (Open Graph, Dublin Core, canonical link) and JSON-LD; the date also from a `<time>` or a line that
/// is nothing but a date, outside the cards of a listing. The title is the head's, without the site's name;
/// see find_headline.
DocumentInfo read_metadata(const HtmlPage& page, const LinkedData& data, NodeId main, const Groups& groups);

/// The address when it is one of the web (http, https) that may be shown and followed, else nothing.
std::string web_address(std::string_view address);

/// The headline of the page: a heading inside `main`, or an h1 before it, that the title in the head repeats;
/// else the first h1 inside `main`. tree.size() when there is none.
NodeId find_headline(const HtmlPage& page, NodeId main, std::string_view title);

}  // namespace praxis::ingest::worker::html
