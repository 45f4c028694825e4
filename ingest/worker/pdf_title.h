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

/// Whether a document's text knows its title: of one word, a title may be a program's or a workshop's word
/// for any file ("Layout") in whatever language, but then the text does not have it.
bool is_borne_out(std::string_view title, std::span<const Block> blocks);

/// The heading set largest on a title page or else at the document's beginning, before its text; its joints
/// (ingest/joint.h) still to be settled; or empty.
std::string title_from(std::span<const Block> blocks);

}  // namespace praxis::ingest::worker
