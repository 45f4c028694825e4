// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/html_page.h"

#include <string>

namespace praxis::ingest::worker::html {

/// What a page tells machines about itself by schema.org (JSON-LD). Empty where it does not.
struct LinkedData {
  std::string headline;
  std::string description;
  std::string site;      ///< the name of its WebSite, or of what it is part of
  std::string date;      ///< datePublished, else dateCreated, else uploadDate; as written
  std::string language;  ///< inLanguage, as written
  std::string body;      ///< articleBody, or the steps of a HowTo; may hold markup
};

/// Reads the JSON-LD scripts of a page: the first thing in them that has each property; what is an item of a
/// list there, a comment or a review speaks of itself and is not asked. Broken or very large
/// scripts (above 1 MiB) are passed over.
LinkedData read_linked_data(const HtmlPage& page);

}  // namespace praxis::ingest::worker::html
