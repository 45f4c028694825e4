// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/picture.h"

#include <string>
#include <string_view>

namespace praxis::ingest::worker {

/// Draws a page of a PDF as a PNG file (ingest/picture.h), with passages marked on it. Errors: as
/// render_pdf_page() gives.
Result<std::string> draw_page(std::string_view pdf, const DrawingWish& wish);

}  // namespace praxis::ingest::worker
