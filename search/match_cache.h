// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/matches.h"

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>

namespace praxis::search {

/// Remembers what the latest texts found, so that turning a page or choosing a facet does not search again. A
/// generation never changes, so nothing here grows stale. Thread-safe.
class MatchCache {
 public:
  std::shared_ptr<const Matches> find(const std::string& text, bool plain);
  void put(const std::string& text, bool plain, std::shared_ptr<const Matches> matches);

 private:
  struct Entry {
    std::string text;
    bool plain = false;
    std::shared_ptr<const Matches> matches;
  };

  std::mutex mutex_;
  std::list<Entry> entries_;  ///< latest first
  std::size_t held_ = 0;      ///< matches in all entries
};

}  // namespace praxis::search
