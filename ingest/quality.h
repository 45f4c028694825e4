// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace praxis::ingest {

/// A figure of Quality and its name in JSON.
struct QualityFigure {
  const char* name;
  int Quality::*value;
};

/// Those that a reader counts, in the order in which they are shown; those of the dictionaries come on top.
inline constexpr std::array<QualityFigure, 10> kReadFigures{
    {{"pages", &Quality::pages},
     {"pages_without_text", &Quality::pages_without_text},
     {"running_lines_dropped", &Quality::running_lines_dropped},
     {"contents_entries_dropped", &Quality::contents_entries_dropped},
     {"hyphens_joined", &Quality::hyphens_joined},
     {"hyphens_kept", &Quality::hyphens_kept},
     {"most_columns", &Quality::most_columns},
     {"pages_with_columns", &Quality::pages_with_columns},
     {"glyphs", &Quality::glyphs},
     {"unmapped_glyphs", &Quality::unmapped_glyphs}}};

/// The share of looked-up words that a dictionary knows, 0 to 1; nothing where none were looked up.
std::optional<double> known_words_share(const Quality& quality);

/// Takes the figures of one more document into those of many.
void add_quality(Quality& all, const Quality& one);

/// Why a document counts as poorly read, for people, one reason an entry; empty for one read well.
std::vector<std::string> poor_reading(const Quality& quality);

}  // namespace praxis::ingest
