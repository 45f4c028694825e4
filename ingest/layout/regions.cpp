// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/regions.h"

#include "ingest/layout/column_cuts.h"
#include "ingest/layout/columns.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/side_heads.h"
#include "ingest/layout/side_notes.h"

#include <algorithm>
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
    const std::optional<Gutter> gutter =
        depth < kDeepest ? best_cut(rows, known_, typography_, fonts_) : std::nullopt;
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

  void cut_columns(const Rows& band, const Gutter& gutter, double left, double right, int depth) {
    auto [left_rows, right_rows] = sides_of(band, gutter, fonts_);
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
    if (cut_beside_notes(left_rows, right_rows, {left, strip.x0}, {strip.x1, right}, depth)) return;
    if (cut_beside_notes(right_rows, left_rows, {strip.x1, right}, {left, strip.x0}, depth)) return;
    cut(std::move(left_rows), left, strip.x0, depth + 1);
    cut(std::move(right_rows), strip.x1, right, depth + 1);
  }

  static Rows part(Rows& rows, std::size_t first, std::size_t end) {
    return Rows(std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(first)),
                std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(end)));
  }

  /// Where headings hang in the margin: reads each before the text it stands beside.
  bool cut_beside_heads(Rows& margin, Rows& text, Strip margin_strip, Strip text_strip, int depth) {
    if (!may_hold_heads(margin_strip.x1 - margin_strip.x0, text_strip.x1 - text_strip.x0)) return false;
    const std::vector<SideHead> heads = side_heads(margin, text, typography_);
    if (heads.empty()) return false;
    cut(part(text, 0, heads.front().text), text_strip.x0, text_strip.x1, depth + 1);
    for (std::size_t i = 0; i < heads.size(); ++i) {
      const std::size_t end = i + 1 < heads.size() ? heads[i + 1].text : text.size();
      keep(part(margin, heads[i].first, heads[i].end), margin_strip.x0, margin_strip.x1);
      cut(part(text, heads[i].text, end), text_strip.x0, text_strip.x1, depth + 1);
    }
    return true;
  }

  /// Where notes stand in the margin: reads each behind the text it stands beside.
  bool cut_beside_notes(Rows& margin, Rows& text, Strip margin_strip, Strip text_strip, int depth) {
    if (!may_hold_heads(margin_strip.x1 - margin_strip.x0, text_strip.x1 - text_strip.x0)) return false;
    const std::vector<SideNote> notes = side_notes(margin, text, typography_);
    if (notes.empty()) return false;
    std::size_t read = 0;  // lines of the text
    for (const SideNote& note : notes) {
      cut(part(text, read, note.past), text_strip.x0, text_strip.x1, depth + 1);
      cut(part(margin, note.first, note.end), margin_strip.x0, margin_strip.x1, depth + 1);
      read = note.past;
    }
    cut(part(text, read, text.size()), text_strip.x0, text_strip.x1, depth + 1);
    return true;
  }

  void keep(Rows rows, double left, double right) {
    Region region;
    region.page = rows.front().page;
    region.left = left;
    region.right = right;
    region.lines = std::move(rows);
    regions_.push_back(std::move(region));
  }

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
