// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/distinct_places.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>

namespace praxis::search {
namespace {

/// Gives sets places of their own, one after the other; a set may move another to a place still free (H. W.
/// Kuhn, The Hungarian method for the assignment problem, 1955, for weights of one).
class Assignment {
 public:
  Assignment(std::span<const Standing> window, std::size_t sets) : window_(window), sets_(sets) {}

  bool complete() {
    for (std::size_t set = 0; set < sets_; ++set) {
      tried_.clear();
      if (!assign(set)) return false;
    }
    return true;
  }

 private:
  bool assign(std::size_t set) {
    for (const Standing& one : window_) {
      if (one.set != set || !tried_.insert(one.place).second) continue;
      const auto holder = holders_.find(one.place);
      if (holder == holders_.end() || assign(holder->second)) {
        holders_[one.place] = set;
        return true;
      }
    }
    return false;
  }

  std::span<const Standing> window_;
  std::size_t sets_;
  std::map<std::size_t, std::size_t> holders_;  ///< set by place
  std::set<std::size_t> tried_;
};

}  // namespace

bool stand_within(std::vector<Standing> standings, std::size_t sets, std::size_t window) {
  std::sort(standings.begin(), standings.end(), [](const Standing& a, const Standing& b) {
    return std::tie(a.place, a.set) < std::tie(b.place, b.set);
  });
  std::vector<std::size_t> counts(sets, 0);
  std::size_t present = 0;
  std::size_t end = 0;
  for (std::size_t begin = 0; begin < standings.size(); ++begin) {
    for (; end < standings.size() && standings[end].place - standings[begin].place < window; ++end)
      present += counts[standings[end].set]++ == 0 ? 1 : 0;
    if (present == sets && Assignment(std::span(standings).subspan(begin, end - begin), sets).complete())
      return true;
    present -= --counts[standings[begin].set] == 0 ? 1 : 0;
  }
  return false;
}

}  // namespace praxis::search
