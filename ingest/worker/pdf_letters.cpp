// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_letters.h"

#include <unicode/uchar.h>

namespace praxis::ingest::worker {

bool is_visible(std::uint32_t c) {
  return !is_space(c) && !is_control(c) && u_charType(static_cast<UChar32>(c)) != U_FORMAT_CHAR;
}

std::uint32_t combining_mark(std::uint32_t c) {
  switch (c) {
    case 0x60:
      return 0x300;
    case 0xB4:
      return 0x301;
    case 0x2C6:
      return 0x302;
    case 0x2DC:
      return 0x303;
    case 0xAF:
      return 0x304;
    case 0x2D8:
      return 0x306;
    case 0x2D9:
      return 0x307;
    case 0xA8:
      return 0x308;
    case 0x2DA:
      return 0x30A;
    case 0x2DD:
      return 0x30B;
    case 0x2C7:
      return 0x30C;
    case 0xB8:
      return 0x327;
    case 0x2DB:
      return 0x328;
    default:
      return 0;
  }
}

std::uint32_t with_dot(std::uint32_t c) {
  constexpr std::uint32_t kDotlessI = 0x131;
  constexpr std::uint32_t kDotlessJ = 0x237;
  return c == kDotlessI ? U'i' : c == kDotlessJ ? U'j' : c;
}

void append_utf8(std::string& out, std::uint32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
  } else if (c < 0x10000) {
    out += {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
            static_cast<char>(0x80 | (c & 0x3F))};
  } else if (c < 0x110000) {
    out += {static_cast<char>(0xF0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 0x3F)),
            static_cast<char>(0x80 | ((c >> 6) & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
  }
}

std::string utf8_from(std::u32string_view code_points) {
  std::string text;
  for (const char32_t c : code_points) append_utf8(text, static_cast<std::uint32_t>(c));
  return text;
}

}  // namespace praxis::ingest::worker
