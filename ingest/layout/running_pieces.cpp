// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/running_pieces.h"

#include "ingest/layout/running_keys.h"

#include <algorithm>
#include <span>
#include <utility>

namespace praxis::ingest::layout {
namespace {

constexpr double kZone = 0.16;         ///< share of the page's height, at each end, where running lines stand
constexpr std::size_t kDepth = 5;      ///< rows from the edge that may be running
constexpr double kWideZone = 0.27;     ///< with wide margins running lines stand further in…
constexpr std::size_t kOutermost = 2;  ///< …but outside of all text, and apart from it

std::vector<std::pair<std::size_t, std::size_t>> parts_apart(const Line& row) {
  std::vector<std::pair<std::size_t, std::size_t>> pieces;
  std::size_t begin = 0;
  for (std::size_t i = 0; i + 1 <= row.words.size(); ++i) {
    const bool last = i + 1 == row.words.size();
    if (!last && row.words[i + 1].box.x0 - row.words[i].box.x1 < row.size * 1.8) continue;
    pieces.emplace_back(begin, i + 1);
    begin = i + 1;
  }
  return pieces;
}

/// Gathers them.
class Gatherer {
 public:
  Gatherer(const std::vector<std::vector<Line>>& pages, const std::vector<double>& heights,
           const Typography& typography)
      : pages_(pages), heights_(heights), typography_(typography) {}

  std::vector<RunningPiece> run() {
    for (std::size_t p = 0; p < pages_.size(); ++p) gather(p);
    return std::move(pieces_);
  }

 private:
  /// The row so many rows from the top of a page, or from its foot.
  const Line& row_from(bool top, std::size_t p, std::size_t rows) const {
    return top ? pages_[p][rows] : pages_[p][pages_[p].size() - 1 - rows];
  }

  /// Whether room parts this row, or one further in that may still be running, from the text.
  bool stands_apart(bool top, std::size_t p, std::size_t rows) const {
    for (; rows < kOutermost && rows + 1 < pages_[p].size(); ++rows) {
      const Line& row = row_from(top, p, rows);
      const Line& next = row_from(top, p, rows + 1);
      const double room = top ? next.box.y0 - row.box.y1 : row.box.y0 - next.box.y1;
      if (room > row.size * 0.6) return true;
    }
    return false;
  }

  /// Whether a line so many rows from the page's edge may be running.
  bool may_run(bool top, std::size_t p, std::size_t rows) const {
    const Line& row = row_from(top, p, rows);
    const double height = (top ? row.box.y1 : heights_[p] - row.box.y0) / heights_[p];
    if (rows < kDepth && height < kZone) return true;
    return rows < kOutermost && height < kWideZone && is_small_apart(top, p, rows);
  }

  bool is_small_apart(bool top, std::size_t p, std::size_t rows) const {
    return row_from(top, p, rows).size <= typography_.body_size * 1.05 && stands_apart(top, p, rows);
  }

  void gather(std::size_t p) {
    const auto& rows = pages_[p];
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const std::size_t from_foot = rows.size() - 1 - r;
      const bool head = may_run(true, p, r);
      const bool foot = may_run(false, p, from_foot);
      // Where pages end with their text, the foot stands below it, wherever that is.
      const bool ends_text = !head && !foot && r > 0 && from_foot == 0 && is_small_apart(false, p, 0);
      if (head || foot || ends_text) add_pieces(p, r, !head || foot, !ends_text);
    }
    // Pieces per page are few: the depth bounds the rows, and a row's pieces are bounded here.
    constexpr std::size_t kMost = 4000;
    if (pieces_.size() > kMost * (p + 1)) pieces_.resize(kMost * (p + 1));
  }

  void add_pieces(std::size_t p, std::size_t r, bool foot, bool level) {
    const Line& row = pages_[p][r];
    const bool apart = stands_apart(!foot, p, foot ? pages_[p].size() - 1 - r : r);
    for (const auto& [begin, end] : parts_apart(row)) {
      RunningPiece piece;
      piece.page = p;
      piece.row = r;
      piece.first_word = begin;
      piece.past_word = end;
      piece.y = foot ? heights_[p] - row.baseline : row.baseline;
      piece.size = row.words[begin].size;
      piece.foot = foot;
      piece.level = level;
      piece.apart = apart;
      const auto words = std::span(row.words).subspan(begin, end - begin);
      piece.running = std::all_of(words.begin(), words.end(), [](const Word& w) { return w.artifact; });
      piece.keys = running_keys(words, p + 1);
      pieces_.push_back(std::move(piece));
    }
  }

  const std::vector<std::vector<Line>>& pages_;
  const std::vector<double>& heights_;
  const Typography& typography_;
  std::vector<RunningPiece> pieces_;
};

}  // namespace

std::vector<RunningPiece> pieces_at_edges(const std::vector<std::vector<Line>>& pages,
                                          const std::vector<double>& heights, const Typography& typography) {
  return Gatherer(pages, heights, typography).run();
}

}  // namespace praxis::ingest::layout
