// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/site.h"

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>

namespace praxis::server {

/// How many requests each route has answered, with which status and how fast, since the program started.
/// Thread-safe.
class RequestCounts {
 public:
  void add(const AccessLine& line);
  /// In the text format of Prometheus (version 0.0.4).
  std::string to_text() const;

 private:
  /// Upper ends of the buckets, in milliseconds; the last bucket has none.
  static constexpr std::array<double, 8> kEnds{1, 5, 10, 25, 50, 100, 500, 2000};
  struct Times {
    std::array<std::uint64_t, kEnds.size() + 1> buckets{};
    double milliseconds = 0;
  };

  mutable std::mutex mutex_;
  std::map<std::pair<std::string, int>, std::uint64_t> answers_;  ///< by route and status
  std::map<std::string, Times> times_;                            ///< by route
};

}  // namespace praxis::server
