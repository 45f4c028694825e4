// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/page.h"
#include "ingest/recognised.h"

#include <vector>

class PDFDoc;

namespace praxis::ingest::worker {

/// Whether a page's writing is for OCR to read: it has no words but something is drawn; a picture covers it
/// and its words are a stamp or a number at its edge, or few and mostly none; its words are garbage; or many
/// of its glyphs stand for nothing.
bool is_scanned(PDFDoc& document, int number, const layout::Page& page);

/// Puts the words that OCR read in the place of the page's own, if it read any. The page is then upright:
/// where its writing was turned, width and height change places.
void take_recognised(const RecognisedPage& recognised, int font, layout::Page& page);

}  // namespace praxis::ingest::worker
