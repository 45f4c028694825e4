// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/cues.h"
#include "ingest/segment/segmenter.h"

#include <string>
#include <vector>

namespace praxis::ingest {

/// Names in capitals with which a document signs itself as a project's, though it never says "the project X":
/// at the head of its title or of its first lines ("DORFKERN – Village shops"), or beside partners, a
/// programme or a consortium in its opening ("the partners of DORFKERN"). A name at the head counts where
/// running text has it as well, for headings are in capitals too. Places are none, nor are words that the
/// document writes in small letters as well.
std::vector<std::string> signing_names(const std::vector<CutUnit>& units, const DocumentInfo& document,
                                       const Lexicon& places, const Cues& cues);

}  // namespace praxis::ingest
