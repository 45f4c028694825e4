// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/name_table.h"

#include "corpus/utf8.h"
#include "search/analyzer.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>
#include <utility>

namespace praxis::search {
namespace {

constexpr std::size_t kMostTypedWords = 8;
constexpr std::size_t kMostScanned = 5'000;  // names looked through for words that stand apart

using Found = NameTable::Found;

bool is_before(const Found& a, const Found& b) {
  return std::tuple(!a.whole, !a.at_start, b.thing.units, a.thing.facet, a.thing.value) <
         std::tuple(!b.whole, !b.at_start, a.thing.units, b.thing.facet, b.thing.value);
}

bool is_same(const Found& a, const Found& b) {
  return a.thing.value == b.thing.value && a.thing.facet == b.thing.facet;
}

/// The best of one kind so far.
class Best {
 public:
  explicit Best(std::size_t limit) : limit_(limit) {}

  void add(const Found& found) {
    // Most are worse than all: then it is also worse than itself, should it be there.
    if (limit_ == 0 || (best_.size() == limit_ && !is_before(found, best_[worst_]))) return;
    const auto same =
        std::find_if(best_.begin(), best_.end(), [&](const Found& other) { return is_same(found, other); });
    if (same == best_.end() && best_.size() < limit_) {
      best_.push_back(found);
    } else {
      Found& place = same == best_.end() ? best_[worst_] : *same;
      if (is_before(found, place)) place = found;
    }
    worst_ =
        static_cast<std::size_t>(std::max_element(best_.begin(), best_.end(), is_before) - best_.begin());
  }

  const std::vector<Found>& all() const { return best_; }

 private:
  std::size_t limit_;
  std::size_t worst_ = 0;
  std::vector<Found> best_;
};

/// The best of each kind: titles, projects, regions, themes.
class BestOfKinds {
 public:
  explicit BestOfKinds(std::size_t limit) : best_{Best(limit), Best(limit), Best(limit), Best(limit)} {}
  void add(const Found& found) { best_[kind_of(found)].add(found); }
  std::vector<Found> all() const {
    std::vector<Found> all;
    for (const Best& kind : best_) all.insert(all.end(), kind.all().begin(), kind.all().end());
    std::sort(all.begin(), all.end(), is_before);
    return all;
  }

  static std::size_t kind_of(const Found& found) {
    return found.thing.facet == kTitleFacet ? 0 : found.thing.facet;
  }

 private:
  std::array<Best, 4> best_;
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

const NameTable::Name& NameTable::label_of(const Name& name) const {
  auto at = names_.begin() + (&name - names_.data());
  while (at != names_.begin() && std::prev(at)->thing == name.thing) --at;
  return *at;
}

std::vector<NameTable::Found> NameTable::best_in(std::size_t first, std::size_t last,
                                                 std::string_view beginning, std::size_t limit) const {
  BestOfKinds best(limit);
  for (std::size_t i = first; i < last; ++i) {
    const Start& start = starts_[i];
    const Name& name = names_[start.name];
    const bool at_start = start.offset == name.begin;
    const std::size_t left =
        name.end - start.offset - std::min<std::size_t>(beginning.size(), name.end - start.offset);
    best.add({things_[name.thing], at_start && left <= 1, at_start, start.name});
  }
  return best.all();
}

std::optional<std::vector<NameTable::Found>> NameTable::known_best(std::string_view beginning,
                                                                   std::size_t limit) const {
  const auto known = common_.find(beginning);
  if (known == common_.end() || limit > kMostSuggestions) return std::nullopt;
  std::array<std::size_t, 4> taken{};
  std::vector<Found> best;
  for (const Found& found : known->second) {
    if (taken[BestOfKinds::kind_of(found)]++ < limit) best.push_back(found);
  }
  return best;
}

// Names that have all words, wherever: looked for where the word stands that fewest begin with.
void NameTable::add_apart(const std::vector<std::string>& words, std::vector<Found>& found,
                          std::size_t limit) const {
  std::pair<std::size_t, std::size_t> fewest{0, starts_.size()};
  for (const std::string& word : words) {
    const auto range = range_of(word);
    if (range.second - range.first < fewest.second - fewest.first) fewest = range;
  }
  BestOfKinds best(limit);
  for (const Found& one : found) best.add(one);
  const auto [from, to] = fewest;
  for (std::size_t i = from; i < std::min(to, from + kMostScanned); ++i) {
    const std::uint32_t number = starts_[i].name;
    const Name& name = names_[number];
    if (has_words(name, words)) best.add({things_[name.thing], false, false, number});
  }
  found = best.all();
}

std::vector<NameTable::Found> NameTable::find(std::string_view typed, std::size_t limit) const {
  const std::vector<std::string> words = typed_words(typed);
  if (words.empty()) return {};
  std::string beginning;
  for (const std::string& word : words) beginning += word;
  std::vector<Found> found;
  if (auto known = known_best(beginning, limit)) {
    found = *std::move(known);
  } else {
    const auto [first, last] = range_of(beginning);
    found = best_in(first, last, beginning, limit);
    if (words.size() > 1 && last - first < limit) add_apart(words, found, limit);
  }
  for (Found& one : found) {
    if (has_words(label_of(names_[one.name]), words)) one.name = kItsLabel;
  }
  return found;
}

}  // namespace praxis::search
