// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"
#include "ingest/layout/hyphens.h"
#include "ingest/layout/line.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest::layout {

/// Appends a line to a text, with a space between or a hyphen at the text's end judged as in joined_text.
void append_line(std::string& text, std::string_view line, const HyphenJudge& hyphens, Quality& quality);

/// The text of a paragraph's lines in one line, hyphens at their ends judged; those ruled on for sure are
/// counted, the others leave a mark (ingest/joint.h). `skip_words` words and then `skip_bytes` bytes at the
/// beginning (a list's label) are left out.
std::string joined_text(const std::vector<Line>& lines, std::size_t skip_words, std::size_t skip_bytes,
                        const HyphenJudge& hyphens, Quality& quality);

}  // namespace praxis::ingest::layout
