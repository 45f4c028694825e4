// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/word_list.h"

#include "corpus/utf8.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include <unicode/unistr.h>

namespace praxis::search {
namespace {

constexpr std::size_t kMostLetters = 64;  // longer words are neither suggested nor looked for

/// In UTF-16: a letter beyond its first plane counts as two.
std::u16string letters_of(std::string_view word) {
  if (is_ascii(word)) return {word.begin(), word.end()};
  const auto letters = icu::UnicodeString::fromUTF8(strip_accents(word));
  return {letters.getBuffer(), static_cast<std::size_t>(letters.length())};
}

void put_number(std::string& bytes, std::uint32_t number) {
  for (; number >= 0x80; number >>= 7U) bytes += static_cast<char>(number | 0x80U);
  bytes += static_cast<char>(number);
}

/// Takes a number from the front; nothing where there is none.
std::optional<std::uint32_t> take_number(std::string_view& bytes) {
  std::uint32_t number = 0;
  for (unsigned shift = 0; shift < 32 && !bytes.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    number |= (byte & 0x7FU) << shift;
    if (byte < 0x80) return number;
  }
  return std::nullopt;
}

template <typename Text>
std::size_t common_beginning(const Text& a, const Text& b) {
  const std::size_t most = std::min(a.size(), b.size());
  return static_cast<std::size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(most), b.begin()).first - a.begin());
}

/// The edits between a word looked for and the beginnings of another, a row a letter of the other.
class EditTable {
 public:
  EditTable(std::u16string_view wanted, unsigned most)
      : wanted_(wanted), most_(most), width_(wanted.size() + 1) {
    rows_.resize((kMostLetters + 1) * width_);
    for (std::size_t i = 0; i < width_; ++i) rows_[i] = static_cast<std::uint8_t>(i);
  }

  /// The row behind the first `depth` letters, the rows before it being filled; false when no word with that
  /// beginning can be near enough.
  bool fill(std::u16string_view other, std::size_t depth) {
    const std::uint8_t* const before = row(depth - 1);
    std::uint8_t* const here = row(depth);
    here[0] = static_cast<std::uint8_t>(depth);
    std::uint8_t least = here[0];
    for (std::size_t i = 1; i < width_; ++i) {
      const bool same = wanted_[i - 1] == other[depth - 1];
      unsigned edits = std::min({before[i] + 1U, here[i - 1] + 1U, before[i - 1] + (same ? 0U : 1U)});
      if (i > 1 && depth > 1 && wanted_[i - 1] == other[depth - 2] && wanted_[i - 2] == other[depth - 1])
        edits = std::min(edits, row(depth - 2)[i - 2] + 1U);
      here[i] = static_cast<std::uint8_t>(edits);
      least = std::min(least, here[i]);
    }
    // Swapped neighbours reach over one row.
    return least <= most_ || *std::min_element(before, before + width_) < most_;
  }

  unsigned edits(std::size_t depth) { return row(depth)[width_ - 1]; }

 private:
  std::uint8_t* row(std::size_t depth) { return rows_.data() + depth * width_; }

  std::u16string_view wanted_;
  unsigned most_;
  std::size_t width_;
  std::vector<std::uint8_t> rows_;
};

struct Entry {
  std::u16string letters;
  std::string_view word;
  std::uint32_t units = 0;
};

/// Each word once, in the order of their letters.
std::vector<Entry> sorted_entries(std::span<const CountedWord> counted) {
  std::vector<Entry> entries;
  entries.reserve(counted.size());
  for (const auto& [word, units] : counted) {
    Entry entry{letters_of(word), word, units};
    if (!entry.letters.empty() && entry.letters.size() <= kMostLetters) entries.push_back(std::move(entry));
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.letters, a.word) < std::tie(b.letters, b.word);
  });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (kept > 0 && entries[kept - 1].word == entries[i].word) {
      entries[kept - 1].units += entries[i].units;
    } else if (const std::size_t to = kept++; to != i) {
      entries[to] = std::move(entries[i]);
    }
  }
  entries.resize(kept);
  return entries;
}

}  // namespace

std::string WordList::encode(std::span<const CountedWord> counted, std::uint32_t least) {
  std::string bytes;
  std::string_view before;
  for (const Entry& entry : sorted_entries(counted)) {
    if (entry.units < least) continue;
    const std::size_t shared = common_beginning(before, entry.word);
    put_number(bytes, static_cast<std::uint32_t>(shared));
    put_number(bytes, static_cast<std::uint32_t>(entry.word.size() - shared));
    bytes += entry.word.substr(shared);
    put_number(bytes, entry.units);
    before = entry.word;
  }
  return bytes;
}

std::optional<WordList> WordList::decode(std::string_view bytes) {
  WordList list;
  std::string word;
  while (!bytes.empty()) {
    const auto shared = take_number(bytes);
    const auto more = take_number(bytes);
    if (!shared || !more || *shared > word.size() || *more > bytes.size()) return std::nullopt;
    word.resize(*shared);
    word += bytes.substr(0, *more);
    bytes.remove_prefix(*more);
    const auto units = take_number(bytes);
    if (!units || word.size() > kMostLetters * 4 || !is_valid_utf8(word)) return std::nullopt;
    list.append(word, *units);
  }
  return list;
}

void WordList::append(std::string_view word, std::uint32_t units) {
  const std::u16string own = letters_of(word);
  const std::u16string_view before = units_.empty() ? std::u16string_view() : letters(units_.size() - 1);
  shared_.push_back(static_cast<std::uint8_t>(common_beginning(before, std::u16string_view(own))));
  text_ += word;
  ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  letters_ += own;
  letter_ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
  units_.push_back(units);
}

std::u16string_view WordList::letters(std::size_t word) const {
  const std::size_t begin = word == 0 ? 0 : letter_ends_[word - 1];
  return std::u16string_view(letters_).substr(begin, letter_ends_[word] - begin);
}

WordList::Found WordList::found(std::size_t word, unsigned edits) const {
  const std::size_t begin = word == 0 ? 0 : ends_[word - 1];
  return {std::string_view(text_).substr(begin, ends_[word] - begin), units_[word], edits};
}

std::vector<WordList::Found> WordList::nearest(std::string_view folded, unsigned most_edits,
                                               std::size_t limit) const {
  const std::u16string wanted = letters_of(folded);
  if (wanted.empty() || wanted.size() > kMostLetters - 8) return {};
  EditTable table(wanted, most_edits);
  std::vector<Found> near;
  std::size_t filled = 0;               // rows that hold for the word before
  std::size_t dead = kMostLetters + 1;  // so many letters of it are too far already
  for (std::size_t word = 0; word < units_.size(); ++word) {
    const std::size_t shared = shared_[word];
    if (shared >= dead) continue;
    dead = kMostLetters + 1;
    filled = std::min(filled, shared);
    const std::u16string_view own = letters(word);
    while (filled < own.size() && dead > kMostLetters) {
      if (!table.fill(own, ++filled)) dead = filled;
    }
    if (dead > kMostLetters && table.edits(own.size()) <= most_edits && own != wanted)
      near.push_back(found(word, table.edits(own.size())));
  }
  const std::size_t kept = std::min(limit, near.size());
  std::partial_sort(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(kept), near.end(),
                    [](const Found& a, const Found& b) {
                      return std::tie(a.edits, b.units, a.word) < std::tie(b.edits, a.units, b.word);
                    });
  near.resize(kept);
  return near;
}

std::size_t WordList::lower_bound(std::u16string_view begun) const {
  std::size_t low = 0;
  for (std::size_t high = units_.size(); low < high;) {
    const std::size_t middle = low + (high - low) / 2;
    if (letters(middle) < begun) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

std::uint32_t WordList::units_of(std::string_view folded) const {
  const std::u16string wanted = letters_of(folded);
  std::uint32_t units = 0;
  for (std::size_t word = lower_bound(wanted); word < units_.size() && letters(word) == wanted; ++word)
    units = std::max(units, units_[word]);
  return units;
}

std::vector<WordList::Found> WordList::completions(std::string_view folded, std::size_t limit) const {
  const std::u16string begun = letters_of(folded);
  std::vector<Found> all;
  for (std::size_t low = lower_bound(begun); low < units_.size() && letters(low).starts_with(begun); ++low) {
    if (letters(low).size() > begun.size()) all.push_back(found(low, 0));
  }
  keep_most_frequent(all, limit);
  return all;
}

void WordList::keep_most_frequent(std::vector<Found>& found, std::size_t limit) {
  const std::size_t kept = std::min(limit, found.size());
  std::partial_sort(
      found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(),
      [](const Found& a, const Found& b) { return std::tie(b.units, a.word) < std::tie(a.units, b.word); });
  found.resize(kept);
}

std::vector<WordList::Found> WordList::compounds_of(std::string_view stem, std::size_t ending,
                                                    std::size_t limit) const {
  constexpr std::size_t kOtherPart = 3;  // letters
  const std::u16string part = letters_of(stem);
  std::vector<Found> all;
  std::size_t last = units_.size();
  if (part.empty()) return all;
  // Over all words at once; what is found across two of them is none.
  for (std::size_t at = letters_.find(part); at != std::u16string::npos; at = letters_.find(part, at + 1)) {
    const auto word = static_cast<std::size_t>(
        std::upper_bound(letter_ends_.begin(), letter_ends_.end(), at) - letter_ends_.begin());
    const std::size_t before = at - (word == 0 ? 0 : letter_ends_[word - 1]);
    if (at + part.size() > letter_ends_[word]) continue;
    const std::size_t behind = letter_ends_[word] - at - part.size();
    const bool begins = before == 0 && behind > std::max(ending, kOtherPart);
    const bool ends = before >= kOtherPart && behind <= ending;
    if ((begins || ends) && word != last) all.push_back(found(last = word, 0));
  }
  keep_most_frequent(all, limit);
  return all;
}

}  // namespace praxis::search
