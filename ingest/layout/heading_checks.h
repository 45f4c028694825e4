// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/paragraph.h"

#include <string>

namespace praxis::ingest::layout {

/// The words of a paragraph's lines.
std::string plain_text(const Paragraph& p);

/// Running text of few lines and letters, not smaller than the rest: it might be a heading.
bool may_head(const Paragraph& p, const Typography& typography);
/// Ends as sentences and their parts do.
bool is_stopped_text(const Paragraph& p);
bool has_room_above(const Paragraph& p);
/// `next` is what a heading stands above: text of its box, and more than a word or two.
bool is_text_below(const Paragraph& heading, const Paragraph& next);
void make_heading(Paragraph& p);

}  // namespace praxis::ingest::layout
