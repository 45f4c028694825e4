// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"

#include "corpus/ascii.h"
#include "corpus/code_points.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <exception>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace praxis {
namespace {

const icu::Normalizer2& normaliser(const icu::Normalizer2* (*get)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* instance = get(status);
  // ICU keeps these tables in its own data library: without it no part of the program can run.
  if (U_FAILURE(status) != 0) std::terminate();
  return *instance;
}

std::string normalise(const icu::Normalizer2& form, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<int32_t>(text.size()));
  form.normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink, nullptr,
                     status);
  return U_SUCCESS(status) != 0 ? out : std::string(text);
}

void append(std::string& out, UChar32 c) {
  std::array<char, 4> bytes{};
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, c);
  out.append(bytes.data(), static_cast<std::size_t>(length));
}

bool is_kept(UChar32 c) {
  if (c == '\t' || c == '\n') return true;
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return false;
  return c != 0xFEFF && !U_IS_UNICODE_NONCHAR(c);
}

bool is_space(UChar32 c) {
  return u_isUWhiteSpace(c) != 0;
}

// Letters that Unicode does not decompose but people type without their stroke or ligature.
std::string_view plain_letter(UChar32 c) {
  switch (c) {
    case 0xF8:
      return "o";
    case 0xD8:
      return "O";
    case 0x142:
      return "l";
    case 0x141:
      return "L";
    case 0x111:
    case 0xF0:
      return "d";
    case 0x110:
    case 0xD0:
      return "D";
    case 0x127:
      return "h";
    case 0x126:
      return "H";
    case 0x131:
      return "i";
    case 0xE6:
      return "ae";
    case 0xC6:
      return "AE";
    case 0x153:
      return "oe";
    case 0x152:
      return "OE";
    case 0xDF:
      return "ss";
    case 0xFE:
      return "th";
    case 0xDE:
      return "Th";
    default:
      return {};
  }
}

}  // namespace

std::string to_clean_utf8(std::string_view bytes) {
  std::string clean;
  clean.reserve(bytes.size());
  bool ascii = true;
  bool after_return = false;
  for_each_code_point(bytes, [&](UChar32 c) {
    const bool second_half = after_return && c == '\n';  // of a CR LF line end
    after_return = c == '\r';
    if (c == '\r') c = '\n';
    if (second_half || !is_kept(c)) return;
    if (c >= 0x80) ascii = false;
    append(clean, c);
  });
  return ascii ? clean : normalise(normaliser(icu::Normalizer2::getNFCInstance), clean);
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_valid_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<int64_t>(bytes.size());
  for (int64_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(data, i, size, c);
    if (c < 0) return false;
  }
  return true;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

std::size_t byte_offset(std::string_view text, std::size_t code_points) {
  std::size_t i = 0;
  for (; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) continue;
    if (code_points == 0) return i;
    --code_points;
  }
  return text.size();
}

std::string fold_case(std::string_view text) {
  std::string folded(text);
  for (char& letter : folded) {
    // Most words of most texts are ASCII, and far quicker.
    if ((letter & 0x80) != 0) return normalise(normaliser(icu::Normalizer2::getNFKCCasefoldInstance), text);
    letter = ascii_lower(letter);
  }
  return folded;
}

std::string strip_accents(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  const std::string decomposed = normalise(normaliser(icu::Normalizer2::getNFDInstance), text);
  std::string out;
  out.reserve(decomposed.size());
  for_each_code_point(decomposed, [&](UChar32 c) {
    if (u_charType(c) == U_NON_SPACING_MARK) return;
    if (const std::string_view plain = plain_letter(c); !plain.empty()) {
      out += plain;
    } else {
      append(out, c);
    }
  });
  return out;
}

std::string squeeze_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool pending = false;
  for_each_code_point(text, [&](UChar32 c) {
    if (is_space(c)) {
      pending = !out.empty();
      return;
    }
    if (pending) out += ' ';
    pending = false;
    append(out, c);
  });
  return out;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view kSpace = " \t\n\r\f\v";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::string_view trim_separators(std::string_view text) {
  static constexpr std::array<std::string_view, 13> kSeparators{" ", "\t", "\n", "\u00a0", ".", ":", ";",
                                                                ",", "-",  "–",  "—",      "‐", "‑"};
  for (bool moved = true; moved;) {
    moved = false;
    for (const std::string_view mark : kSeparators) {
      if (text.starts_with(mark))
        text.remove_prefix(mark.size());
      else if (text.ends_with(mark))
        text.remove_suffix(mark.size());
      else
        continue;
      moved = true;
    }
  }
  return text;
}

std::string shorten(std::string_view text, std::size_t limit) {
  if (count_code_points(text) <= limit) return std::string(text);
  const std::size_t end = byte_offset(text, limit > 0 ? limit - 1 : 0);
  const std::size_t space = text.substr(0, end + 1).find_last_of(' ');
  const std::size_t cut = space == std::string_view::npos || space < end / 2 ? end : space;
  return std::string(trim_separators(text.substr(0, cut))) + "…";
}

}  // namespace praxis
