// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/segmenter.h"
#include "ingest/segment/sheet.h"

namespace praxis::ingest {

/// Turns a finished draft into a unit: text with its lists and rows, pages, boxes, section, fields.
CutUnit assemble(const Draft& draft, const Sheet& sheet, const DocumentInfo& document);

}  // namespace praxis::ingest
