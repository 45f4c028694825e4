// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace praxis::server {

inline constexpr std::size_t kMostTints = 4;

/// The few steps in which counts are tinted: each twice to five times the one before it, since counts of
/// places differ by powers of ten.
class TintSteps {
 public:
  /// For counts up to `most`.
  explicit TintSteps(std::size_t most);

  /// 0 for nothing, else 1 to kMostTints.
  std::size_t step_of(std::size_t count) const;
  /// The highest count of each step, the first step first; none where nothing counts.
  const std::vector<std::size_t>& tops() const { return tops_; }

 private:
  std::vector<std::size_t> tops_;
};

}  // namespace praxis::server
