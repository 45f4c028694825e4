// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/paragraph.h"

#include <compare>
#include <vector>

namespace praxis::ingest::layout {

/// What tells one rank of headings from another, higher ranks first.
struct HeadingStyle {
  int size = 0;  ///< half points, negative so that larger sorts first
  bool light = false, lower = false, italic = false;
  int depth = 0;  ///< of its number; 0 where numbers tell nothing
  auto operator<=>(const HeadingStyle&) const = default;
};

/// Without its depth. Of a heading in several sizes the largest counts.
HeadingStyle heading_style_of(const Paragraph& p);

/// Gives the headings their levels by ranking the types met in the document. Numbers go before type: those of
/// one depth (2.1, 3.4) share a level, each part more lies one below, and types between them are fitted in.
/// Where one type carries numbers of several depths, a heading without a number stands below the deepest met
/// before it; but one with a word and a counter ("Annex B") beside those of one part.
void set_heading_levels(std::vector<Paragraph>& paragraphs);

}  // namespace praxis::ingest::layout
