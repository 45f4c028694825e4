// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_garbage.h"

#include <algorithm>
#include <string_view>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace praxis::ingest::worker {
namespace {

constexpr std::size_t kFewestJudged = 20;  // words
constexpr std::size_t kMostJudged = 120;   // or nearly twice as many
constexpr double kFewestWords = 0.5;       // of what could be words
constexpr std::size_t kFewestSigns = 60;   // code points
constexpr double kMostOdd = 0.3;           // of the code points

/// What is known of the signs of a word.
struct Signs {
  std::size_t all = 0, letters = 0, digits = 0, odd = 0, inner = 0;
  std::size_t rises = 0;  ///< capitals after small letters
  bool latin = false, vowel = false, small = false;
  bool one = true;  ///< the same sign throughout: "……", "———"
};

bool is_vowel(UChar32 c) {
  const UChar32 lower = u_tolower(c);
  return lower == 'a' || lower == 'e' || lower == 'i' || lower == 'o' || lower == 'u' || lower == 'y' ||
         lower >= 0xDF;  // nearly all small Latin letters beyond ASCII are vowels with a mark
}

Signs signs_of(std::string_view text) {
  Signs signs;
  bool small_before = false;
  std::size_t marks = 0;  // since the last letter or digit
  UChar32 first = 0;
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, at, size, c);
    if (signs.all++ == 0) first = c;
    signs.one = signs.one && c == first;
    if (u_isalpha(c) != 0 || u_isdigit(c) != 0) {
      signs.inner += signs.letters + signs.digits > 0 ? marks : 0;
      marks = 0;
    }
    if (u_isalpha(c) != 0) {
      ++signs.letters;
      const bool small = u_islower(c) != 0;
      signs.rises += small_before && !small ? 1 : 0;
      small_before = small;
      signs.small = signs.small || small;
      signs.latin = signs.latin || u_tolower(c) < 0x250;
      signs.vowel = signs.vowel || is_vowel(c);
    } else if (u_isdigit(c) != 0) {
      ++signs.digits;
    } else if (c == 0xFFFD || !u_isdefined(c) || u_charType(c) == U_PRIVATE_USE_CHAR || u_iscntrl(c) != 0) {
      ++signs.odd;
    } else if (c != '-' && c != '\'' && c != 0x2019 && c != '.' && c != '/' && c != 0x2010 && c != '@') {
      ++marks;
    }
  }
  return signs;
}

/// Letters with no signs among them, in capitals as people set them, with a vowel if they are Latin.
bool could_be_word(const Signs& signs) {
  constexpr std::size_t kLongestAcronym = 6;
  if (signs.letters == 0 || signs.inner > 1 || signs.rises > 1 || signs.odd > 0) return false;
  return !signs.latin || signs.vowel || (!signs.small && signs.letters <= kLongestAcronym);
}

bool is_number(const Signs& signs) {
  return signs.letters * 2 < signs.all && signs.digits * 2 >= signs.all;
}

}  // namespace

bool says_little(const std::vector<layout::Word>& words) {
  const auto good = std::count_if(words.begin(), words.end(), [](const layout::Word& word) {
    const Signs signs = signs_of(word.text);
    return is_number(signs) || (signs.letters > 1 && could_be_word(signs));
  });
  return static_cast<std::size_t>(good) * 2 < words.size();
}

bool is_garbage(const std::vector<layout::Word>& words) {
  constexpr std::size_t kShortest = 4;  // code points
  std::size_t signs_seen = 0;
  std::size_t odd = 0;
  std::size_t judged = 0;
  std::size_t good = 0;
  // A few hundred words tell as much as all of them.
  const std::size_t step = std::max<std::size_t>(1, words.size() / kMostJudged);
  for (std::size_t i = 0; i < words.size(); i += step) {
    const Signs signs = signs_of(words[i].text);
    signs_seen += signs.all;
    odd += signs.odd;
    const bool ruler = signs.one && signs.letters + signs.digits + signs.odd == 0;
    if (signs.all < kShortest || is_number(signs) || ruler) continue;
    ++judged;
    good += could_be_word(signs) ? 1 : 0;
  }
  const auto share = [](std::size_t part, std::size_t whole) {
    return static_cast<double>(part) / static_cast<double>(whole);
  };
  if (signs_seen >= kFewestSigns && share(odd, signs_seen) > kMostOdd) return true;
  return judged >= kFewestJudged && share(good, judged) < kFewestWords;
}

}  // namespace praxis::ingest::worker
