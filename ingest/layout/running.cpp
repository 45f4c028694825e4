// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/running.h"

#include "corpus/utf8.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/numerals.h"
#include "ingest/layout/running_keys.h"
#include "ingest/layout/running_pieces.h"
#include "ingest/layout/running_titles.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <unordered_map>

namespace praxis::ingest::layout {
namespace {

constexpr double kSameHeight = 5;  ///< points

class Finder {
 public:
  Finder(const std::vector<std::vector<Line>>& pages, const std::vector<double>& heights,
         const Typography& typography)
      : rows_(pages), typography_(typography), pieces_(pieces_at_edges(pages, heights, typography)) {}

  /// Marks pieces; afterwards `is_running` answers for them.
  void run() {
    find_counts();
    mark_repeated(pages_that_tell(rows_.size()));
    mark_counted_feet();
    mark_running_titles(pieces_, rows_, typography_);
    mark_in_known_places();
  }

  const std::vector<RunningPiece>& pieces() const { return pieces_; }

 private:
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

  /// The words of a short row without their numbers.
  static std::string without_numbers(std::string_view text) {
    std::string bare;
    std::size_t from = 0;
    for (const Numeral& number : numerals_in(text)) {
      bare += std::string(text.substr(from, number.begin - from)) + "\x03";
      from = number.end;
    }
    return from == 0 ? std::string() : bare + std::string(text.substr(from));
  }

  /// What rows amid the pages count: a "Case 2" that begins a page is one of the cases.
  void find_counts() {
    constexpr std::size_t kMostWords = 6;
    constexpr std::size_t kFromEdge = 3;  // rows
    for (const std::vector<Line>& rows : rows_) {
      for (std::size_t r = kFromEdge; r + kFromEdge < rows.size(); ++r) {
        if (rows[r].words.size() < 2 || rows[r].words.size() > kMostWords) continue;
        std::string text;
        for (const Word& word : rows[r].words) text += (text.empty() ? "" : " ") + word.text;
        if (std::string bare = without_numbers(fold_case(text)); !bare.empty())
          counts_.insert(std::move(bare));
      }
    }
  }

  bool counts_in_text(const RunningPiece& piece) const {
    return !piece.foot && letters_in(piece.keys[0]) > 0 && counts_.contains(without_numbers(piece.keys[0]));
  }

  void mark_repeated(std::size_t need) {
    using Places = std::vector<std::pair<double, std::size_t>>;
    std::unordered_map<std::string, Places> by_key;
    for (const RunningPiece& piece : pieces_) {
      if (!piece.level) continue;
      for (const std::string& key : piece.keys)
        by_key[(piece.foot ? "f" : "h") + key].emplace_back(piece.y, piece.page);
    }
    for (auto& [key, places] : by_key) std::sort(places.begin(), places.end());
    for (RunningPiece& piece : pieces_) {
      // Large type is a title: only the very same words on several pages make it a running head.
      const bool number = letters_in(piece.keys[0]) == 0;
      const bool title = piece.size > typography_.body_size * 1.3 && !number;
      for (std::size_t k = 0; k < piece.keys.size() && piece.level && !piece.running; ++k) {
        if (k > 0 && (title || counts_in_text(piece))) break;
        const auto& places = by_key[(piece.foot ? "f" : "h") + piece.keys[k]];
        piece.running = pages_level_with(places, piece.y) >= (title ? std::max(need, kRunningPages) : need);
      }
    }
  }

  /// Words with a number that grows with the pages, the last on each: where pages end with their text, at no
  /// one height.
  void mark_counted_feet() {
    const auto may_count = [&](const RunningPiece& piece) {
      return piece.foot && piece.apart && piece.row + 1 == rows_[piece.page].size() &&
             piece.size <= typography_.body_size * 1.05 && letters_in(piece.keys[0]) > 0;
    };
    std::unordered_map<std::string, std::set<std::size_t>> by_key;
    for (const RunningPiece& piece : pieces_) {
      if (!may_count(piece)) continue;
      for (std::size_t k = 1; k < piece.keys.size(); ++k) by_key[piece.keys[k]].insert(piece.page);
    }
    for (RunningPiece& piece : pieces_) {
      if (piece.running || !may_count(piece)) continue;
      for (std::size_t k = 1; k < piece.keys.size() && !piece.running; ++k)
        piece.running = by_key[piece.keys[k]].size() >= kRunningPages;
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
    for (const RunningPiece& piece : pieces_) {
      if (!piece.running || !piece.level) continue;
      Place& place = known[{piece.foot, std::lround(piece.y / 2)}];
      ++place.pages;
      place.size = std::max(place.size, piece.size);
    }
    for (RunningPiece& piece : pieces_) {
      if (piece.running || !piece.level) continue;
      const long y = std::lround(piece.y / 2);
      for (long near = y - 1; near <= y + 1 && !piece.running; ++near) {
        const auto found = known.find({piece.foot, near});
        if (found == known.end()) continue;
        piece.running = found->second.pages * 3 >= rows_.size() && found->second.pages >= kRunningPages &&
                        piece.size <= found->second.size + 0.3 && piece.size <= typography_.body_size * 1.05;
      }
    }
  }

  const std::vector<std::vector<Line>>& rows_;  ///< of each page
  const Typography& typography_;
  std::vector<RunningPiece> pieces_;
  std::set<std::string> counts_;  ///< folded, each number a sign
};

/// Which words of which rows of a page go: whole rows from the edge inwards, as long as all they hold is
/// running.
class Peeler {
 public:
  explicit Peeler(std::vector<Line>& rows) : rows_(rows), gone_(rows.size()) {
    for (std::size_t r = 0; r < rows.size(); ++r) gone_[r].assign(rows[r].words.size(), false);
  }

  void mark(const RunningPiece& piece) {
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
