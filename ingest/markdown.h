// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"

#include <string>

namespace praxis::ingest {

/// The document's blocks in reading order in a small Markdown dialect: one block a line, blank lines between,
/// nothing escaped; `#` headings by level, `- ` items (lettered and numbered labels as they stand), `| a | b
/// |` rows, `> ` before each line of a box, footnotes as `[^1]: …`.
std::string to_markdown(const ReadDocument& document);

}  // namespace praxis::ingest
