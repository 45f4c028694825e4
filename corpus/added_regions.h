// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/table.h"
#include "corpus/vocabulary.h"

#include <string>
#include <vector>

namespace praxis {

/// Adds the regions of a table that somebody imported (columns `code` and `names`, the first of which is the
/// label) to those of the program; codes that are there already stay as they are.
///
/// A region lies in the nearest one around it that is known, by its code or the code's new form. It is found
/// by its names, by their halves ("Bizkaia/Vizcaya") and without what stands behind a comma or in brackets
/// ("Heilbronn, Stadtkreis"), unless several of the same region are called so: those mean the region around.
/// A name that `uncertain` lists, or of four letters or fewer, counts only beside its country.
void add_regions(std::vector<Concept>& regions, const Table& added, const Table& codes,
                 const Table& uncertain);

}  // namespace praxis
