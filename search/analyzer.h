// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::search {

/// One word of a text; its index in Analysis::words is its position. A hyphenated word is several: one a
/// part.
struct Word {
  std::size_t begin = 0;  ///< bytes in the text
  std::size_t end = 0;
  std::string folded;  ///< case folded, accents kept: what a stemmer takes
  std::string exact;   ///< accents folded too, one spelling for variants: what a phrase compares
};

/// Words written together: "zero-emission", "R&D", "COVID-19", "U.S.", "C++".
struct Compound {
  std::size_t first = 0;  ///< index of its first word
  std::size_t count = 0;
  /// Written as one: "zeroemission", "r&d" (for "R+D" too), "covid19", "us", "c++". Accents kept.
  std::string joined;
  std::size_t end = 0;  ///< bytes in the text, its marks included
  /// Means something as one alone ("r&d", "c++"): its parts are not what the writer means.
  bool symbolic = false;
  /// Letters and a number without any mark between ("Horizon2020"): apart they mean something else.
  bool unmarked = false;
};

struct Analysis {
  std::vector<Word> words;
  std::vector<Compound> compounds;  ///< in order, not overlapping
};

/// Cuts a text into words. The same for index, query and snippet, and for every language; stemming comes
/// after (search/stemmer.h). Words are ICU's (UAX #29), cut further at every mark inside but the point or
/// comma of a number; letters followed by a number ("Horizon2020") are a compound of both. Expects valid
/// UTF-8. Thread-safe.
Analysis analyse(std::string_view text);

/// The same without the words' exact forms, for who knows these by the folded ones.
Analysis analyse_folded(std::string_view text);

/// `count` words from `first` on as phrases compare them, parted by spaces.
std::string exact_words(const Analysis& analysis, std::size_t first, std::size_t count);

/// A word as exact terms have it: case and accents folded, variants spelt one way.
std::string exact_form(std::string_view folded);

}  // namespace praxis::search
