// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pseudo_text.h"

#include "corpus/ascii.h"

#include <algorithm>
#include <array>

namespace praxis::server {
namespace {

constexpr std::array<std::string_view, 26> kSmall{"à", "ƀ", "ç", "ð", "é", "ƒ", "ĝ", "ħ", "î",
                                                  "ĵ", "ķ", "ļ", "ɱ", "ñ", "ö", "þ", "ɋ", "ŕ",
                                                  "š", "ţ", "û", "ṽ", "ŵ", "ẋ", "ý", "ž"};
constexpr std::array<std::string_view, 26> kLarge{"À", "Ɓ", "Ç", "Ð", "É", "Ƒ", "Ĝ", "Ħ", "Î",
                                                  "Ĵ", "Ķ", "Ļ", "Ṁ", "Ñ", "Ö", "Þ", "Ɋ", "Ŕ",
                                                  "Š", "Ţ", "Û", "Ṽ", "Ŵ", "Ẋ", "Ý", "Ž"};

}  // namespace

std::string pseudo_text(const std::string& text) {
  if (std::none_of(text.begin(), text.end(), is_ascii_letter)) return text;
  std::string out(kPseudoBegin);
  for (const char c : text) {
    if (c >= 'a' && c <= 'z')
      out += kSmall[static_cast<std::size_t>(c - 'a')];
    else if (c >= 'A' && c <= 'Z')
      out += kLarge[static_cast<std::size_t>(c - 'A')];
    else
      out += c;
  }
  return out + std::string(kPseudoEnd);
}

}  // namespace praxis::server
