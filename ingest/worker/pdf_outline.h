// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"

#include <span>
#include <vector>

class PDFDoc;

namespace praxis::ingest::worker {

/// A PDF's outline (its bookmarks), in order, each entry after the one it stands under. Entries without a
/// title are left out; so is what lies deeper or further on than any book needs.
std::vector<OutlineEntry> outline_of(PDFDoc& document);

/// Gives headings the levels that the outline tells, and makes headings of short paragraphs that it names,
/// where the text of a block on an entry's page is the entry's title. Headings that it does not name lie
/// below the one that they follow. An outline whose entries mostly stand nowhere on their pages says nothing
/// about headings and changes none.
void apply_outline(std::span<const OutlineEntry> outline, std::vector<Block>& blocks);

}  // namespace praxis::ingest::worker
