// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/running.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/running_keys.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>
#include <string>
#include <unordered_map>

namespace praxis::ingest::layout {
namespace {

constexpr double kZone = 0.16;         ///< share of the page's height, at each end, where running lines stand
constexpr std::size_t kDepth = 5;      ///< rows from the edge that may be running
constexpr double kWideZone = 0.27;     ///< with wide margins running lines stand further in…
constexpr std::size_t kOutermost = 2;  ///< …but outside of all text, and apart from it
constexpr double kSameHeight = 5;      ///< points
constexpr std::size_t kPages = 3;      ///< on so many pages a line must come back…
constexpr std::size_t kFewPages = 4;   ///< …but on two in a document of at most so many

/// A part of a row that stands apart from the rest of it: a running foot often holds title, number and date.
struct Piece {
  std::size_t page = 0, row = 0;
  std::size_t first_word = 0, past_word = 0;
  double y = 0;
  double size = 0;
  bool foot = false;
  std::vector<std::string>
      keys;  ///< its words; and for each number in them, the words with it counted from the page
  bool running = false;
};

std::vector<std::pair<std::size_t, std::size_t>> pieces_of(const Line& row) {
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

class Finder {
 public:
  Finder(std::vector<std::vector<Line>>& pages, const std::vector<double>& heights,
         const Typography& typography)
      : pages_(pages), heights_(heights), typography_(typography) {}

  /// Marks pieces; afterwards `is_running` answers for them.
  void run() {
    for (std::size_t p = 0; p < pages_.size(); ++p) gather(p);
    const std::size_t need = pages_.size() <= kFewPages ? 2 : kPages;
    mark_repeated(need);
    mark_in_known_places();
  }

  const std::vector<Piece>& pieces() const { return pieces_; }

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
    return rows < kOutermost && height < kWideZone && row.size <= typography_.body_size * 1.05 &&
           stands_apart(top, p, rows);
  }

  void gather(std::size_t p) {
    const auto& rows = pages_[p];
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const bool head = may_run(true, p, r);
      const bool foot = may_run(false, p, rows.size() - 1 - r);
      if (!head && !foot) continue;
      for (const auto& [begin, end] : pieces_of(rows[r])) {
        Piece piece{p,
                    r,
                    begin,
                    end,
                    foot ? heights_[p] - rows[r].baseline : rows[r].baseline,
                    rows[r].words[begin].size,
                    foot,
                    {},
                    false};
        piece.running = std::all_of(rows[r].words.begin() + static_cast<std::ptrdiff_t>(begin),
                                    rows[r].words.begin() + static_cast<std::ptrdiff_t>(end),
                                    [](const Word& w) { return w.artifact; });
        piece.keys = running_keys(std::span(rows[r].words).subspan(begin, end - begin), p + 1);
        pieces_.push_back(std::move(piece));
      }
    }
    // Pieces per page are few: the depth bounds the rows, and a row's pieces are bounded here.
    constexpr std::size_t kMost = 4000;
    if (pieces_.size() > kMost * (p + 1)) pieces_.resize(kMost * (p + 1));
  }

  /// The numbers of pages on which something stands at about this height.
  static std::size_t pages_level_with(const std::vector<std::pair<double, std::size_t>>& places, double y) {
    std::size_t count = 0;
    std::size_t last = static_cast<std::size_t>(-1);
    auto it = std::lower_bound(places.begin(), places.end(), std::pair{y - kSameHeight, std::size_t{0}});
    std::vector<std::size_t> pages;
    for (; it != places.end() && it->first <= y + kSameHeight && pages.size() < 64; ++it)
      pages.push_back(it->second);
    std::sort(pages.begin(), pages.end());
    for (const std::size_t page : pages) {
      count += page != last ? 1 : 0;
      last = page;
    }
    return count;
  }

  void mark_repeated(std::size_t need) {
    using Places = std::vector<std::pair<double, std::size_t>>;
    std::unordered_map<std::string, Places> by_key;
    for (const Piece& piece : pieces_) {
      for (const std::string& key : piece.keys)
        by_key[(piece.foot ? "f" : "h") + key].emplace_back(piece.y, piece.page);
    }
    for (auto& [key, places] : by_key) std::sort(places.begin(), places.end());
    for (Piece& piece : pieces_) {
      // Large type is a title: only the very same words on several pages make it a running head.
      const bool number = letters_in(piece.keys[0]) == 0;
      const bool title = piece.size > typography_.body_size * 1.3 && !number;
      for (std::size_t k = 0; k < piece.keys.size() && !piece.running; ++k) {
        if (title && k > 0) break;
        const auto& places = by_key[(piece.foot ? "f" : "h") + piece.keys[k]];
        piece.running = pages_level_with(places, piece.y) >= (title ? std::max(need, kPages) : need);
      }
    }
  }

  struct Place {
    std::size_t pages = 0;
    double size = 0;
  };

  /// Places where running lines stand on at least a third of the pages: what stands there on the others is
  /// running too.
  void mark_in_known_places() {
    std::map<std::pair<bool, long>, Place> known;
    for (const Piece& piece : pieces_) {
      if (!piece.running) continue;
      Place& place = known[{piece.foot, std::lround(piece.y / 2)}];
      ++place.pages;
      place.size = std::max(place.size, piece.size);
    }
    for (Piece& piece : pieces_) {
      if (piece.running) continue;
      const long y = std::lround(piece.y / 2);
      for (long near = y - 1; near <= y + 1 && !piece.running; ++near) {
        const auto found = known.find({piece.foot, near});
        if (found == known.end()) continue;
        piece.running = found->second.pages * 3 >= pages_.size() && found->second.pages >= kPages &&
                        piece.size <= found->second.size + 0.3 && piece.size <= typography_.body_size * 1.05;
      }
    }
  }

  const std::vector<std::vector<Line>>& pages_;
  const std::vector<double>& heights_;
  const Typography& typography_;
  std::vector<Piece> pieces_;
};

/// Which words of which rows of a page go: whole rows from the edge inwards, as long as all they hold is
/// running.
class Peeler {
 public:
  explicit Peeler(std::vector<Line>& rows) : rows_(rows), gone_(rows.size()) {
    for (std::size_t r = 0; r < rows.size(); ++r) gone_[r].assign(rows[r].words.size(), false);
  }

  void mark(const Piece& piece) {
    for (std::size_t w = piece.first_word; w < piece.past_word; ++w) gone_[piece.row][w] = true;
    (piece.foot ? foot_ : head_).insert(piece.row);
  }

  int peel() {
    std::vector<bool> drop(rows_.size(), false);
    for (std::size_t r = 0; r < rows_.size() && head_.contains(r) && all_gone(r); ++r) drop[r] = true;
    for (std::size_t r = rows_.size(); r-- > 0 && foot_.contains(r) && all_gone(r);) drop[r] = true;
    int dropped = 0;
    std::vector<Line> kept;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      if (drop[r]) {
        ++dropped;
      } else {
        kept.push_back(std::move(rows_[r]));
      }
    }
    rows_ = std::move(kept);
    return dropped;
  }

 private:
  bool all_gone(std::size_t r) const {
    return std::all_of(gone_[r].begin(), gone_[r].end(), [](bool gone) { return gone; });
  }

  std::vector<Line>& rows_;
  std::vector<std::vector<bool>> gone_;
  std::set<std::size_t> head_, foot_;  ///< rows with something running in them
};

}  // namespace

int drop_running_lines(std::vector<std::vector<Line>>& pages, const std::vector<double>& heights,
                       const Typography& typography) {
  Finder finder(pages, heights, typography);
  finder.run();
  int dropped = 0;
  auto piece = finder.pieces().begin();
  for (std::size_t p = 0; p < pages.size(); ++p) {
    Peeler peeler(pages[p]);
    for (; piece != finder.pieces().end() && piece->page == p; ++piece) {
      if (piece->running) peeler.mark(*piece);
    }
    dropped += peeler.peel();
  }
  return dropped;
}

}  // namespace praxis::ingest::layout
