// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_title.h"

#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>
#include <array>
#include <set>

namespace praxis::ingest::worker::html {
namespace {

constexpr std::array<std::string_view, 9> kSeparators{" | ", " :: ", " » ", " · ", " • ",
                                                      " — ", " – ",  " - ", " / "};

std::set<std::string> words_of(std::string_view text) {
  const std::string folded = strip_accents(fold_case(text));
  std::set<std::string> words;
  for (const WordSpan& span : split_words(folded))
    words.insert(folded.substr(span.begin, span.end - span.begin));
  return words;
}

/// Templates join title and site even where the site has no name: "Tool library |".
std::string without_open_end(std::string title) {
  for (const std::string_view separator : kSeparators) {
    if (title.ends_with(separator.substr(0, separator.size() - 1)))
      return title.substr(0, title.size() - separator.size() + 1);
  }
  return title;
}

}  // namespace

std::string without_site(std::string_view title, std::string_view site) {
  const std::string whole = without_open_end(squeeze_space(title));
  for (const std::string_view separator : kSeparators) {
    const std::size_t last = whole.rfind(separator);
    if (last == std::string::npos) continue;
    const std::string before = squeeze_space(std::string_view(whole).substr(0, last));
    const std::string after = squeeze_space(std::string_view(whole).substr(last + separator.size()));
    if (!site.empty() && fold_case(after) == fold_case(site)) return before;
    const std::size_t first = whole.find(separator);
    if (!site.empty() && fold_case(whole.substr(0, first)) == fold_case(site)) {
      return whole.substr(first + separator.size());
    }
    // A dash also joins the parts of a headline: then the last part must be short beside the rest.
    const bool firm = separator == " | " || separator == " :: " || separator == " » ";
    if (firm ? before.size() >= after.size() || split_words(before).size() > 1
             : before.size() >= 2 * after.size() && split_words(after).size() <= 4) {
      return before;
    }
  }
  return whole;
}

bool are_same_headline(std::string_view one, std::string_view other) {
  const std::set<std::string> left = words_of(one);
  const std::set<std::string> right = words_of(other);
  const auto& small = left.size() <= right.size() ? left : right;
  const auto& large = left.size() <= right.size() ? right : left;
  if (small.empty()) return false;
  const auto shared = static_cast<std::size_t>(std::count_if(
      small.begin(), small.end(), [&large](const std::string& word) { return large.contains(word); }));
  return shared * 4 >= small.size() * 3 && (small.size() > 1 || large.size() < 4);
}

}  // namespace praxis::ingest::worker::html
