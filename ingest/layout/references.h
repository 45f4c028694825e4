// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/paragraph.h"

#include <vector>

namespace praxis::ingest::layout {

/// Takes the raised marks that refer to notes of the same page out of the sentences, and writes raised
/// figures that are exponents in signs of their own ("m²", "10⁶"). Behind a number, a unit of measure or a
/// symbol of one or two letters a figure is an exponent, unless it alone can be the mark of a note and comes
/// in the order of the page's marks.
void take_references(std::vector<Paragraph>& paragraphs);

}  // namespace praxis::ingest::layout
