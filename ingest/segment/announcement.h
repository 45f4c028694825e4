// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/head_signs.h"
#include "ingest/segment/parts.h"

#include <cstddef>
#include <vector>

namespace praxis::ingest {

/// How loud a document says that units of a kind stand somewhere.
inline constexpr int kSaidRightAbove = 3;  ///< the heading right above, or the parts' own headings
inline constexpr int kSaidFurtherUp = 2;   ///< a heading above that one, or a sentence that counts them
inline constexpr int kSaidInPassing = 1;   ///< the document's title, or a sentence that only names them

/// What a part's heading and those above it say of it.
struct PartContext {
  HeadSigns head;
  KindNumbers said{};  ///< by headings, for each kind: kSaidRightAbove and below, or 0
  bool frame = false;  ///< introduction, method, sources: its own text is no unit
};

/// Of each part, in their order.
std::vector<PartContext> contexts_of(const std::vector<Part>& parts, const Sheet& sheet,
                                     const LanguageSigns& words);

/// What the last paragraphs before some stretches say these are: "Four projects were chosen".
KindNumbers said_by_lead_in(const Sheet& sheet, const std::vector<std::size_t>& paragraphs,
                            const LanguageSigns& words);

/// The louder of two, kind by kind.
KindNumbers louder(const KindNumbers& a, const KindNumbers& b);

}  // namespace praxis::ingest
