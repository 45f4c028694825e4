// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"
#include "ingest/segment/cues.h"

#include <vector>

namespace praxis::ingest {

/// Boxes without a heading of their own that come back in form are parts of the sections they stand in, and
/// are boxes no more: the facts beside a text in lines of the same labels, figures behind the same few words
/// ("In figures."). Lines of records must be fields already.
void open_section_boxes(std::vector<Block>& blocks, const Cues& cues);

}  // namespace praxis::ingest
