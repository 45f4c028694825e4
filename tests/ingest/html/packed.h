// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include <zlib.h>

namespace praxis::test {

/// One gzip member that holds the bytes.
inline std::string gzip_of(std::string_view bytes) {
  z_stream stream{};
  constexpr int kGzip = 16 + MAX_WBITS;
  if (::deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, kGzip, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("zlib does not start");
  std::string out(::deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int status = ::deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  ::deflateEnd(&stream);
  if (status != Z_STREAM_END) throw std::runtime_error("zlib does not end");
  return out;
}

/// A page as browsers save it: a header, the given parts between boundaries, the end.
inline std::string saved_page(std::string_view parts, std::string_view parameters = "") {
  return "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/tools\r\n"
         "Subject: Tools\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";" +
         std::string(parameters) + "\r\n\tboundary=\"----=_Part 1\"\r\n\r\n\r\n" + std::string(parts) +
         "------=_Part 1--\r\n";
}

/// One part of such a page.
inline std::string saved_part(std::string_view header, std::string_view body) {
  return "------=_Part 1\r\n" + std::string(header) + "\r\n\r\n" + std::string(body) + "\r\n";
}

}  // namespace praxis::test
