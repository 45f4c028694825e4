// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <ctime>
#include <optional>

namespace praxis::ingest {

/// Processor time, over all threads and workers, of the steps from a file to tagged units.
struct Effort {
  std::chrono::nanoseconds reading{};  ///< parsing, layout, OCR left out, hyphens and known words
  std::chrono::nanoseconds cutting{};
  std::chrono::nanoseconds tagging{};
};

/// What a clock of processor time shows; nothing where it cannot be read.
inline std::optional<std::chrono::nanoseconds> processor_time(clockid_t clock) {
  timespec used{};
  if (::clock_gettime(clock, &used) != 0) return std::nullopt;
  return std::chrono::seconds{used.tv_sec} + std::chrono::nanoseconds{used.tv_nsec};
}

/// Adds the processor time of the calling thread, from here to the end of the scope, to a sum that threads
/// share.
class EffortScope {
 public:
  using Sum = std::atomic<std::chrono::nanoseconds::rep>;

  explicit EffortScope(Sum& sum) : sum_(sum), begun_(processor_time(CLOCK_THREAD_CPUTIME_ID)) {}
  ~EffortScope() {
    const auto now = processor_time(CLOCK_THREAD_CPUTIME_ID);
    if (begun_ && now) sum_ += (*now - *begun_).count();
  }
  EffortScope(const EffortScope&) = delete;
  EffortScope& operator=(const EffortScope&) = delete;

 private:
  Sum& sum_;
  std::optional<std::chrono::nanoseconds> begun_;
};

}  // namespace praxis::ingest
