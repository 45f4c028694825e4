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
constexpr List<6> kGermanAnd{"und", "oder", "bzw", "sowie", "beziehungsweise", "bis"};
constexpr List<3> kDutchAnd{"en", "of", "tot"};
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
constexpr List<16> kItalianBound{"semi",  "ri",    "re",    "in",    "dis",  "pre",  "inter", "sub",
                                 "multi", "micro", "macro", "trans", "anti", "auto", "bio",   "co"};
constexpr List<2> kRomanceHeld{"ex", "vice"};
constexpr List<15> kEnglishLinks{"to", "of",  "by", "in", "on", "up",  "the", "and",
                                 "or", "for", "at", "a",  "as", "out", "with"};
constexpr List<6> kFrenchLinks{"à", "de", "en", "du", "la", "y"};
constexpr List<7> kDutchHeld{"niet", "oud", "ex", "pseudo", "semi", "vice", "non"};

struct Entry {
  std::string_view language;
  HyphenHabits habits;
};

constexpr std::array<Entry, 26> kLanguages{{
    {"en", {false, false, true, kEnglishAnd, kEnglishBound, kEnglishHeld, kEnglishLinks}},
    {"de", {true, true, false, kGermanAnd, {}, {}, {}}},
    {"nl", {true, false, false, kDutchAnd, {}, kDutchHeld, {}}},
    {"fr", {false, false, true, kFrenchAnd, kFrenchBound, kFrenchHeld, kFrenchLinks}},
    {"es", {false, false, false, kSpanishAnd, kIberianBound, kRomanceHeld, {}}},
    {"it", {false, false, false, kItalianAnd, kItalianBound, kRomanceHeld, {}}},
    {"pt", {false, false, false, kPortugueseAnd, kIberianBound, kRomanceHeld, {}}},
    {"ca", {false, false, false, kCatalanAnd, kIberianBound, kRomanceHeld, {}}},
    {"pl", {false, false, false, kPolishAnd, {}, {}, {}}},
    {"cs", {false, false, false, kCzechAnd, {}, {}, {}}},
    {"sk", {false, false, false, kSlovakAnd, {}, {}, {}}},
    {"da", {true, false, false, kDanishAnd, {}, {}, {}}},
    {"no", {true, false, false, kDanishAnd, {}, {}, {}}},
    {"nb", {true, false, false, kDanishAnd, {}, {}, {}}},
    {"nn", {true, false, false, kDanishAnd, {}, {}, {}}},
    {"sv", {true, false, false, kSwedishAnd, {}, {}, {}}},
    {"fi", {true, false, false, kFinnishAnd, {}, {}, {}}},
    {"et", {true, false, false, kEstonianAnd, {}, {}, {}}},
    {"hu", {true, false, false, kHungarianAnd, {}, {}, {}}},
    {"ro", {false, false, false, kRomanianAnd, {}, {}, {}}},
    {"hr", {false, false, false, kSouthSlavicAnd, {}, {}, {}}},
    {"sl", {false, false, false, kSouthSlavicAnd, {}, {}, {}}},
    {"lv", {false, false, false, kLatvianAnd, {}, {}, {}}},
    {"lt", {false, false, false, kLithuanianAnd, {}, {}, {}}},
    {"el", {false, false, false, kGreekAnd, {}, {}, {}}},
    {"bg", {false, false, false, kBulgarianAnd, {}, {}, {}}},
}};

}  // namespace

const HyphenHabits& hyphen_habits_of(std::string_view language) {
  static constexpr HyphenHabits kNone;
  const auto* found = std::find_if(kLanguages.begin(), kLanguages.end(),
                                   [&](const Entry& entry) { return entry.language == language; });
  return found == kLanguages.end() ? kNone : found->habits;
}

}  // namespace praxis::ingest
