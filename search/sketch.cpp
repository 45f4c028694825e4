// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/sketch.h"

#include "corpus/utf8.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <limits>
#include <string_view>

namespace praxis::search {
namespace {

constexpr std::size_t kRows = 4;  // minima a band
constexpr std::size_t kBins = kBands * kRows;
// Keeps a unit's share of memory below 4 KB; a text of so many words stands whole.
constexpr std::size_t kMostShingles = 1024;

constexpr std::uint64_t kFnvOffset = 0xcbf29ce484222325;
constexpr std::uint64_t kFnvPrime = 0x100000001b3;

/// Spreads what is known of a value over all bits (the finaliser of MurmurHash3, public domain).
std::uint64_t mixed(std::uint64_t value) {
  value ^= value >> 33U;
  value *= 0xff51afd7ed558ccd;
  value ^= value >> 33U;
  value *= 0xc4ceb9fe1a85ec53;
  return value ^ (value >> 33U);
}

struct HashedWord {
  std::uint64_t hash = kFnvOffset;
  bool digit = false;
  bool capital = false;
};

/// What a byte, with the one or two behind it, is to a word.
struct Step {
  std::size_t length = 1;
  bool in_word = false;
  bool ignored = false;  ///< a soft hyphen: neither part nor end of a word
  bool capital = false;
  bool digit = false;
  unsigned char last = 0;  ///< the last byte, folded
};

// Copies of one text differ in their quotation marks, dashes and spaces, and in the capitals of headings. All
// else may be compared byte by byte.
Step step_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  const auto next = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : static_cast<unsigned char>(0);
  };
  const auto folded = [](int c) { return static_cast<unsigned char>(c); };
  if (byte >= 'a' && byte <= 'z') return {1, true, false, false, false, byte};
  if (byte >= 'A' && byte <= 'Z') return {1, true, false, true, false, folded(byte + 0x20)};
  if (byte >= '0' && byte <= '9') return {1, true, false, false, true, byte};
  if (byte < 0x80) return {};
  if (byte == 0xC2) return {2, false, next(1) == 0xAD, false, false, 0};  // Latin-1's signs
  if (byte == 0xE2 && (next(1) == 0x80 || next(1) == 0x81)) return {3};   // general punctuation
  if (byte == 0xC3 && next(1) >= 0x80 && next(1) <= 0x9E)
    return {2, true, false, true, false, folded(next(1) + 0x20)};
  return {1, true, false, false, false, byte};
}

std::vector<HashedWord> words_of(std::string_view text) {
  std::vector<HashedWord> words;
  words.reserve(text.size() / 6);
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const Step step = step_at(text, at);
    at += step.length;
    if (step.ignored) continue;
    if (step.in_word) {
      if (!open) {
        words.emplace_back();
        words.back().capital = step.capital;
      }
      words.back().hash = (words.back().hash ^ step.last) * kFnvPrime;
      words.back().digit = words.back().digit || step.digit;
    }
    open = step.in_word;
  }
  return words;
}

void sort_unique(std::vector<std::uint32_t>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

std::uint32_t short_hash(const HashedWord& word) {
  return static_cast<std::uint32_t>(mixed(word.hash));
}

/// A text of fewer words is one shingle.
std::vector<std::uint32_t> shingles_of(const std::vector<HashedWord>& words) {
  std::vector<std::uint32_t> shingles;
  const std::size_t count = words.size() < kShingleWords ? std::min<std::size_t>(words.size(), 1)
                                                         : words.size() - kShingleWords + 1;
  shingles.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    std::uint64_t run = 0;
    for (std::size_t j = i; j < std::min(i + kShingleWords, words.size()); ++j)
      run = std::rotl(run, 21) + words[j].hash;
    shingles.push_back(static_cast<std::uint32_t>(mixed(run)));
  }
  sort_unique(shingles);
  return shingles;
}

std::array<std::uint32_t, kBands> bands_of(const std::vector<std::uint32_t>& shingles) {
  constexpr std::uint32_t kEmpty = std::numeric_limits<std::uint32_t>::max();
  std::array<std::uint32_t, kBins> minima{};
  minima.fill(kEmpty);
  for (const std::uint32_t shingle : shingles) {
    const std::uint64_t spread = mixed(shingle);
    std::uint32_t& least = minima[((spread >> 32U) * kBins) >> 32U];
    least = std::min(least, static_cast<std::uint32_t>(spread));
  }
  std::array<std::uint32_t, kBands> bands{};
  if (shingles.empty()) return bands;
  for (std::size_t band = 0; band < kBands; ++band) {
    std::uint64_t key = band;
    for (std::size_t bin = band * kRows; bin < (band + 1) * kRows; ++bin) {
      std::size_t lender = bin;
      while (minima[lender % kBins] == kEmpty) ++lender;
      // How far it was borrowed from is part of what is compared.
      key = mixed(key + minima[lender % kBins] + (std::uint64_t{lender - bin} << 32U));
    }
    bands[band] = static_cast<std::uint32_t>(key);
  }
  return bands;
}

// A frame is one word on either side: with more, names near each other would change each other's frames.
std::vector<FramedName> framed_names(const std::vector<HashedWord>& words) {
  const auto telling = [](const HashedWord& word) { return word.capital || word.digit; };
  std::vector<FramedName> framed;
  for (auto first = words.begin(); framed.size() < kMostFramed;) {
    first = std::find_if(first, words.end(), telling);
    if (first == words.end()) break;
    const auto last = std::find_if_not(first, words.end(), telling);
    std::uint64_t name = 0;
    for (auto word = first; word != last; ++word) name = std::rotl(name, 21) + word->hash;
    const std::uint64_t before = first == words.begin() ? 0 : std::prev(first)->hash;
    const std::uint64_t behind = last == words.end() ? 0 : last->hash;
    framed.push_back({static_cast<std::uint32_t>(mixed(std::rotl(before, 21) + behind)),
                      static_cast<std::uint32_t>(mixed(name))});
    first = last;
  }
  std::sort(framed.begin(), framed.end());
  framed.shrink_to_fit();
  return framed;
}

std::uint32_t joined_hash(std::string_view title) {
  const std::string plain = strip_accents(fold_case(title));
  HashedWord all;
  for (std::size_t at = 0; at < plain.size();) {
    const Step step = step_at(plain, at);
    at += step.length;
    if (step.in_word) all.hash = (all.hash ^ step.last) * kFnvPrime;
  }
  return all.hash == kFnvOffset ? 0 : short_hash(all);
}

}  // namespace

Sketch sketch_of(const Unit& unit) {
  Sketch sketch;
  const std::vector<HashedWord> words = words_of(unit.text);
  sketch.words = static_cast<std::uint32_t>(words.size());
  sketch.passage = unit.kind == UnitKind::passage;
  sketch.projects = unit.projects;
  sketch.regions = unit.regions;
  for (const HashedWord& word : words) {
    if (word.digit) sketch.numbers.push_back(short_hash(word));
    if (word.capital) sketch.names.push_back(short_hash(word));
  }
  for (const HashedWord& word : words_of(unit.title)) sketch.title.push_back(short_hash(word));
  sketch.joined_title = joined_hash(unit.title);
  sketch.framed = framed_names(words);
  sort_unique(sketch.numbers);
  sort_unique(sketch.names);
  std::sort(sketch.title.begin(), sketch.title.end());  // "1.1" is not "2.1": repeated words count
  sketch.shingles = shingles_of(words);
  sketch.bands = bands_of(sketch.shingles);
  while (sketch.shingles.size() > kMostShingles) {
    ++sketch.sampled;
    const std::uint32_t mask = (1U << sketch.sampled) - 1;
    std::erase_if(sketch.shingles, [&](std::uint32_t shingle) { return (shingle & mask) != 0; });
  }
  sketch.shingles.shrink_to_fit();
  return sketch;
}

}  // namespace praxis::search
