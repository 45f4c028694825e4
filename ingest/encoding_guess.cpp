// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/encoding_guess.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <map>
#include <memory>
#include <utility>

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

namespace praxis::ingest {
namespace {

/// A language's letters beyond ASCII, lower case, the most frequent first, and the sets it is written in.
struct Alphabet {
  std::array<const char*, 2> sets;
  const char16_t* letters;
};

constexpr const char* kWestern = "windows-1252";
constexpr const char* kCentral = "windows-1250";
constexpr const char* kLatin2 = "iso-8859-2";
constexpr const char* kTurkish = "windows-1254";
constexpr const char* kBaltic = "windows-1257";
constexpr const char* kLatin7 = "iso-8859-13";
constexpr const char* kGreek = "windows-1253";
constexpr const char* kIsoGreek = "iso-8859-7";

constexpr std::array kAlphabets{
    Alphabet{{kWestern, nullptr}, u"üäöß"},
    Alphabet{{kWestern, nullptr}, u"éèàêçôâîûùïëœ"},
    Alphabet{{kWestern, nullptr}, u"óíáéñúü"},
    Alphabet{{kWestern, nullptr}, u"èàùòéì"},
    Alphabet{{kWestern, nullptr}, u"ãçáéóíõêúâàô"},
    Alphabet{{kWestern, nullptr}, u"àèéòíóúçïü"},
    Alphabet{{kWestern, nullptr}, u"ëéïèüöó"},
    Alphabet{{kWestern, nullptr}, u"äöåé"},
    Alphabet{{kWestern, nullptr}, u"øåæé"},
    Alphabet{{kWestern, nullptr}, u"íáðóéöúæþý"},
    Alphabet{{kCentral, kLatin2}, u"íáéěřščžýůúťďňó"},
    Alphabet{{kCentral, kLatin2}, u"áíéčžšľúýťôňďóäĺŕ"},
    Alphabet{{kCentral, kLatin2}, u"łęąóżśćńź"},
    Alphabet{{kCentral, kLatin2}, u"áéőöóíüúű"},
    Alphabet{{kCentral, kLatin2}, u"ăîţşâ"},
    Alphabet{{kCentral, kLatin2}, u"čšžćđ"},
    Alphabet{{kCentral, nullptr}, u"ëç"},
    Alphabet{{kTurkish, nullptr}, u"ıüşğöçâîû"},
    Alphabet{{kBaltic, kLatin7}, u"āīēšūžņļčķģ"},
    Alphabet{{kBaltic, kLatin7}, u"ėšųžąįūčę"},
    Alphabet{{kBaltic, kLatin7}, u"äõüöšž"},
    Alphabet{{kGreek, kIsoGreek}, u"άίόέήύώϊςϋΐΰ"},
};

/// The text between tags, which are ASCII whatever the page is.
std::string untagged(std::string_view bytes) {
  constexpr std::size_t kEnough = 32u << 10;
  constexpr std::size_t kLookedAt = 256u << 10;
  std::string text;
  bool in_tag = false;
  for (const char c : bytes.substr(0, kLookedAt)) {
    if (c == '<') in_tag = true;
    if (!in_tag) text += c;
    if (c == '>') in_tag = false;
    if (text.size() == kEnough) break;
  }
  return text;
}

/// How often each character beyond ASCII stands in a word in one reading of the text, in lower case.
std::map<char32_t, unsigned> inside_words(const std::string& text, const char* set) {
  std::map<char32_t, unsigned> counts;
  UErrorCode status = U_ZERO_ERROR;
  struct CloseReading {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
  };
  const std::unique_ptr<UConverter, CloseReading> converter(ucnv_open(set, &status));
  if (U_FAILURE(status)) return counts;
  const icu::UnicodeString read(text.data(), static_cast<int32_t>(text.size()), converter.get(), status);
  if (U_FAILURE(status)) return counts;
  const auto is_letter = [&read](int32_t at) {
    return at >= 0 && at < read.length() && u_isalpha(read.charAt(at)) != 0;
  };
  for (int32_t i = 0; i < read.length(); ++i) {
    if (read.charAt(i) <= 0x7F) continue;
    // A sign at a word's end is a quotation mark or a stop; before or inside a word it may be a letter
    // misread.
    if (is_letter(i + 1) || (is_letter(i) && is_letter(i - 1)))
      ++counts[static_cast<char32_t>(u_tolower(read.charAt(i)))];
  }
  return counts;
}

/// From 0 to 1: how far the characters are those of an alphabet, frequent letters weighing more. A foreign
/// character weighs against it.
double likeness(const std::map<char32_t, unsigned>& counts, std::u16string_view letters, bool greek) {
  double sum = 0;
  double all = 0;
  for (const auto& [character, count] : counts) {
    const std::size_t rank = letters.find(static_cast<char16_t>(character));
    const bool plain_greek = greek && character >= 0x3B1 && character <= 0x3C9;
    all += count;
    if (plain_greek) {
      sum += count;
    } else if (rank != std::u16string_view::npos) {
      sum += count / (1.0 + static_cast<double>(rank) / 4);
    } else if (character != 0xA0 && character != 0xAB && character != 0x201C && character != 0x201E) {
      sum -= count;
    }
  }
  return all == 0 ? 0 : sum / all;
}

bool is_greek(std::string_view set) {
  return set == kGreek || set == kIsoGreek;
}

/// The best likeness of a set's reading to any language written in it.
double best_likeness(const std::string& text, const char* set) {
  const auto counts = inside_words(text, set);
  double best = -1;
  for (const Alphabet& alphabet : kAlphabets) {
    const bool written = alphabet.sets[0] == std::string_view(set) ||
                         (alphabet.sets[1] != nullptr && alphabet.sets[1] == std::string_view(set));
    if (written) best = std::max(best, likeness(counts, alphabet.letters, is_greek(set)));
  }
  return best;
}

constexpr std::array kLatinSets{kWestern, kCentral, kLatin2, kTurkish, kBaltic, kLatin7};
constexpr std::array kGreekSets{kGreek, kIsoGreek};

template <std::size_t N>
std::string choose(const std::string& text, const std::array<const char*, N>& sets, std::string detected,
                   double least, double margin) {
  const auto own =
      std::find_if(sets.begin(), sets.end(), [&detected](const char* set) { return detected == set; });
  double best = own == sets.end() ? -1 : best_likeness(text, *own);
  for (const char* set : sets) {
    if (own != sets.end() && set == *own) continue;
    const double like = best_likeness(text, set);
    if (like > least && like > best + margin) {
      best = like;
      detected = set;
    }
  }
  return detected;
}

}  // namespace

Utf16 unmarked_utf16(std::string_view bytes) {
  constexpr std::size_t kSample = 2048;
  constexpr std::size_t kFewest = 8;    // characters that tell anything
  constexpr std::size_t kAlphabet = 8;  // high bytes: Latin, an alphabet, its accents, punctuation
  constexpr std::size_t kRecurs = 4;    // so often at least on the average
  constexpr std::size_t kSpaces = 3;    // a stray zero or two are none
  const std::string_view sample = bytes.substr(0, kSample);
  std::array<std::size_t, 2> zeroes{};  // at even and at odd places
  std::array<std::bitset<256>, 2> seen;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    if (sample[i] == '\0') ++zeroes[i % 2];
    seen[i % 2].set(static_cast<unsigned char>(sample[i]));
  }
  const std::size_t pairs = sample.size() / 2;
  const auto stands_out = [&](std::size_t high) {
    const std::size_t many = zeroes[high];
    const std::size_t few = zeroes[1 - high];
    if (pairs < kFewest) return false;
    if (many * 10 >= pairs * 4 && few * 20 <= pairs) return true;
    const std::size_t kinds = seen[high].count();
    return many >= kSpaces && many * 20 >= pairs && few * 20 <= many && kinds <= kAlphabet &&
           kinds * kRecurs <= pairs && seen[1 - high].count() > kinds;
  };
  if (stands_out(1)) return Utf16::little;
  if (stands_out(0)) return Utf16::big;
  return Utf16::none;
}

std::string likelier_charset(std::string_view bytes, std::string detected) {
  constexpr double kLike = 0.4;
  constexpr double kMargin = 0.1;
  std::transform(detected.begin(), detected.end(), detected.begin(), ascii_lower);
  const std::string text = untagged(bytes);
  if (is_greek(detected)) return choose(text, kGreekSets, std::move(detected), 0, 0);
  const auto high = static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
  // In Latin script most letters are ASCII.
  if (high * 3 > text.size()) return detected;
  const bool latin = std::any_of(kLatinSets.begin(), kLatinSets.end(),
                                 [&detected](const char* set) { return detected == set; });
  return latin ? choose(text, kLatinSets, std::move(detected), kLike, kMargin) : detected;
}

}  // namespace praxis::ingest
