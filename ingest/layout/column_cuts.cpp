// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/column_cuts.h"

#include "ingest/layout/geometry.h"
#include "ingest/layout/labels.h"
#include "ingest/layout/section_headings.h"
#include "ingest/layout/side_heads.h"
#include "ingest/layout/side_notes.h"

#include <algorithm>
#include <cmath>

namespace praxis::ingest::layout {
namespace {

Line part_of(const Line& row, std::vector<Word> words, const std::vector<Font>& fonts) {
  Line part = line_of(std::move(words), row.page, fonts);
  part.left_limit = row.left_limit;
  part.right_limit = row.right_limit;
  return part;
}

/// Chooses among the gutters of a part of a page.
class Chooser {
 public:
  Chooser(const std::vector<Strip>& known, const Typography& typography, const std::vector<Font>& fonts)
      : known_(known), typography_(typography), fonts_(fonts) {}

  std::optional<Gutter> run(const std::vector<Line>& rows) const {
    std::vector<Gutter> gutters = find_gutters(rows);
    std::sort(gutters.begin(), gutters.end(), [](const Gutter& a, const Gutter& b) {
      return a.support != b.support ? a.support > b.support : a.width() > b.width();
    });
    constexpr std::size_t kMostTried = 24;
    if (gutters.size() > kMostTried) gutters.resize(kMostTried);
    for (Gutter gutter : gutters) {
      if (!worth_judging(gutter, rows[gutter.first])) continue;
      const std::size_t begun = gutter.first;
      extend(gutter, rows);
      keep_to_section(gutter, rows, begun);
      if (is_known(gutter) || parts_columns(along(rows, gutter), gutter, typography_, fonts_) ||
          parts_panels(rows, gutter, gutters) || parts_margin(along(rows, gutter), gutter))
        return gutter;
    }
    return std::nullopt;
  }

 private:
  /// Ends a gutter before the heading of the next section. One above the row it `begun` with heads its own.
  void keep_to_section(Gutter& gutter, std::span<const Line> rows, std::size_t begun) const {
    for (;;) {
      const std::size_t heading = gutter.first + section_heading(along(rows, gutter), gutter, typography_);
      if (heading > gutter.last) return;
      if (heading > begun) {
        gutter.last = heading - 1;
        return;
      }
      gutter.first = heading + 1;
    }
  }

  /// Whether a gutter parts two of three columns or more that are set unlike: one of few words or large ones,
  /// as a leaflet's cover, says nothing of how well the lines of another fill it.
  bool parts_panels(std::span<const Line> rows, const Gutter& gutter,
                    const std::vector<Gutter>& others) const {
    constexpr std::size_t kTall = 6;  // rows with text on both sides
    if (gutter.support < kTall || gutter.width() < typography_.body_size * 1.5) return false;
    Strip room = kWholeWidth;
    for (const Gutter& other : others) {
      const bool beside = other.first < gutter.last && other.last > gutter.first;
      if (!beside || other.support < kTall || other.width() < typography_.body_size * 1.5) continue;
      if (other.x1 < gutter.x0) room.x0 = std::max(room.x0, other.middle());
      if (other.x0 > gutter.x1) room.x1 = std::min(room.x1, other.middle());
    }
    const bool alone = room.x0 == kWholeWidth.x0 && room.x1 == kWholeWidth.x1;
    return !alone && parts_columns(along(rows, gutter), gutter, typography_, fonts_, room);
  }

  /// Whether a gutter has headings hung in the margin at one side, or a column of notes.
  bool parts_margin(std::span<const Line> rows, const Gutter& gutter) const {
    double left = gutter.x0;
    double right = gutter.x1;
    for (const Line& row : rows) {
      left = std::min(left, row.box.x0);
      right = std::max(right, row.box.x1);
    }
    const double before = gutter.x0 - left;
    const double after = right - gutter.x1;
    if (!may_hold_heads(std::min(before, after), std::max(before, after))) return false;
    const auto [first, second] = sides_of(rows, gutter, fonts_);
    const auto& margin = before < after ? first : second;
    const auto& text = before < after ? second : first;
    return !side_heads(margin, text, typography_).empty() || !side_notes(margin, text, typography_).empty();
  }

  static std::span<const Line> along(std::span<const Line> rows, const Gutter& gutter) {
    return rows.subspan(gutter.first, gutter.last - gutter.first + 1);
  }

  /// Few rows may be chance, unless the same strip parted columns elsewhere on the page.
  bool worth_judging(const Gutter& gutter, const Line& row) const {
    const double size = typography_.body_size;
    if (gutter.support >= 3) return true;
    if (gutter.support == 2 && gutter.width() >= size * 1.2) return true;
    return is_known(gutter) && !is_spaced_out(row, gutter) && !is_after_number(row, gutter);
  }

  /// Whether all that stands left of the gutter is the number of a heading.
  static bool is_after_number(const Line& row, const Gutter& gutter) {
    return row.words.size() > 1 && row.words[1].box.x0 > gutter.middle() &&
           row.words.front().box.x1 < gutter.middle() && depth_of_number(text_of(row)) > 0;
  }

  /// Whether the row's words all stand about as far apart as the gutter is wide.
  static bool is_spaced_out(const Line& row, const Gutter& gutter) {
    constexpr std::size_t kFewest = 4;
    std::vector<double> gaps;
    for (std::size_t i = 0; i + 1 < row.words.size(); ++i)
      gaps.push_back(row.words[i + 1].box.x0 - row.words[i].box.x1);
    return gaps.size() >= kFewest && median_of(std::move(gaps)) * 1.5 > gutter.width();
  }

  bool is_known(const Gutter& gutter) const {
    return std::any_of(known_.begin(), known_.end(), [&](const Strip& strip) {
      return shared(gutter.x0, gutter.x1, strip.x0, strip.x1) > 0.7 * (strip.x1 - strip.x0);
    });
  }

  /// Whether a row leaves a gutter white, or a wide one nearly so: a longer line than those beside the other
  /// column narrows it.
  bool keeps_clear(const Line& row, Gutter& gutter) const {
    if (!crosses(row, gutter.x0, gutter.x1)) return true;
    constexpr double kLeast = 0.75;  // of the width
    if (gutter.width() < typography_.body_size * 1.5 || row.box.x1 > gutter.middle()) return false;
    if (gutter.x1 - row.box.x1 < gutter.width() * kLeast) return false;
    gutter.x0 = row.box.x1;
    return true;
  }

  /// One column can be longer than the other, or begin higher: takes in the rows above and below that keep
  /// clear of the gutter and follow on without a break. A heading that may stand over both columns stays out.
  void extend(Gutter& gutter, std::span<const Line> rows) const {
    const double far = is_known(gutter) ? 5.0 : 2.2;
    const auto follows = [&](const Line& upper, const Line& lower, double reach) {
      return lower.baseline - upper.baseline <
             typography_.leading_of(std::max(upper.size, lower.size)) * reach;
    };
    const auto clear = [&](std::size_t r) { return !crosses(rows[r], gutter.x0, gutter.x1); };
    const auto may_span = [&](std::size_t r) {
      return typography_.is_large(rows[r]) && rows[r].box.x0 < gutter.x0;
    };
    std::size_t end = gutter.last + 1;
    while (end < rows.size() && clear(end)) ++end;
    if (end == rows.size()) {
      gutter.last = end - 1;
    } else {
      while (gutter.last + 1 < end && follows(rows[gutter.last], rows[gutter.last + 1], far) &&
             !may_span(gutter.last + 1))
        ++gutter.last;
    }
    const std::size_t first = gutter.first;
    while (gutter.first > 0 && follows(rows[gutter.first - 1], rows[gutter.first], 2.2) &&
           keeps_clear(rows[gutter.first - 1], gutter))
      --gutter.first;
    while (gutter.first < first && may_span(gutter.first)) ++gutter.first;
  }

  const std::vector<Strip>& known_;
  const Typography& typography_;
  const std::vector<Font>& fonts_;
};

}  // namespace

std::optional<Gutter> best_cut(const std::vector<Line>& rows, const std::vector<Strip>& known,
                               const Typography& typography, const std::vector<Font>& fonts) {
  return Chooser(known, typography, fonts).run(rows);
}

std::pair<std::vector<Line>, std::vector<Line>> sides_of(std::span<const Line> rows, const Gutter& gutter,
                                                         const std::vector<Font>& fonts) {
  std::pair<std::vector<Line>, std::vector<Line>> sides;
  for (const Line& row : rows) {
    auto [left, right] = parted(row, gutter.middle());
    if (!left.empty()) sides.first.push_back(part_of(row, std::move(left), fonts));
    if (!right.empty()) sides.second.push_back(part_of(row, std::move(right), fonts));
  }
  return sides;
}

bool may_hold_heads(double margin, double text) {
  constexpr double kWidestMargin = 0.6;
  return margin <= text * kWidestMargin;
}

}  // namespace praxis::ingest::layout
