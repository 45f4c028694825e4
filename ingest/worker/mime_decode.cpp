// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/mime_decode.h"

#include "corpus/utf8.h"
#include "ingest/worker/mime_header.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace praxis::ingest::worker::mime {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// How many characters the soft line break at the beginning of `text` ("=", spaces, line end) has, or 0.
std::size_t soft_break(std::string_view text) {
  std::size_t i = 1;
  while (i < text.size() && (text[i] == ' ' || text[i] == '\t')) ++i;
  if (i < text.size() && text[i] == '\r') ++i;
  if (i < text.size() && text[i] == '\n') return i + 1;
  return i == text.size() ? i : 0;
}

std::string decode_quoted_printable(std::string_view body, std::size_t most) {
  std::string out;
  out.reserve(std::min(body.size(), most));
  for (std::size_t i = 0; i < body.size() && out.size() < most;) {
    const std::size_t plain = std::min(body.find('=', i), body.size());
    out.append(body.substr(i, std::min(plain - i, most - out.size())));
    i = plain;
    if (i >= body.size() || out.size() >= most) break;
    const std::string_view rest = body.substr(i, 80);
    const int high = rest.size() > 2 ? hex_digit(rest[1]) : -1;
    const int low = rest.size() > 2 ? hex_digit(rest[2]) : -1;
    if (high >= 0 && low >= 0) {
      out += static_cast<char>(high * 16 + low);
      i += 3;
    } else if (const std::size_t length = soft_break(rest); length > 0) {
      i += length;
    } else {
      out += '=';
      ++i;
    }
  }
  return out;
}

constexpr std::array<std::int8_t, 256> base64_values() {
  std::array<std::int8_t, 256> values{};
  values.fill(-1);
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (std::size_t i = 0; i < kDigits.size(); ++i) {
    values[static_cast<unsigned char>(kDigits[i])] = static_cast<std::int8_t>(i);
  }
  return values;
}

std::string decode_base64(std::string_view body, std::size_t most) {
  static constexpr auto kValues = base64_values();
  std::string out;
  out.reserve(std::min(body.size() / 4 * 3 + 3, most));
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : body) {
    if (out.size() >= most) break;
    if (c == '=') {  // the end, or that of a piece: some writers encode line by line
      bits = 0;
      count = 0;
      continue;
    }
    const std::int8_t value = kValues[static_cast<unsigned char>(c)];
    if (value < 0) continue;
    bits = (bits << 6U) | static_cast<std::uint32_t>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
  }
  return out;
}

}  // namespace

Result<std::string> decode_transfer(std::string_view body, std::string_view encoding, std::size_t limit) {
  const std::string name = lower_case(trim(encoding));
  std::string decoded = name == "quoted-printable" ? decode_quoted_printable(body, limit + 1)
                        : name == "base64"         ? decode_base64(body, limit + 1)
                                                   : std::string(body.substr(0, limit + 1));
  if (decoded.size() <= limit) return decoded;
  return fail(ErrorKind::limit_exceeded, "the page in the saved file has more than " +
                                             std::to_string(limit >> 20U) + " MiB; save less at a time");
}

}  // namespace praxis::ingest::worker::mime
