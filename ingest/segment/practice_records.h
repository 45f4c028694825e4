// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/sheet.h"

#include <cstddef>
#include <vector>

namespace praxis::ingest {

/// A practice told as a form is filled in: where its lines begin and end.
struct PracticeRecord {
  std::size_t first = 0;  ///< its first line that names a field
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t head = 0;  ///< the heading that names it, or `first` where a field does or nothing
  bool named = false;    ///< by a field
  bool weak = false;     ///< a name and one field more: other forms have those as well
};

/// The records of a document, in their order, none overlapping another. `paged`: it has pages, so that its
/// chapters may be called like fields.
std::vector<PracticeRecord> find_records(const Sheet& sheet, bool paged);

}  // namespace praxis::ingest
