// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/inflater.h"

#include <algorithm>
#include <limits>
#include <new>

namespace praxis::ingest::worker {
namespace {

constexpr std::size_t kLeastStep = std::size_t{16} << 10U;
constexpr std::size_t kMostStep = std::size_t{256} << 10U;

}  // namespace

Inflater::Inflater(std::string_view bytes, Wrapping wrapping) : rest_(bytes) {
  constexpr int kGzip = 16;  // on top of the window's size, as zlib asks for it
  if (::inflateInit2(&stream_, wrapping == Wrapping::gzip ? kGzip + MAX_WBITS : MAX_WBITS) != Z_OK)
    throw std::bad_alloc();
}

int Inflater::step(std::string& out, std::size_t most) {
  if (stream_.avail_in == 0) feed();
  const std::size_t have = out.size();
  out.resize(std::min(have + std::clamp(have, kLeastStep, kMostStep), most));
  stream_.next_out = reinterpret_cast<Bytef*>(out.data() + have);
  stream_.avail_out = static_cast<uInt>(out.size() - have);
  const int status = ::inflate(&stream_, Z_NO_FLUSH);
  const std::size_t made = out.size() - have - stream_.avail_out;
  out.resize(have + made);
  if (status == Z_MEM_ERROR) throw std::bad_alloc();
  const bool cut_off = status == Z_OK && made == 0 && rest_.empty() && stream_.avail_in == 0;
  return cut_off ? Z_BUF_ERROR : status;
}

std::string_view Inflater::rest() const {
  const std::string_view after = {reinterpret_cast<const char*>(stream_.next_in), stream_.avail_in};
  return {after.data(), after.size() + rest_.size()};
}

bool Inflater::begin(std::string_view bytes) {
  rest_ = bytes;
  stream_.avail_in = 0;
  return ::inflateReset(&stream_) == Z_OK;
}

/// zlib counts its input in 32 bits.
void Inflater::feed() {
  const std::size_t size = std::min<std::size_t>(rest_.size(), std::numeric_limits<uInt>::max());
  // zlib does not write to its input; its interface is older than const.
  stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(rest_.data()));
  stream_.avail_in = static_cast<uInt>(size);
  rest_.remove_prefix(size);
}

}  // namespace praxis::ingest::worker
