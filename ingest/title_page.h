// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"
#include "ingest/segment/cues.h"

#include <string>
#include <string_view>

namespace praxis::ingest {

/// The date that a paged document prints of itself, in ISO form, down to its day or month; or empty. On its
/// first two pages a line that says "published", or the like, and a date; else a line of the first page that
/// is a date or ends in one behind a sign ("The county's office, June 2013"). `language` is that of month
/// names besides English. Thread-safe.
std::string printed_date(const ReadDocument& document, std::string_view language, const Cues& cues);

}  // namespace praxis::ingest
