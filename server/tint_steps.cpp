// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tint_steps.h"

#include <algorithm>
#include <cmath>

namespace praxis::server {
namespace {

/// The next number upwards that is 1, 2 or 5 times a power of ten.
std::size_t round_up(double number) {
  std::size_t ten = 1;
  while (static_cast<double>(ten) * 10 <= number) ten *= 10;
  for (const std::size_t times : {1U, 2U, 5U}) {
    if (static_cast<double>(ten * times) >= number) return ten * times;
  }
  return ten * 10;
}

}  // namespace

TintSteps::TintSteps(std::size_t most) {
  if (most == 0) return;
  for (std::size_t step = 1; step < kMostTints; ++step) {
    const double share = static_cast<double>(step) / static_cast<double>(kMostTints);
    const std::size_t top = round_up(std::pow(static_cast<double>(most), share));
    if (top < most && (tops_.empty() || top > tops_.back())) tops_.push_back(top);
  }
  tops_.push_back(most);
}

std::size_t TintSteps::step_of(std::size_t count) const {
  if (count == 0 || tops_.empty()) return 0;
  const auto step = std::lower_bound(tops_.begin(), tops_.end(), count);
  return std::min(static_cast<std::size_t>(step - tops_.begin()) + 1, tops_.size());
}

}  // namespace praxis::server
