// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/paragraph.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace praxis::ingest::layout {

/// What of a heading comes back in contents: its letters and digits, in one case.
std::string contents_key(std::string_view text);

/// The keys of what the document's contents list, up to where their page numbers begin anew: lists of figures
/// and tables follow there. Empty where there are fewer than four.
std::unordered_set<std::string> listed_keys(const std::vector<Paragraph>& paragraphs);

/// Takes the headings back that list those to come: four or more in a row, without text between, each met
/// again later. They become entries of contents.
void take_back_contents(std::vector<Paragraph>& paragraphs);

/// Drops the entries of the document's own contents: stretches of entries with page numbers, half of which
/// are headings of the document. Returns how many.
int drop_contents(std::vector<Paragraph>& paragraphs);

}  // namespace praxis::ingest::layout
