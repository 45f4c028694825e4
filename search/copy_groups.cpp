// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/copies.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace praxis::search {

CopyGroups::CopyGroups(std::vector<std::vector<std::uint32_t>> groups) : groups_(std::move(groups)) {
  std::uint32_t last = 0;
  for (const auto& group : groups_) last = std::max(last, *std::max_element(group.begin(), group.end()));
  if (groups_.empty()) return;
  group_of_.assign(std::size_t{last} + 1, 0);
  place_of_.assign(std::size_t{last} + 1, 0);
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    for (std::size_t place = 0; place < groups_[i].size(); ++place) {
      group_of_[groups_[i][place]] = static_cast<std::uint32_t>(i + 1);
      place_of_[groups_[i][place]] = static_cast<std::uint32_t>(place);
    }
  }
}

std::span<const std::uint32_t> CopyGroups::members(std::uint32_t group) const {
  return group == 0 ? std::span<const std::uint32_t>() : std::span(groups_.at(group - 1));
}

std::string CopyGroups::to_text() const {
  std::string text;
  for (const auto& group : groups_) {
    for (std::size_t i = 0; i < group.size(); ++i) text += (i == 0 ? "" : " ") + std::to_string(group[i]);
    text += '\n';
  }
  return text;
}

CopyGroups CopyGroups::from_text(std::string_view text, std::uint32_t documents) {
  std::vector<std::vector<std::uint32_t>> groups(1);
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    std::uint32_t document = 0;
    const auto [rest, problem] = std::from_chars(at, end, document);
    if (problem == std::errc() && document > 0 && document <= documents) groups.back().push_back(document);
    at = rest == at ? at + 1 : rest;
    if (at < end && *at == '\n' && !groups.back().empty()) groups.emplace_back();
  }
  std::erase_if(groups, [](const auto& group) { return group.size() < 2; });
  return CopyGroups(std::move(groups));
}

}  // namespace praxis::search
