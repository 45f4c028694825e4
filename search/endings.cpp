// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/endings.h"

#include "corpus/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace praxis::search {
namespace {

// What remains of a word must still tell it from others.
constexpr std::size_t kLettersLeft = 4;
constexpr std::size_t kLettersLeftOfShort = 3;  // where the ending is one letter

struct Endings {
  std::string_view language;
  std::string_view list;  ///< without accents, parted by spaces
};

constexpr std::array<Endings, 8> kEndings{{
    {"bg",
     "ищата ища овете овци ове еве евете ните ната ното ният ния ията иите ията ето ата ята ите ът ят та то "
     "те "
     "ен на но ни ия ии ие ем им ам ом а е и о у ъ я"},
    {"cs",
     "iho imu imi ich eho emu ymi ych ach ech ami emi ovi ove ovy ova ovych ovym at em am om um im ym ou ie "
     "ii "
     "iim a e i o u y"},
    {"et", ""},
    {"hr",
     "ovima evima ijama ijima ama ima ovi evi ova eva ove eve ovim oga ega iju ija ije iji ih im om em og eg "
     "a e i o u"},
    {"lv", "ajiem ajam ajai ajas ajos ajiem iem ais am em im um as es is os us ai ei ij aj a e i o u s"},
    {"pl",
     "iami owie owi ami ach iach ow om em ego iego emu iemu ymi imi ych ich ym im ej iej ie ia ii iu io a e "
     "i "
     "o u y"},
    {"sk",
     "ovia ovou iach iami iami ach och ami ami iam am om em im ym ov ou eho ieho emu iemu ymi imi ych ich ej "
     "ie "
     "ia iu ii mi a e i o u y"},
    {"sl", "ovoma ovom ovih ami emi ima imi oma ema ega emu eh ih ah am om em im ov ev ju jo a e i o u"},
}};

using List = std::vector<std::string_view>;

/// Longest first.
List parted(std::string_view list) {
  List endings;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (end > 0) endings.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  std::stable_sort(endings.begin(), endings.end(),
                   [](std::string_view a, std::string_view b) { return a.size() > b.size(); });
  return endings;
}

const List* endings_of(std::string_view language) {
  static const auto lists = [] {
    std::array<std::pair<std::string_view, List>, kEndings.size()> all;
    for (std::size_t i = 0; i < kEndings.size(); ++i)
      all[i] = {kEndings[i].language, parted(kEndings[i].list)};
    return all;
  }();
  const auto* const found =
      std::find_if(lists.begin(), lists.end(), [&](const auto& entry) { return entry.first == language; });
  return found == lists.end() ? nullptr : &found->second;
}

/// Takes off an ending where enough remains.
bool take_off(std::string& word, std::string_view ending) {
  if (!word.ends_with(ending)) return false;
  const std::string_view rest = std::string_view(word).substr(0, word.size() - ending.size());
  const std::size_t least = count_code_points(ending) == 1 ? kLettersLeftOfShort : kLettersLeft;
  if (count_code_points(rest) < least) return false;
  word.resize(rest.size());
  return true;
}

void take_off_last(std::string& word, std::size_t bytes) {
  take_off(word, std::string(word, word.size() - bytes));
}

bool take_off_first(std::string& word, auto const& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return take_off(word, ending); });
}

bool is_latin_vowel(char c) {
  return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

// "klaster" and "klastr-", "podjetnik" but "lonec" and "lonc-": an "e" that only parts two consonants.
void drop_fleeting_vowel(std::string& word) {
  const std::size_t size = word.size();
  if (size < kLettersLeft || word[size - 2] != 'e') return;
  const bool parts = !is_latin_vowel(word[size - 3]) &&
                     std::string_view("rkc").find(word[size - 1]) != std::string_view::npos;
  if (parts) word.erase(size - 2, 1);
}

/// Estonian puts endings of case behind the vowel of the stem, and plurals between them.
void take_off_estonian(std::string& word) {
  static constexpr std::array<std::string_view, 6> kCases{"sse", "ga", "st", "ks", "lt", "le"};
  // After other vowels they end words as well: "haridus", "kapital".
  static constexpr std::array<std::string_view, 6> kShortCases{"as", "es", "is", "el", "il", "ul"};
  static constexpr std::array<std::string_view, 6> kPlurals{"sid", "de", "te", "id", "d", "t"};
  const auto behind_vowel = [&](std::string_view ending) {
    return word.size() > ending.size() && word.ends_with(ending) &&
           is_latin_vowel(word[word.size() - ending.size() - 1]);
  };
  const auto take = [&](auto const& endings) {
    const auto* const found = std::find_if(endings.begin(), endings.end(), behind_vowel);
    return found != endings.end() && take_off(word, *found);
  };
  if (word.ends_with("ust")) {
    take_off(word, "t");
  } else if (!take(kCases)) {
    const auto short_case = [&](std::string_view ending) {
      return word.ends_with(ending) && !is_latin_vowel(word[word.size() - ending.size() - 1]);
    };
    if (word.size() > kLettersLeft + 1 && std::any_of(kShortCases.begin(), kShortCases.end(), short_case)) {
      take_off_last(word, 1);
    }
  }
  take(kPlurals);
  if (word.ends_with("te") || word.ends_with("de")) take_off_last(word, 2);
  if (is_latin_vowel(word.back())) take_off_last(word, 1);
}

// "piirkond", "piirkonna"; "transport", "transpordi".
void even_out_gradation(std::string& word) {
  if (word.size() < kLettersLeft) return;
  const char last = word.back();
  if (const char before = word[word.size() - 2];
      last == before && (last == 'n' || last == 'l' || last == 'r')) {
    word.back() = 't';
  } else if (last == 'd' || last == 'b' || last == 'g') {
    word.back() = last == 'd' ? 't' : last == 'b' ? 'p' : 'k';
  }
}

}  // namespace

bool has_endings(std::string_view language) {
  return endings_of(language) != nullptr;
}

std::string without_endings(std::string_view plain, std::string_view language) {
  std::string word(plain);
  const List* const endings = endings_of(language);
  if (endings == nullptr || count_code_points(word) <= kLettersLeftOfShort) return word;
  if (language == "et") {
    take_off_estonian(word);
  } else {
    take_off_first(word, *endings);
  }
  drop_fleeting_vowel(word);
  if (language == "et") even_out_gradation(word);
  return word;
}

}  // namespace praxis::search
