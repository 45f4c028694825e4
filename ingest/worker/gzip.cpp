// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/gzip.h"

#include <algorithm>
#include <limits>
#include <new>

#include <zlib.h>

namespace praxis::ingest::worker {
namespace {

constexpr std::size_t kInflateStep = std::size_t{256} << 10U;

/// A stream of zlib's, set to read gzip and nothing else.
class Inflater {
 public:
  explicit Inflater(std::string_view bytes) : rest_(bytes) {
    constexpr int kGzipOnly = 16 + MAX_WBITS;
    if (::inflateInit2(&stream_, kGzipOnly) != Z_OK) throw std::bad_alloc();
  }
  ~Inflater() { ::inflateEnd(&stream_); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  /// Inflates into the given room; sets `made` to how much of it was filled.
  int step(char* room, std::size_t size, std::size_t& made) {
    if (stream_.avail_in == 0) feed();
    stream_.next_out = reinterpret_cast<Bytef*>(room);
    stream_.avail_out = static_cast<uInt>(size);
    const int status = ::inflate(&stream_, Z_NO_FLUSH);
    made = size - stream_.avail_out;
    return status;
  }

  bool at_end() const { return rest_.empty() && stream_.avail_in == 0; }

  /// After the end of a member: true when another one follows.
  bool begins_another() {
    const std::string_view after = {reinterpret_cast<const char*>(stream_.next_in), stream_.avail_in};
    rest_ = {after.data(), after.size() + rest_.size()};
    stream_.avail_in = 0;
    return is_gzip(rest_) && ::inflateReset(&stream_) == Z_OK;
  }

 private:
  /// zlib counts its input in 32 bits.
  void feed() {
    const std::size_t size = std::min<std::size_t>(rest_.size(), std::numeric_limits<uInt>::max());
    // zlib does not write to its input; its interface is older than const.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(rest_.data()));
    stream_.avail_in = static_cast<uInt>(size);
    rest_.remove_prefix(size);
  }

  std::string_view rest_;  // what zlib was not given yet
  z_stream stream_{};
};

}  // namespace

bool is_gzip(std::string_view bytes) {
  constexpr std::string_view kMagic("\x1F\x8B\x08", 3);
  return bytes.starts_with(kMagic);
}

Result<std::string> unpack_gzip(std::string_view bytes, std::size_t limit) {
  Inflater inflater(bytes);
  std::string out;
  for (;;) {
    const std::size_t have = out.size();
    out.resize(have + std::min(kInflateStep, limit + 1 - have));
    std::size_t made = 0;
    const int status = inflater.step(out.data() + have, out.size() - have, made);
    out.resize(have + made);
    if (out.size() > limit) {
      return fail(ErrorKind::limit_exceeded, "the compressed file holds more than " +
                                                 std::to_string(limit >> 20U) +
                                                 " MiB; unpack it and split what is in it");
    }
    if (status == Z_STREAM_END) {
      if (!inflater.begins_another()) return out;
    } else if (status == Z_MEM_ERROR) {
      throw std::bad_alloc();
    } else if (status == Z_BUF_ERROR || (status == Z_OK && made == 0 && inflater.at_end())) {
      return fail(ErrorKind::damaged_document, "the compressed file is cut off; fetch it again");
    } else if (status != Z_OK) {
      return fail(ErrorKind::damaged_document,
                  "the compressed file is broken (gzip cannot unpack it); fetch it again");
    }
  }
}

}  // namespace praxis::ingest::worker
