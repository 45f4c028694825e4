// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/gzip.h"

#include "ingest/worker/inflater.h"

namespace praxis::ingest::worker {

bool is_gzip(std::string_view bytes) {
  constexpr std::string_view kMagic("\x1F\x8B\x08", 3);
  return bytes.starts_with(kMagic);
}

Result<std::string> unpack_gzip(std::string_view bytes, std::size_t limit) {
  Inflater inflater(bytes, Wrapping::gzip);
  std::string out;
  for (;;) {
    const int status = inflater.step(out, limit + 1);
    if (out.size() > limit) {
      return fail(ErrorKind::limit_exceeded, "the compressed file holds more than " +
                                                 std::to_string(limit >> 20U) +
                                                 " MiB; unpack it and split what is in it");
    }
    if (status == Z_STREAM_END) {
      const std::string_view rest = inflater.rest();
      if (!is_gzip(rest) || !inflater.begin(rest)) return out;
    } else if (status == Z_BUF_ERROR) {
      return fail(ErrorKind::damaged_document, "the compressed file is cut off; fetch it again");
    } else if (status != Z_OK) {
      return fail(ErrorKind::damaged_document,
                  "the compressed file is broken (gzip cannot unpack it); fetch it again");
    }
  }
}

}  // namespace praxis::ingest::worker
