// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/sheet.h"

#include <vector>

namespace praxis::ingest {

/// Lines that look like headings and are none, and the other way round, by what stands beside them: a date or
/// "Lead partner: …" below a heading is a line of it; a line that is nothing but the announcement of news,
/// events or instruments is a heading, as is the first of several that are counted; names above titles
/// ("SEALINE" over "Harbours for all") are one heading with these.
std::vector<Block> with_true_headings(std::vector<Block> blocks, const SegmentTools& tools);

/// Counted paragraphs whose first line was taken for a heading are whole again.
void join_first_lines(std::vector<Block>& blocks);
/// Names of projects above a title of higher rank, where this comes back, belong to the title.
void join_names(std::vector<Block>& blocks);
/// "CASE" on a line of its own above a title announces what is told below it: the two are one heading,
/// "CASE: The library bus".
void join_labels(std::vector<Block>& blocks, const Cues& cues);
/// Lines above the titles of one rank, another each ("León", "Energy"), say something of what is told below:
/// they are its first lines, and not the last ones of what stands above.
void lower_kickers(std::vector<Block>& blocks, const Lexicon& regions);
/// Headings that stand three and more without text between them, and come back above text, list what follows
/// (an agenda): they are lines.
void flatten_listed(std::vector<Block>& blocks);
/// "Two things. First, … Second, …": where advice is asked for or announced, what is counted in one paragraph
/// gets paragraphs of its own.
std::vector<Block> part_enumerations(std::vector<Block> blocks, const SegmentTools& tools);
/// Lines of their place right below several titles of plain text ("Linz, Upper Austria") are no headings.
void lower_place_lines(std::vector<Block>& blocks, const Lexicon& regions);
/// A line that may say what the title below it is: a few words and no sentence.
bool is_label_line(const Block& block);

}  // namespace praxis::ingest
