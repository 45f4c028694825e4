// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace praxis::ingest::worker::mime {

/// Undoes a content transfer encoding (RFC 2045, 6): "quoted-printable", "base64"; any other name leaves the
/// bytes as they are. Lenient as browsers are: what is malformed stays as it stands in quoted-printable, and
/// is passed over in base64. Error: limit_exceeded when the result would be more than `limit` bytes.
Result<std::string> decode_transfer(std::string_view body, std::string_view encoding, std::size_t limit);

}  // namespace praxis::ingest::worker::mime
