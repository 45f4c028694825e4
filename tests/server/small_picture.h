// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace praxis::server {

/// What passes for a picture of a page: a PNG's signature, size and end, with some bytes between.
inline std::string small_picture(std::size_t bytes = 200) {
  using namespace std::string_literals;
  const std::string head = "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\3\xE8\0\0\5\x86"s;
  const std::string end = "\0\0\0\0IEND\xAE\x42\x60\x82"s;
  return head + std::string(bytes - head.size() - end.size(), 'x') + end;
}

}  // namespace praxis::server
