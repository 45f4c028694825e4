// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/text_lines.h"

#include <functional>
#include <set>
#include <string>

namespace praxis::ingest::worker {

/// The ranks of one plain text's headings, 1 to 4: capitals and single numbers ("2.") stand highest, then
/// numbers parted or headed by capitals, titles between marks and words that count ("TOP 3" above "3.1"),
/// then numbers of several parts ("2.1"), then the rest.
class TextLevels {
 public:
  explicit TextLevels(const TextFile& file);
  int of(const TextLine& line) const;

 private:
  bool capitals_part_numbers_;
  bool capitals_head_numbers_;
  int framed_;  ///< of titles between marks; 0 where their letters decide
  std::set<std::string, std::less<>> counting_words_;
};

}  // namespace praxis::ingest::worker
