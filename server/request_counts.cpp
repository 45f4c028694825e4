// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/request_counts.h"

#include <algorithm>

#include <fmt/format.h>

namespace praxis::server {

void RequestCounts::add(const AccessLine& line) {
  const auto bucket = static_cast<std::size_t>(
      std::lower_bound(kEnds.begin(), kEnds.end(), line.milliseconds) - kEnds.begin());
  const std::lock_guard lock(mutex_);
  ++answers_[{std::string(line.route), line.status}];
  Times& times = times_[std::string(line.route)];
  ++times.buckets[bucket];
  times.milliseconds += line.milliseconds;
}

std::string RequestCounts::to_text() const {
  const std::lock_guard lock(mutex_);
  std::string text =
      "# HELP praxis_http_requests_total Requests answered.\n# TYPE praxis_http_requests_total counter\n";
  for (const auto& [key, count] : answers_) {
    text += fmt::format("praxis_http_requests_total{{route=\"{}\",status=\"{}\"}} {}\n", key.first,
                        key.second, count);
  }
  text +=
      "# HELP praxis_http_request_seconds Time until an answer is ready to be sent.\n"
      "# TYPE praxis_http_request_seconds histogram\n";
  for (const auto& [route, times] : times_) {
    std::uint64_t up_to_here = 0;
    for (std::size_t i = 0; i <= kEnds.size(); ++i) {
      up_to_here += times.buckets[i];
      const std::string end = i < kEnds.size() ? fmt::format("{}", kEnds[i] / 1000) : "+Inf";
      text += fmt::format("praxis_http_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", route, end,
                          up_to_here);
    }
    text +=
        fmt::format("praxis_http_request_seconds_sum{{route=\"{}\"}} {}\n", route, times.milliseconds / 1000);
    text += fmt::format("praxis_http_request_seconds_count{{route=\"{}\"}} {}\n", route, up_to_here);
  }
  return text;
}

}  // namespace praxis::server
