// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/copies.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace praxis::search {
namespace {

constexpr double kNearlyAll = 0.8;     // of the shingles of both
constexpr double kAsGoodAsAll = 0.9;   // so that names that one has more are what stands around it
constexpr double kMostlyInside = 0.8;  // of the shorter text's shingles
constexpr double kMuchShorter = 0.7;   // of the longer text's words
constexpr double kShortestPassage =
    0.5;  // of them: less of a passage is a form's own text, filled in elsewhere
constexpr std::size_t kEnoughInside = 8;  // shingles for "inside" to mean something
constexpr std::size_t kFewWords = 6;      // title and text together: too little to be the same thing
constexpr std::size_t kTellingTitle = 2;  // words: "Contact" is the title of many things
constexpr std::size_t kNamesPerSlip = 20;
constexpr std::size_t kComparedInRun = 8;

using Hashes = std::vector<std::uint32_t>;

/// How many of two sorted lists' values stand in both, in the first alone and in the second alone.
struct Overlap {
  std::size_t both = 0, first = 0, second = 0;
};

Overlap overlap_of(const Hashes& a, const Hashes& b, std::uint32_t mask = 0) {
  Overlap overlap;
  auto i = a.begin();
  auto j = b.begin();
  const auto counts = [mask](std::uint32_t value) { return (value & mask) == 0 ? 1U : 0U; };
  while (i != a.end() && j != b.end()) {
    if (*i == *j) {
      overlap.both += counts(*i);
      ++i, ++j;
    } else if (*i < *j) {
      overlap.first += counts(*i++);
    } else {
      overlap.second += counts(*j++);
    }
  }
  for (; i != a.end(); ++i) overlap.first += counts(*i);
  for (; j != b.end(); ++j) overlap.second += counts(*j);
  return overlap;
}

bool each_has_own(const Overlap& overlap) {
  return overlap.first > 0 && overlap.second > 0;
}

/// One region lies in the other, by their codes.
bool compatible(const std::string& a, const std::string& b) {
  return std::string_view(a).starts_with(b) || std::string_view(b).starts_with(a);
}

bool tags_part(const std::vector<std::string>& a, const std::vector<std::string>& b, bool nested) {
  if (a.empty() || b.empty()) return false;
  return std::none_of(a.begin(), a.end(), [&](const std::string& one) {
    return std::any_of(b.begin(), b.end(), [&](const std::string& other) {
      return nested ? compatible(one, other) : one == other;
    });
  });
}

/// Names are misread and broken at line ends: a few of many may differ.
bool names_part(const Sketch& a, const Sketch& b, std::size_t slips) {
  const Overlap names = overlap_of(a.names, b.names);
  return std::min(names.first, names.second) > slips + names.both / kNamesPerSlip;
}

/// Titles are compared without the white space and signs in them.
bool same_title(const Sketch& a, const Sketch& b) {
  return a.joined_title != 0 && a.joined_title == b.joined_title;
}

/// Some place of the text has other names or numbers in one than in the other. A line more in one of them
/// ("Lead partner: …") has none of its names in a place that the other fills otherwise.
bool filled_otherwise(const Sketch& a, const Sketch& b) {
  if (std::max(a.framed.size(), b.framed.size()) >= kMostFramed) return true;  // it cannot be known
  auto i = a.framed.begin();
  auto j = b.framed.begin();
  while (i != a.framed.end() && j != b.framed.end()) {
    if (i->frame != j->frame) {
      (i->frame < j->frame ? i : j)++;
      continue;
    }
    const auto of_frame = [frame = i->frame](const FramedName& one) { return one.frame == frame; };
    const auto i_end = std::find_if_not(i, a.framed.end(), of_frame);
    const auto j_end = std::find_if_not(j, b.framed.end(), of_frame);
    if (!std::includes(i, i_end, j, j_end) && !std::includes(j, j_end, i, i_end)) return true;
    i = i_end;
    j = j_end;
  }
  return false;
}

bool is_inside(const Overlap& overlap, const Sketch& shorter, const Sketch& longer,
               std::size_t shared_of_title) {
  if (shorter.passage && longer.passage && shorter.words < kShortestPassage * longer.words) return false;
  const bool much_shorter = shorter.words < kMuchShorter * longer.words;
  const std::size_t own = overlap.both + overlap.first;
  return much_shorter && shared_of_title >= kTellingTitle && own >= kEnoughInside &&
         static_cast<double>(overlap.both) >= kMostlyInside * static_cast<double>(own);
}

/// Those that may be the same, as pairs of places in `order`: (later, earlier), sorted.
std::vector<std::pair<std::uint32_t, std::uint32_t>> candidates(const std::vector<const Sketch*>& order) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
  keys.reserve(order.size() * (kBands + 1));
  for (std::uint32_t place = 0; place < order.size(); ++place) {
    const Sketch& sketch = *order[place];
    if (sketch.words == 0) continue;
    for (std::size_t band = 0; band < kBands; ++band)
      keys.emplace_back((std::uint64_t{band} << 32U) | sketch.bands[band], place);
    if (sketch.title.size() < kTellingTitle) continue;
    keys.emplace_back((std::uint64_t{kBands} << 32U) | sketch.joined_title, place);
  }
  std::sort(keys.begin(), keys.end());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::size_t begin = 0; begin < keys.size();) {
    std::size_t end = begin + 1;
    for (; end < keys.size() && keys[end].first == keys[begin].first; ++end) {
      const std::size_t last = std::min(end, begin + kComparedInRun);
      for (std::size_t earlier = begin; earlier < last; ++earlier)
        pairs.emplace_back(keys[end].second, keys[earlier].second);
    }
    begin = end;
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace

bool say_the_same(const Sketch& a, const Sketch& b) {
  const Sketch& shorter = a.words <= b.words ? a : b;
  const Sketch& longer = a.words <= b.words ? b : a;
  if (shorter.words == 0 || shorter.words + shorter.title.size() < kFewWords) return false;
  const Overlap titles = overlap_of(shorter.title, longer.title);
  const bool one_title = same_title(a, b);
  if (!one_title && each_has_own(titles)) return false;
  if (tags_part(a.projects, b.projects, false) || tags_part(a.regions, b.regions, true)) return false;
  const std::uint32_t mask = (1U << std::max(a.sampled, b.sampled)) - 1;
  const Overlap text = overlap_of(shorter.shingles, longer.shingles, mask);
  const auto all = static_cast<double>(text.both + text.first + text.second);
  if (one_title && all > 0 && static_cast<double>(text.both) >= kAsGoodAsAll * all && !filled_otherwise(a, b))
    return true;
  if (each_has_own(overlap_of(a.numbers, b.numbers))) return false;
  if (all > 0 && static_cast<double>(text.both) >= kNearlyAll * all) return !names_part(a, b, 0);
  const std::size_t shared = one_title ? std::max(a.title.size(), b.title.size()) : titles.both;
  return is_inside(text, shorter, longer, shared) && !names_part(a, b, 1);
}

CopyGroups find_copies(const std::vector<const Sketch*>& sketches) {
  std::vector<std::uint32_t> fullest_first(sketches.size());
  std::iota(fullest_first.begin(), fullest_first.end(), 0U);
  std::stable_sort(fullest_first.begin(), fullest_first.end(), [&](std::uint32_t a, std::uint32_t b) {
    const Sketch& x = *sketches[a];
    const Sketch& y = *sketches[b];
    return x.passage != y.passage ? y.passage : x.words > y.words;
  });
  std::vector<const Sketch*> order;
  order.reserve(sketches.size());
  for (const std::uint32_t index : fullest_first) order.push_back(sketches[index]);

  // Each joins the first fuller one that leads a group and says the same: compared with leaders alone, a
  // group cannot drift from one text to another.
  std::vector<std::uint32_t> leader(order.size());
  std::iota(leader.begin(), leader.end(), 0U);
  std::vector<std::vector<std::uint32_t>> led(order.size());
  for (const auto& [later, earlier] : candidates(order)) {
    const std::uint32_t into = leader[earlier];
    if (leader[later] != later || into == later || !say_the_same(*order[into], *order[later])) continue;
    leader[later] = into;
    led[into].push_back(fullest_first[later] + 1);
  }
  std::vector<std::vector<std::uint32_t>> groups;
  for (std::size_t place = 0; place < led.size(); ++place) {
    if (led[place].empty()) continue;
    std::vector<std::uint32_t>& group = groups.emplace_back();
    group.push_back(fullest_first[place] + 1);
    group.insert(group.end(), led[place].begin(), led[place].end());
  }
  return CopyGroups(std::move(groups));
}

}  // namespace praxis::search
