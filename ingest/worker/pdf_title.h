// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"

#include <span>
#include <string>
#include <string_view>

namespace praxis::ingest::worker {

/// Whether a title of the metadata was written for readers: not "Microsoft Word - draft3.docx", "untitled" or
/// a file's name.
bool is_telling_title(std::string_view title);

/// The heading set largest at the document's beginning, its joints (ingest/joint.h) still to be settled; or
/// empty.
std::string title_from(std::span<const Block> blocks);

}  // namespace praxis::ingest::worker
