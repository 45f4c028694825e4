// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/regions.h"

#include "ingest/layout/columns.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/labels.h"
#include "ingest/layout/side_heads.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace praxis::ingest::layout {
namespace {

using Rows = std::vector<Line>;

class Cutter {
 public:
  Cutter(const Typography& typography, const std::vector<Font>& fonts, std::vector<Strip> known)
      : typography_(typography), fonts_(fonts), known_(std::move(known)) {}

  Cuts run(Rows rows, Strip measure) {
    double left = 0;
    double right = 0;
    edges(rows, left, right);
    cut(std::move(rows), std::min(left, measure.x0), std::max(right, measure.x1), 0);
    return {std::move(regions_), std::move(known_), columns_};
  }

 private:
  static void edges(const Rows& rows, double& left, double& right) {
    if (rows.empty()) return;
    left = rows.front().box.x0;
    right = rows.front().box.x1;
    for (const Line& row : rows) {
      left = std::min(left, row.box.x0);
      right = std::max(right, row.box.x1);
    }
  }

  void cut(Rows rows, double left, double right, int depth) {
    if (rows.empty()) return;
    constexpr int kDeepest = 40;
    const std::optional<Gutter> gutter = depth < kDeepest ? best_cut(rows) : std::nullopt;
    if (!gutter) return keep(std::move(rows), left, right);
    const auto first = rows.begin() + static_cast<std::ptrdiff_t>(gutter->first);
    const auto past = rows.begin() + static_cast<std::ptrdiff_t>(gutter->last) + 1;
    Rows above(std::make_move_iterator(rows.begin()), std::make_move_iterator(first));
    Rows band(std::make_move_iterator(first), std::make_move_iterator(past));
    Rows below(std::make_move_iterator(past), std::make_move_iterator(rows.end()));
    cut(std::move(above), left, right, depth + 1);
    cut_columns(band, *gutter, left, right, depth);
    cut(std::move(below), left, right, depth + 1);
  }

  static bool has_running_text(const Rows& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const Line& row) {
      return std::any_of(row.words.begin(), row.words.end(),
                         [](const Word& word) { return word.box_number == 0; });
    });
  }

  Line part_of(const Line& row, std::vector<Word> words) const {
    Line part = line_of(std::move(words), row.page, fonts_);
    part.left_limit = row.left_limit;
    part.right_limit = row.right_limit;
    return part;
  }

  void cut_columns(const Rows& band, const Gutter& gutter, double left, double right, int depth) {
    Rows left_rows;
    Rows right_rows;
    for (const Line& row : band) {
      auto [a, b] = parted(row, gutter.middle());
      if (!a.empty()) left_rows.push_back(part_of(row, std::move(a)));
      if (!b.empty()) right_rows.push_back(part_of(row, std::move(b)));
    }
    known_.push_back({gutter.x0, gutter.x1});
    columns_ = columns_ || (has_running_text(left_rows) && has_running_text(right_rows));
    // Where the document parts columns in the same place, they reach as far as there, however short these
    // lines are.
    Strip strip{gutter.x0, gutter.x1};
    for (const Strip& known : known_) {
      if (shared(known.x0, known.x1, strip.x0, strip.x1) > 0.7 * (known.x1 - known.x0)) {
        strip = {std::max(strip.x0, known.x0), std::min(strip.x1, known.x1)};
      }
    }
    if (cut_beside_heads(left_rows, right_rows, {left, strip.x0}, {strip.x1, right}, depth)) return;
    if (cut_beside_heads(right_rows, left_rows, {strip.x1, right}, {left, strip.x0}, depth)) return;
    cut(std::move(left_rows), left, strip.x0, depth + 1);
    cut(std::move(right_rows), strip.x1, right, depth + 1);
  }

  /// Where headings hang in the margin: reads each before the text it stands beside.
  bool cut_beside_heads(Rows& margin, Rows& text, Strip margin_strip, Strip text_strip, int depth) {
    if (margin_strip.x1 - margin_strip.x0 > (text_strip.x1 - text_strip.x0) * kWidestMargin) return false;
    const std::vector<SideHead> heads = side_heads(margin, text, typography_);
    if (heads.empty()) return false;
    const auto part = [](Rows& rows, std::size_t first, std::size_t end) {
      return Rows(std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(first)),
                  std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(end)));
    };
    cut(part(text, 0, heads.front().text), text_strip.x0, text_strip.x1, depth + 1);
    for (std::size_t i = 0; i < heads.size(); ++i) {
      const std::size_t end = i + 1 < heads.size() ? heads[i + 1].text : text.size();
      keep(part(margin, heads[i].first, heads[i].end), margin_strip.x0, margin_strip.x1);
      cut(part(text, heads[i].text, end), text_strip.x0, text_strip.x1, depth + 1);
    }
    return true;
  }

  /// Whether a gutter has such headings at one side.
  bool parts_heads(std::span<const Line> rows, const Gutter& gutter) const {
    double left = gutter.x0;
    double right = gutter.x1;
    for (const Line& row : rows) {
      left = std::min(left, row.box.x0);
      right = std::max(right, row.box.x1);
    }
    const double before = gutter.x0 - left;
    const double after = right - gutter.x1;
    if (std::min(before, after) > std::max(before, after) * kWidestMargin) return false;
    Rows parts[2];
    for (const Line& row : rows) {
      auto [a, b] = parted(row, gutter.middle());
      if (!a.empty()) parts[0].push_back(part_of(row, std::move(a)));
      if (!b.empty()) parts[1].push_back(part_of(row, std::move(b)));
    }
    const bool on_left = before < after;
    return !side_heads(parts[on_left ? 0 : 1], parts[on_left ? 1 : 0], typography_).empty();
  }

  /// The tallest gutter that parts columns, reaching over as much of the page as it serves.
  std::optional<Gutter> best_cut(const Rows& rows) const {
    std::vector<Gutter> gutters = find_gutters(rows);
    std::sort(gutters.begin(), gutters.end(), [](const Gutter& a, const Gutter& b) {
      return a.support != b.support ? a.support > b.support : a.width() > b.width();
    });
    constexpr std::size_t kMostTried = 24;
    if (gutters.size() > kMostTried) gutters.resize(kMostTried);
    for (Gutter& gutter : gutters) {
      if (!worth_judging(gutter, rows[gutter.first])) continue;
      extend(gutter, rows);
      const std::size_t heading = gutter.first + section_heading(along(rows, gutter), gutter, typography_);
      if (heading <= gutter.last) gutter.last = heading - 1;
      if (is_known(gutter) || parts_columns(along(rows, gutter), gutter, typography_, fonts_) ||
          parts_heads(along(rows, gutter), gutter))
        return gutter;
    }
    return std::nullopt;
  }

  static std::span<const Line> along(const Rows& rows, const Gutter& gutter) {
    return std::span(rows).subspan(gutter.first, gutter.last - gutter.first + 1);
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

  /// One column can be longer than the other, or begin higher: takes in the rows above and below that keep
  /// clear of the gutter and follow on without a break. A heading that may stand over both columns stays out.
  void extend(Gutter& gutter, const Rows& rows) const {
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
    while (gutter.first > 0 && clear(gutter.first - 1) &&
           follows(rows[gutter.first - 1], rows[gutter.first], 2.2))
      --gutter.first;
    while (gutter.first < first && may_span(gutter.first)) ++gutter.first;
  }

  void keep(Rows rows, double left, double right) {
    Region region;
    region.page = rows.front().page;
    region.left = left;
    region.right = right;
    region.lines = std::move(rows);
    regions_.push_back(std::move(region));
  }

  static constexpr double kWidestMargin = 0.6;  ///< of the text beside it

  const Typography& typography_;
  const std::vector<Font>& fonts_;
  std::vector<Strip> known_;  ///< the document's column strips, and those of this page
  std::vector<Region> regions_;
  bool columns_ = false;
};

}  // namespace

Cuts cut_into_regions(std::vector<Line> rows, const Typography& typography, const std::vector<Font>& fonts,
                      const std::vector<Strip>& known, Strip measure) {
  return Cutter(typography, fonts, known).run(std::move(rows), measure);
}

int columns_side_by_side(const std::vector<Region>& regions) {
  constexpr std::size_t kFewestLines = 3;
  constexpr std::size_t kMostLooked = 200;  // beyond that it is a form or a map
  const auto is_column = [](const Region& r) { return r.lines.size() >= kFewestLines; };
  int most = 0;
  for (std::size_t i = 0; i < std::min(regions.size(), kMostLooked); ++i) {
    if (!is_column(regions[i])) continue;
    const double y = (regions[i].lines.front().box.y0 + regions[i].lines.back().box.y1) / 2;
    most = std::max(
        most, static_cast<int>(std::count_if(regions.begin(), regions.end(), [&](const Region& other) {
          return is_column(other) && other.lines.front().box.y0 <= y && other.lines.back().box.y1 >= y;
        })));
  }
  return most;
}

}  // namespace praxis::ingest::layout
