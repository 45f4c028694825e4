// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/match_cache.h"

#include <algorithm>

namespace praxis::search {
namespace {

constexpr std::size_t kMaxEntries = 64;
constexpr std::size_t kMaxHeld = 2'000'000;  // some 16 MB

}  // namespace

std::shared_ptr<const Matches> MatchCache::find(const std::string& text, bool plain) {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
    return entry.plain == plain && entry.text == text;
  });
  if (found == entries_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, found);
  return found->matches;
}

void MatchCache::put(const std::string& text, bool plain, std::shared_ptr<const Matches> matches) {
  if (matches->ranked.size() > kMaxHeld / 2) return;
  const std::lock_guard lock(mutex_);
  held_ += matches->ranked.size();
  entries_.push_front({text, plain, std::move(matches)});
  while (entries_.size() > kMaxEntries || held_ > kMaxHeld) {
    held_ -= entries_.back().matches->ranked.size();
    entries_.pop_back();
  }
}

}  // namespace praxis::search
