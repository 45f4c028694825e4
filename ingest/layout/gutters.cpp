// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/gutters.h"

#include "ingest/layout/geometry.h"
#include "ingest/layout/labels.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace praxis::ingest::layout {
namespace {

/// A list's sign belongs to the words behind it, however far they are set in: no gutter runs between.
Strip span_of(const Line& row, std::size_t at) {
  const Word& word = row.words[at];
  Strip span{word.box.x0, word.box.x1};
  if (at + 1 == row.words.size() || !is_list_sign(word.text)) return span;
  const Box& next = row.words[at + 1].box;
  if (next.x0 - span.x1 < row.size * 3) span.x1 = std::max(span.x1, next.x0);
  return span;
}

/// The words of a row and of the rows level with it, as spans without overlaps, left to right.
std::vector<Strip> occupied(const std::vector<Line>& rows, std::size_t at) {
  constexpr std::size_t kReach = 6;
  const Line& row = rows[at];
  std::vector<Strip> spans;
  const std::size_t begin = at > kReach ? at - kReach : 0;
  const std::size_t end = std::min(rows.size(), at + kReach + 1);
  for (std::size_t r = begin; r < end; ++r) {
    const Line& other = rows[r];
    // From the baseline up to less than a line's height, so that lines set close do not count as level.
    const bool level = shared(row.baseline - row.size * 0.8, row.baseline, other.baseline - other.size * 0.8,
                              other.baseline) > 0;
    if (r != at && !level) continue;
    for (std::size_t i = 0; i < other.words.size(); ++i) spans.push_back(span_of(other, i));
  }
  return merged(std::move(spans));
}

/// The gaps wide enough to part columns: wider than what justification makes of this row's spaces.
std::vector<Strip> wide_gaps(const Line& row, const std::vector<Strip>& spans) {
  constexpr std::size_t kMost = 64;
  std::vector<double> widths;
  for (std::size_t i = 0; i + 1 < spans.size(); ++i) widths.push_back(spans[i + 1].x0 - spans[i].x1);
  double least = column_gap(row);
  if (widths.size() >= 4) {
    const double middle = median_of(std::move(widths));
    // Of a row with many cells the median gap is itself a gutter.
    if (middle < row.size) least = std::max(least, middle * 1.8);
  }
  return gaps_between(spans, least, kMost);
}

class Follower {
 public:
  explicit Follower(const std::vector<Line>& rows) : rows_(rows) {}

  std::vector<Gutter> run() {
    for (std::size_t r = 0; r < rows_.size(); ++r) step(r);
    for (const Gutter& gutter : open_) close(gutter);
    return std::move(closed_);
  }

 private:
  void step(std::size_t r) {
    const std::vector<Strip> spans = occupied(rows_, r);
    const std::vector<Strip> gaps = wide_gaps(rows_[r], spans);
    std::vector<Gutter> still_open;
    for (Gutter& gutter : open_) {
      if (follow(gutter, r, spans, gaps)) {
        still_open.push_back(gutter);
      } else {
        close(gutter);
      }
    }
    open_ = std::move(still_open);
    for (const Strip& gap : gaps) {
      const bool known = std::any_of(open_.begin(), open_.end(), [&](const Gutter& g) {
        return g.last == r && shared(g.x0, g.x1, gap.x0, gap.x1) > 0;
      });
      if (!known && open_.size() < kMostOpen) open_.push_back({gap.x0, gap.x1, r, r, 1});
    }
  }

  /// Narrows the gutter to what the row leaves white; false when the row ends it.
  bool follow(Gutter& gutter, std::size_t r, const std::vector<Strip>& spans,
              const std::vector<Strip>& gaps) const {
    const bool left = !spans.empty() && spans.front().x0 < gutter.x1;
    const bool right = !spans.empty() && spans.back().x1 > gutter.x0;
    if (left && right) {
      for (const Strip& gap : gaps) {
        const double x0 = std::max(gap.x0, gutter.x0);
        const double x1 = std::min(gap.x1, gutter.x1);
        if (x1 - x0 < column_gap(rows_[r])) continue;
        gutter.x0 = x0;
        gutter.x1 = x1;
        gutter.last = r;
        ++gutter.support;
        return true;
      }
    }
    const Strip white = white_within(spans, {gutter.x0, gutter.x1});
    const bool widened = left && right && goes_on_in_wide_row(gutter, spans, white);
    const bool one_side =
        spans.empty() || spans.front().x0 >= white.x1 - 0.01 || spans.back().x1 <= white.x0 + 0.01;
    if (!(one_side || widened) || white.x1 - white.x0 < column_gap(rows_[r])) return false;
    if (!one_side) {
      gutter.last = r;
      ++gutter.support;
    }
    gutter.x0 = white.x0;
    gutter.x1 = white.x1;
    return true;
  }

  /// Where several rows show the gutter, one whose spaces justification has made as wide does not end it if
  /// its right part begins where theirs do.
  static bool goes_on_in_wide_row(const Gutter& gutter, const std::vector<Strip>& spans, Strip white) {
    constexpr std::size_t kShown = 4;
    if (gutter.support < kShown) return false;
    const auto next = std::partition_point(spans.begin(), spans.end(),
                                           [&](const Strip& s) { return s.x0 < white.x1 - 0.01; });
    return next != spans.end() && std::abs(next->x0 - gutter.x1) < 1.5;
  }

  void close(const Gutter& gutter) { closed_.push_back(gutter); }

  static constexpr std::size_t kMostOpen = 256;

  const std::vector<Line>& rows_;
  std::vector<Gutter> open_;
  std::vector<Gutter> closed_;
};

}  // namespace

std::vector<Strip> merged(std::vector<Strip> strips) {
  std::sort(strips.begin(), strips.end(), [](const Strip& a, const Strip& b) { return a.x0 < b.x0; });
  std::vector<Strip> apart;
  for (const Strip& strip : strips) {
    if (!apart.empty() && strip.x0 <= apart.back().x1) {
      apart.back().x1 = std::max(apart.back().x1, strip.x1);
    } else {
      apart.push_back(strip);
    }
  }
  return apart;
}

std::vector<Strip> gaps_between(const std::vector<Strip>& taken, double least, std::size_t most) {
  std::vector<Strip> gaps;
  for (std::size_t i = 0; i + 1 < taken.size() && gaps.size() < most; ++i) {
    if (taken[i + 1].x0 - taken[i].x1 >= least) gaps.push_back({taken[i].x1, taken[i + 1].x0});
  }
  return gaps;
}

Strip white_within(const std::vector<Strip>& taken, Strip strip) {
  Strip best{strip.x0, strip.x0};
  double from = strip.x0;
  auto next =
      std::partition_point(taken.begin(), taken.end(), [&](const Strip& s) { return s.x1 <= strip.x0; });
  for (; next != taken.end() && next->x0 < strip.x1; ++next) {
    if (next->x0 - from > best.x1 - best.x0) best = {from, next->x0};
    from = std::max(from, next->x1);
  }
  if (strip.x1 - from > best.x1 - best.x0) best = {from, strip.x1};
  return best;
}

std::vector<Gutter> find_gutters(const std::vector<Line>& rows) {
  return Follower(rows).run();
}

bool crosses(const Line& row, double x0, double x1) {
  const double middle = (x0 + x1) / 2;
  double left = -std::numeric_limits<double>::infinity();
  double right = std::numeric_limits<double>::infinity();
  for (const Word& word : row.words) {
    if (word.box.x0 < x1 - 0.01 && word.box.x1 > x0 + 0.01) return true;
    if (word.box.x1 < middle) left = std::max(left, word.box.x1);
    if (word.box.x0 > middle) right = std::min(right, word.box.x0);
  }
  return right - left < column_gap(row);
}

}  // namespace praxis::ingest::layout
