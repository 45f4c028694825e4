// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/word_places.h"

#include "corpus/fixed_numbers.h"
#include "search/distinct_places.h"

#include <algorithm>

namespace praxis::search {
namespace {

constexpr std::size_t kNumber = sizeof(std::uint32_t);

}  // namespace

std::uint32_t place_key(std::string_view exact_term) {
  if (exact_term.empty()) return kNoWord;
  std::uint32_t hash = 0x811c9dc5;
  for (const char c : exact_term) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193;
  return hash == kNoWord ? 1 : hash;
}

std::string to_bytes(const WordPlaces& places) {
  std::string bytes;
  bytes.reserve(kNumber * (PlacesView::kHead + places.keys.size() + 2 * places.more.size()));
  append_number(bytes, places.titled);
  append_number<std::uint32_t>(bytes, places.parted ? 1 : 0);
  append_number(bytes, static_cast<std::uint32_t>(places.keys.size()));
  for (const std::uint32_t key : places.keys) append_number(bytes, key);
  for (const auto& [place, key] : places.more) {
    append_number(bytes, place);
    append_number(bytes, key);
  }
  return bytes;
}

PlacesView::PlacesView(std::string_view bytes) : bytes_(bytes) {
  const std::size_t numbers = bytes.size() / kNumber;
  if (numbers < kHead) return;
  words_ = std::min<std::size_t>(number(2), numbers - kHead);
  titled_ = std::min<std::size_t>(number(0), words_);
  parted_ = number(1) != 0;
  more_ = (numbers - kHead - words_) / 2;
}

std::uint32_t PlacesView::number(std::size_t index) const {
  return number_at<std::uint32_t>(bytes_, index * kNumber);
}

PlacedTerm PlacesView::more_at(std::size_t index) const {
  const std::size_t first = kHead + words_ + 2 * index;
  return {number(first), number(first + 1)};
}

bool PlacesView::holds(std::size_t place, std::uint32_t key) const {
  if (key_at(place) == key) return true;
  for (std::size_t i = 0; i < more_; ++i) {
    const PlacedTerm term = more_at(i);
    if (term.place == place && term.key == key) return true;
  }
  return false;
}

bool PlacesView::phrase_from(std::size_t place, const std::vector<std::uint32_t>& keys,
                             std::size_t end) const {
  if (place < titled_ && parted_) end = std::min(end, titled_);
  if (keys.size() > end || place > end - keys.size()) return false;
  for (std::size_t i = 1; i < keys.size(); ++i) {
    if (!holds(place + i, keys[i])) return false;
  }
  return true;
}

bool PlacesView::has_phrase(const std::vector<std::uint32_t>& keys, bool in_title) const {
  const std::size_t end = in_title ? titled_ : words_;
  for (std::size_t place = 0; place < end; ++place) {
    if (key_at(place) == keys.front() && phrase_from(place, keys, end)) return true;
  }
  for (std::size_t i = 0; i < more_; ++i) {
    const PlacedTerm term = more_at(i);
    if (term.key == keys.front() && term.place < end && phrase_from(term.place, keys, end)) return true;
  }
  return false;
}

bool PlacesView::has_near(const std::vector<std::vector<std::uint32_t>>& sets, std::size_t window) const {
  std::vector<Standing> found;
  const auto look_at = [&](std::size_t place, std::uint32_t key) {
    const std::size_t gap = parted_ && place >= titled_ ? window : 0;  // so that no window reaches over it
    for (std::size_t i = 0; i < sets.size(); ++i) {
      if (std::binary_search(sets[i].begin(), sets[i].end(), key)) found.push_back({place + gap, i});
    }
  };
  for (std::size_t place = 0; place < words_; ++place) look_at(place, key_at(place));
  for (std::size_t i = 0; i < more_; ++i) {
    const PlacedTerm term = more_at(i);
    if (term.place < words_) look_at(term.place, term.key);
  }
  return stand_within(std::move(found), sets.size(), window);
}

}  // namespace praxis::search
