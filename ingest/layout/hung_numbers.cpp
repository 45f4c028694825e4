// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/hung_numbers.h"

#include "corpus/ascii.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace praxis::ingest::layout {
namespace {

/// "1", "02", "3.", "[04]", "5)".
bool is_hung_number(std::string_view text) {
  constexpr std::size_t kDigits = 2;
  if (text.starts_with('[') || text.starts_with('(')) text.remove_prefix(1);
  if (text.ends_with(']') || text.ends_with(')') || text.ends_with('.')) text.remove_suffix(1);
  return !text.empty() && text.size() <= kDigits && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

struct Place {
  std::size_t row = 0, word = 0;
};

/// Whether a row is not the next line of the one above it.
bool begins_block(const std::vector<Row>& rows, std::size_t r) {
  if (r == 0) return true;
  const Word& head = rows[r].words.back();
  const Word& above = rows[r - 1].words.back();
  const bool other_type = head.font != above.font || head.size != above.size;
  return other_type || head.baseline - above.baseline > head.size * 1.7;
}

/// The first word right of the number and no higher than it, in the highest row that has one.
bool find_beside(const std::vector<Row>& rows, std::size_t from, const Word& number, Place& place) {
  constexpr std::size_t kRowsUp = 4;
  constexpr double kLarger = 1.35;
  for (std::size_t r = from > kRowsUp ? from - kRowsUp : 0; r < from; ++r) {
    const auto& words = rows[r].words;
    const auto next = std::find_if(words.begin(), words.end(),
                                   [&](const Word& word) { return word.box.x0 >= number.box.x1; });
    if (next == words.end() || next->box.x0 - number.box.x1 > number.size * 2.5) continue;
    if (next != words.begin() && (next - 1)->box.x1 > number.box.x0) continue;
    const double drop = next->box.y0 - number.box.y0;
    if (drop < -number.size * 0.4 || drop > number.size * 0.6 || number.size < next->size * kLarger) continue;
    place = {r, static_cast<std::size_t>(next - words.begin())};
    return begins_block(rows, r);
  }
  return false;
}

}  // namespace

void set_hung_numbers(std::vector<Row>& rows) {
  for (std::size_t r = 1; r < rows.size(); ++r) {
    auto& words = rows[r].words;
    Place place;
    if (words.empty() || !is_hung_number(words.front().text)) continue;
    if (!find_beside(rows, r, words.front(), place)) continue;
    Word number = std::move(words.front());
    words.erase(words.begin());
    auto& home = rows[place.row].words;
    const auto next = home.begin() + static_cast<std::ptrdiff_t>(place.word);
    number.baseline = next->baseline;
    number.size = next->size;
    number.box.y0 = next->box.y0;
    number.box.y1 = next->box.y1;
    home.insert(next, std::move(number));
  }
  std::erase_if(rows, [](const Row& row) { return row.words.empty(); });
}

}  // namespace praxis::ingest::layout
