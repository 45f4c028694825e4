// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/successors.h"

#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

namespace praxis::tools {
namespace {

/// Of very long units the beginning tells enough.
constexpr std::size_t kMostBytes = 32 * 1024;
constexpr std::size_t kShingle = 3;  // words
/// What more of a source's units say than so many tells none of them from the others.
constexpr std::size_t kTelling = 32;
/// Of the gone unit's shingles, for another to stand in its place.
constexpr std::size_t kLeastShare = 3;  // a third

std::string folded_title(const Unit& unit) {
  return squeeze_space(fold_case(unit.title));
}

/// Hashes of all runs of some words, sorted; of a shorter text of the whole.
std::vector<std::uint64_t> shingles_of(const Unit& unit) {
  std::string text = unit.title + "\n" + unit.text;
  if (text.size() > kMostBytes) text = to_clean_utf8(std::string_view(text).substr(0, kMostBytes));
  text = fold_case(text);
  const std::vector<WordSpan> words = split_words(text);
  std::vector<std::uint64_t> shingles;
  for (std::size_t i = 0; i < words.size() && (i == 0 || i + kShingle <= words.size()); ++i) {
    std::string run;
    for (std::size_t w = i; w < std::min(i + kShingle, words.size()); ++w)
      run += text.substr(words[w].begin, words[w].end - words[w].begin) + ' ';
    shingles.push_back(std::hash<std::string>{}(run));
  }
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

}  // namespace

std::uint64_t words_hash(const Unit& unit) {
  return std::hash<std::string>{}(squeeze_space(fold_case(unit.title + "\n" + unit.text)));
}

Successors::Successors(std::vector<Unit> now) {
  for (Unit& unit : now) {
    const std::size_t at = candidates_.size();
    by_words_.emplace(words_hash(unit), at);
    for (const std::uint64_t shingle : shingles_of(unit)) by_shingle_.emplace_back(shingle, at);
    candidates_.push_back({std::move(unit.id), folded_title(unit)});
    if (!candidates_.back().title.empty()) by_title_[candidates_.back().title].push_back(at);
  }
  std::sort(by_shingle_.begin(), by_shingle_.end());
}

std::map<std::size_t, std::size_t> Successors::shared_with(const std::vector<std::uint64_t>& shingles) const {
  std::map<std::size_t, std::size_t> counts;
  for (const std::uint64_t shingle : shingles) {
    auto at = std::lower_bound(by_shingle_.begin(), by_shingle_.end(), std::pair(shingle, std::size_t{0}));
    for (std::size_t seen = 0; seen < kTelling && at != by_shingle_.end() && at->first == shingle;
         ++at, ++seen)
      ++counts[at->second];
  }
  return counts;
}

Successors::Found Successors::of(const Unit& gone) const {
  if (const auto same = by_words_.find(words_hash(gone)); same != by_words_.end())
    return {Succession::same_words, candidates_[same->second].id};
  const std::vector<std::uint64_t> shingles = shingles_of(gone);
  const auto counts = shared_with(shingles);
  const auto count_of = [&](std::size_t candidate) {
    const auto found = counts.find(candidate);
    return found == counts.end() ? std::size_t{0} : found->second;
  };
  const std::string title = folded_title(gone);
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most != counts.end() && most->second * kLeastShare >= shingles.size()) {
    const Candidate& there = candidates_[most->first];
    const bool namesake = !title.empty() && there.title == title;
    return {namesake ? Succession::same_title : Succession::same_place, there.id};
  }
  const auto called = by_title_.find(title);
  if (called == by_title_.end()) return {};
  const auto best = std::max_element(called->second.begin(), called->second.end(),
                                     [&](auto a, auto b) { return count_of(a) < count_of(b); });
  return {Succession::same_title, candidates_[*best].id};
}

}  // namespace praxis::tools
