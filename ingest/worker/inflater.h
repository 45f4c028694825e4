// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <zlib.h>

namespace praxis::ingest::worker {

/// How compressed bytes are wrapped.
enum class Wrapping { gzip, zlib };

/// A stream of zlib's that reads one wrapping and nothing else. Borrows the bytes. Not for sharing between
/// threads.
class Inflater {
 public:
  Inflater(std::string_view bytes, Wrapping wrapping);
  ~Inflater() { ::inflateEnd(&stream_); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  /// Inflates a step further, at the end of `out`, but to no more than `most` bytes in all. Returns zlib's
  /// status; Z_BUF_ERROR too where the bytes have ended before their stream does.
  int step(std::string& out, std::size_t most);

  /// What comes after the end of the stream.
  std::string_view rest() const;
  /// Begins with another stream of the same wrapping, at the beginning of these bytes.
  bool begin(std::string_view bytes);

 private:
  void feed();

  std::string_view rest_;  ///< what zlib was not given yet
  z_stream stream_{};
};

}  // namespace praxis::ingest::worker
