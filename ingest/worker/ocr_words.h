// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/recognised.h"
#include "ingest/worker/ocr_engine.h"

#include <vector>

namespace praxis::ingest::worker {

/// The words of a picture as those of a page, in points: without what is noise, with sizes as even as a
/// printer sets them. `picture` is the page as it is shown, `turn` how its writing was turned back for
/// reading; words that stand otherwise than the rest are left out of a page that has upright ones.
RecognisedPage page_from(const std::vector<PictureWord>& words, const PagePicture& picture, int turn);

}  // namespace praxis::ingest::worker
