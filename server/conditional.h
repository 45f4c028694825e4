// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace praxis::server {

/// An entity tag for content that may be sent compressed or not: `W/"…"`.
std::string weak_tag(std::string_view opaque);
/// An entity tag for bytes sent as they are, fit for ranges: `"…"`.
std::string strong_tag(std::string_view opaque);

/// True when If-None-Match names `tag` (weak comparison, RFC 9110 section 13.1.2) or is "*".
bool matches_tag(const HttpRequest& request, std::string_view tag);

HttpResponse not_modified(std::string_view tag);

/// One stretch of bytes of a file.
struct ByteRange {
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

enum class RangeAnswer { whole, part, unsatisfiable };

struct RangeChoice {
  RangeAnswer answer = RangeAnswer::whole;
  ByteRange range;  ///< set for `part`
};

/// What to send of a file of `size` bytes for the Range and If-Range headers (RFC 9110 section 14). A
/// malformed Range, one that asks for several stretches, and one whose If-Range is not `tag` are answered
/// with the whole file, as the standard allows.
RangeChoice choose_range(const HttpRequest& request, std::uint64_t size, std::string_view tag);

}  // namespace praxis::server
