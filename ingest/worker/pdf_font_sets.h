// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include <Object.h>

class PDFDoc;

namespace praxis::ingest::worker {

/// Fonts by the names that content streams call them by.
using FontNames = std::map<std::string, Ref>;

/// Pages of the same shape which call no two fonts by the same name, though they may use different ones.
struct FontSet {
  FontNames names;    ///< of all its pages
  int last_page = 0;  ///< the highest of them
};

/// The pages of a document by their fonts.
struct FontSets {
  static constexpr int kNone = -1;  ///< a page to be read alone
  std::vector<FontSet> sets;
  std::vector<int> of_page;  ///< place in `sets`, by page number less 1
};

/// Parts the pages of a document into sets. Time: pages by fonts a page; both are bounded.
FontSets font_sets_of(PDFDoc& document);

}  // namespace praxis::ingest::worker
