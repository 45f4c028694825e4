// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/running_keys.h"

#include "corpus/utf8.h"
#include "ingest/layout/numerals.h"

namespace praxis::ingest::layout {

std::vector<std::string> running_keys(std::span<const Word> words, std::size_t page) {
  std::string text;
  for (const Word& word : words) text += (text.empty() ? "" : " ") + word.text;
  text = fold_case(text);
  std::vector<std::string> keys{text};
  for (const Numeral& number : numerals_in(text)) {
    const long offset = number.value - static_cast<long>(page);
    keys.push_back(text.substr(0, number.begin) + "\x01" + std::to_string(offset) + text.substr(number.end));
    // Two printed pages on one, as spreads are exported.
    const long of_spread = offset - static_cast<long>(page);
    keys.push_back(text.substr(0, number.begin) + "\x02" + std::to_string(of_spread) +
                   text.substr(number.end));
  }
  return keys;
}

}  // namespace praxis::ingest::layout
