// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/spelling/hyphen_habits.h"

#include <algorithm>
#include <array>

namespace praxis::ingest {
namespace {

using Words = std::span<const std::string_view>;

template <std::size_t N>
using List = std::array<std::string_view, N>;

constexpr List<5> kEnglishAnd{"and", "or", "to", "nor", "but"};
constexpr List<8> kGermanAnd{"und", "oder", "bzw", "sowie", "als", "wie", "noch", "bis"};
constexpr List<7> kDutchAnd{"en", "of", "tot", "dan", "als", "maar", "noch"};
constexpr List<2> kFrenchAnd{"et", "ou"};
constexpr List<5> kSpanishAnd{"y", "e", "o", "u", "ni"};
constexpr List<4> kItalianAnd{"e", "ed", "o", "od"};
constexpr List<2> kPortugueseAnd{"e", "ou"};
constexpr List<2> kCatalanAnd{"i", "o"};
constexpr List<5> kPolishAnd{"i", "oraz", "lub", "albo", "a"};
constexpr List<4> kCzechAnd{"a", "i", "nebo", "či"};
constexpr List<4> kSlovakAnd{"a", "i", "alebo", "či"};
constexpr List<2> kDanishAnd{"og", "eller"};
constexpr List<3> kSwedishAnd{"och", "eller", "samt"};
constexpr List<4> kFinnishAnd{"ja", "tai", "sekä", "eli"};
constexpr List<3> kEstonianAnd{"ja", "ning", "või"};
constexpr List<4> kHungarianAnd{"és", "vagy", "illetve", "valamint"};
constexpr List<2> kRomanianAnd{"și", "sau"};
constexpr List<5> kSouthSlavicAnd{"i", "ili", "in", "ali", "ter"};
constexpr List<2> kLatvianAnd{"un", "vai"};
constexpr List<3> kLithuanianAnd{"ir", "ar", "arba"};
constexpr List<2> kGreekAnd{"και", "ή"};
constexpr List<2> kBulgarianAnd{"и", "или"};

constexpr List<8> kEnglishBound{"re", "un", "dis", "in", "im", "mis", "trans", "inter"};
constexpr List<17> kEnglishHeld{"non",  "multi", "co",   "socio", "semi", "anti",  "pseudo", "quasi", "pan",
                                "post", "vice",  "self", "cross", "pre",  "macro", "micro",  "ex"};
constexpr List<7> kFrenchBound{"re", "ré", "dé", "in", "inter", "trans", "multi"};
constexpr List<7> kFrenchHeld{"non", "vice", "socio", "ex", "semi", "demi", "mi"};
constexpr List<15> kIberianBound{"re",    "des",   "in",    "sub", "pre",  "inter", "super", "multi",
                                 "micro", "macro", "trans", "co",  "anti", "auto",  "bio"};
constexpr List<15> kItalianBound{"ri",    "re",    "in",    "dis",  "pre",  "inter", "sub", "multi",
                                 "micro", "macro", "trans", "anti", "auto", "bio",   "co"};
constexpr List<2> kRomanceHeld{"ex", "vice"};
constexpr List<7> kDutchHeld{"niet", "oud", "ex", "pseudo", "semi", "vice", "non"};

struct Entry {
  std::string_view language;
  HyphenHabits habits;
};

constexpr std::array<Entry, 26> kLanguages{{
    {"en", {false, true, kEnglishAnd, kEnglishBound, kEnglishHeld}},
    {"de", {true, false, kGermanAnd, {}, {}}},
    {"nl", {true, false, kDutchAnd, {}, kDutchHeld}},
    {"fr", {false, true, kFrenchAnd, kFrenchBound, kFrenchHeld}},
    {"es", {false, false, kSpanishAnd, kIberianBound, kRomanceHeld}},
    {"it", {false, false, kItalianAnd, kItalianBound, kRomanceHeld}},
    {"pt", {false, false, kPortugueseAnd, kIberianBound, kRomanceHeld}},
    {"ca", {false, false, kCatalanAnd, kIberianBound, kRomanceHeld}},
    {"pl", {false, false, kPolishAnd, {}, {}}},
    {"cs", {false, false, kCzechAnd, {}, {}}},
    {"sk", {false, false, kSlovakAnd, {}, {}}},
    {"da", {true, false, kDanishAnd, {}, {}}},
    {"no", {true, false, kDanishAnd, {}, {}}},
    {"nb", {true, false, kDanishAnd, {}, {}}},
    {"nn", {true, false, kDanishAnd, {}, {}}},
    {"sv", {true, false, kSwedishAnd, {}, {}}},
    {"fi", {true, false, kFinnishAnd, {}, {}}},
    {"et", {true, false, kEstonianAnd, {}, {}}},
    {"hu", {true, false, kHungarianAnd, {}, {}}},
    {"ro", {false, false, kRomanianAnd, {}, {}}},
    {"hr", {false, false, kSouthSlavicAnd, {}, {}}},
    {"sl", {false, false, kSouthSlavicAnd, {}, {}}},
    {"lv", {false, false, kLatvianAnd, {}, {}}},
    {"lt", {false, false, kLithuanianAnd, {}, {}}},
    {"el", {false, false, kGreekAnd, {}, {}}},
    {"bg", {false, false, kBulgarianAnd, {}, {}}},
}};

}  // namespace

const HyphenHabits& hyphen_habits_of(std::string_view language) {
  static constexpr HyphenHabits kNone;
  const auto* found = std::find_if(kLanguages.begin(), kLanguages.end(),
                                   [&](const Entry& entry) { return entry.language == language; });
  return found == kLanguages.end() ? kNone : found->habits;
}

}  // namespace praxis::ingest
