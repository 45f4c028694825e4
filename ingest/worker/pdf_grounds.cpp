// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_grounds.h"

#include "ingest/layout/geometry.h"

#include <algorithm>

namespace praxis::ingest::worker {
namespace {

constexpr std::size_t kMostGrounds = 2'000;  // beyond that a page is a map or a chart
constexpr std::size_t kMostColours = 8;
constexpr std::uint32_t kPaper = 0xFFFFFF;
constexpr double kLargeGround = 200;  // points; nobody writes at length on less

}  // namespace

void Grounds::add(const Ground& ground) {
  too_many_ = too_many_ || grounds_.size() >= kMostGrounds;
  if (!too_many_) grounds_.push_back(ground);
}

void Grounds::add_plain(const Box& box, std::uint32_t colour) {
  add({box, colour});
  if (layout::width(box) < kLargeGround || layout::height(box) < kLargeGround) return;
  if (colours_.size() < kMostColours && std::find(colours_.begin(), colours_.end(), colour) == colours_.end())
    colours_.push_back(colour);
}

void Grounds::add_unknown(const Box& box) {
  add({box, std::nullopt});
}

bool Grounds::hides(const Box& writing, std::uint32_t colour) const {
  const auto alike = [&](std::uint32_t other) { return are_alike(other, colour); };
  if (too_many_ || !has(colour)) return false;
  for (auto ground = grounds_.rbegin(); ground != grounds_.rend(); ++ground) {
    if (layout::shared_x(ground->box, writing) <= 0 || layout::shared_y(ground->box, writing) <= 0) continue;
    // Writing that reaches over a ground's edge may show beyond it, unless both are its colour.
    const bool all_of_it = ground->colour && layout::holds(ground->box, writing.x0, writing.y0) &&
                           layout::holds(ground->box, writing.x1, writing.y1);
    if (all_of_it) return alike(*ground->colour);
    if (!ground->colour || !alike(*ground->colour)) return false;
  }
  return alike(kPaper);
}

}  // namespace praxis::ingest::worker
