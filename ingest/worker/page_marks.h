// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "ingest/worker/pdf_render.h"

#include <span>

namespace praxis::ingest::worker {

/// Marks passages on a picture in colours: their boxes are tinted like a text marker does, so that what
/// stands in them stays legible, and the whole has one dark outline with a light one beside it, which shows
/// on any ground and in grey. Boxes that go on down a column with the white of a paragraph between them are
/// one passage, whose short lines are marked as wide as its long ones where nothing stands beside them. What
/// lies outside of the page is left out.
void mark_passages(PagePicture& picture, std::span<const Box> boxes);

}  // namespace praxis::ingest::worker
