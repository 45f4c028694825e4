// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/text_boxes.h"

#include "corpus/utf8.h"

#include <algorithm>

namespace praxis::ingest::worker {

bool BoxReader::is_edge(std::string_view line) {
  constexpr std::size_t kShortest = 8;
  // With more than two corners it is a table's.
  const bool edge = line.size() >= kShortest && line.front() == '+' && line.back() == '+' &&
                    std::all_of(line.begin() + 1, line.end() - 1,
                                [&](char c) { return c == line[1] && (c == '-' || c == '='); });
  if (!edge) return false;
  open_ = !open_;
  if (open_) ++count_;
  return true;
}

void BoxReader::unframe(std::string& line) {
  if (!open_) return;
  if (!line.starts_with('|')) {
    open_ = false;
    return;
  }
  const std::size_t end = line.size() > 1 && line.ends_with('|') ? line.size() - 1 : line.size();
  line = squeeze_space(std::string_view(line).substr(1, end - 1));
}

}  // namespace praxis::ingest::worker
