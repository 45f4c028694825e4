// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/writing.h"

#include "ingest/layout/margins.h"
#include "ingest/layout/rows.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace praxis::ingest::layout {

Writing rows_by_direction(std::vector<Page>& pages, const std::vector<Font>& fonts) {
  Writing writing;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    const int number = static_cast<int>(p) + 1;
    std::map<int, std::vector<Word>> by_rotation;
    for (Word& word : pages[p].words) by_rotation[word.rotation].push_back(std::move(word));
    pages[p].words.clear();
    const std::size_t upright = by_rotation[0].size();
    writing.upright.push_back(rows_of(std::move(by_rotation[0]), number, fonts));
    by_rotation.erase(0);
    for (auto& [rotation, words] : by_rotation) {
      const bool beside_text = words.size() < upright;
      auto rows = rows_of(std::move(words), number, fonts);
      const Page& page = pages[p];
      const auto others = std::stable_partition(rows.begin(), rows.end(), [&](const Line& row) {
        return beside_text && stands_in_margin(row, page);
      });
      writing.margins.emplace_back(std::make_move_iterator(rows.begin()), std::make_move_iterator(others));
      writing.turned.emplace_back(std::make_move_iterator(others), std::make_move_iterator(rows.end()));
    }
  }
  return writing;
}

}  // namespace praxis::ingest::layout
