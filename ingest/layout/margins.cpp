// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/margins.h"

#include "ingest/layout/running_keys.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>

namespace praxis::ingest::layout {
namespace {

std::vector<std::string> keys_of_row(const Line& row) {
  return running_keys(row.words, static_cast<std::size_t>(row.page));
}

}  // namespace

bool stands_in_margin(const Line& row, const Page& page) {
  constexpr double kMargin = 0.12;  // of the page across the row
  const double across = row.rotation % 180 == 0 ? page.height : page.width;
  return row.box.y1 < across * kMargin || row.box.y0 > across * (1 - kMargin);
}

int drop_running_margins(std::vector<std::vector<Line>>& turned) {
  std::unordered_map<std::string, std::set<int>> pages_with;
  for (const auto& rows : turned) {
    for (const Line& row : rows) {
      for (std::string& key : keys_of_row(row)) pages_with[std::move(key)].insert(row.page);
    }
  }
  const auto is_running = [&](const Line& row) {
    const auto keys = keys_of_row(row);
    return std::any_of(keys.begin(), keys.end(),
                       [&](const std::string& key) { return pages_with.at(key).size() >= kRunningPages; });
  };
  std::size_t dropped = 0;
  for (auto& rows : turned) dropped += std::erase_if(rows, is_running);
  return static_cast<int>(dropped);
}

}  // namespace praxis::ingest::layout
