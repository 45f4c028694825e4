// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/name_table.h"

#include "corpus/utf8.h"
#include "search/analyzer.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace praxis::search {
namespace {

constexpr std::size_t kMostTypedWords = 8;
constexpr std::size_t kMostScanned = 20'000;  // names looked through for words that stand apart

/// The best of one kind so far.
class Best {
 public:
  explicit Best(std::size_t limit) : limit_(limit) {}

  void add(const NameTable::Found& found) {
    const auto same = std::find_if(best_.begin(), best_.end(), [&](const NameTable::Found& other) {
      return other.thing.value == found.thing.value && other.thing.facet == found.thing.facet;
    });
    if (same != best_.end()) {
      if (before(found, *same)) *same = found;
      return;
    }
    if (best_.size() < limit_) {
      best_.push_back(found);
      return;
    }
    if (limit_ == 0) return;
    const auto worst = std::max_element(best_.begin(), best_.end(), before);
    if (before(found, *worst)) *worst = found;
  }

  static bool before(const NameTable::Found& a, const NameTable::Found& b) {
    return std::tuple(!a.whole, !a.at_start, b.thing.units, a.thing.facet, a.thing.value) <
           std::tuple(!b.whole, !b.at_start, a.thing.units, b.thing.facet, b.thing.value);
  }
  const std::vector<NameTable::Found>& all() const { return best_; }

 private:
  std::size_t limit_;
  std::vector<NameTable::Found> best_;
};

std::vector<std::string> typed_words(std::string_view typed) {
  std::size_t end = std::min(typed.size(), kMostTyped);
  while (end > 0 && end < typed.size() && (static_cast<unsigned char>(typed[end]) & 0xC0U) == 0x80U) --end;
  const std::string text = to_clean_utf8(typed.substr(0, end));
  const Analysis analysis = analyse(text);
  std::vector<std::string> words;
  for (const Word& word : analysis.words) {
    if (words.size() == kMostTypedWords) break;
    words.push_back(strip_accents(word.folded) + ' ');
  }
  // What ends in a letter may go on.
  if (!words.empty() && analysis.words.back().end == text.size() && words.size() == analysis.words.size())
    words.back().pop_back();
  return words;
}

std::uint64_t key_of(std::string_view text) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < 8; ++i)
    key = key << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return key;
}

}  // namespace

std::string_view NameTable::rest(const Start& start) const {
  return std::string_view(text_).substr(start.offset, names_[start.name].end - start.offset);
}

std::pair<std::size_t, std::size_t> NameTable::range_of(std::string_view beginning) const {
  const std::uint64_t key = key_of(beginning);
  const auto first = std::partition_point(starts_.begin(), starts_.end(), [&](const Start& start) {
    return start.key != key ? start.key < key : rest(start) < beginning;
  });
  const auto last = std::partition_point(first, starts_.end(), [&](const Start& start) {
    return rest(start).substr(0, beginning.size()) <= beginning;
  });
  return {static_cast<std::size_t>(first - starts_.begin()),
          static_cast<std::size_t>(last - starts_.begin())};
}

bool NameTable::has_words(const Name& name, const std::vector<std::string>& words) const {
  const std::string_view text = std::string_view(text_).substr(name.begin, name.end - name.begin);
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return text.starts_with(word) || text.find(' ' + word) != std::string_view::npos;
  });
}

std::vector<NameTable::Found> NameTable::find(std::string_view typed, std::size_t limit) const {
  const std::vector<std::string> words = typed_words(typed);
  if (words.empty()) return {};
  std::array<Best, 4> best{Best(limit), Best(limit), Best(limit), Best(limit)};
  const auto add = [&](const Start& start, std::size_t length, bool together) {
    const Name& name = names_[start.name];
    const NamedThing& thing = things_[name.thing];
    const bool at_start = together && start.offset == name.begin;
    const std::size_t left = name.end - start.offset - std::min<std::size_t>(length, name.end - start.offset);
    best[thing.facet == kTitleFacet ? 0 : thing.facet].add({thing, at_start && left <= 1, at_start});
  };
  std::string beginning;
  for (const std::string& word : words) beginning += word;
  const auto [first, last] = range_of(beginning);
  for (std::size_t i = first; i < last; ++i) add(starts_[i], beginning.size(), true);
  if (words.size() > 1 && last - first < limit) {
    const auto [from, to] = range_of(words.back());
    for (std::size_t i = from; i < std::min(to, from + kMostScanned); ++i) {
      if (has_words(names_[starts_[i].name], words)) add(starts_[i], 0, false);
    }
  }
  std::vector<Found> all;
  for (const Best& kind : best) all.insert(all.end(), kind.all().begin(), kind.all().end());
  std::sort(all.begin(), all.end(), Best::before);
  return all;
}

}  // namespace praxis::search
