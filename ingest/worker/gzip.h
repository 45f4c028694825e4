// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace praxis::ingest::worker {

/// True when the bytes begin as a gzip file does (RFC 1952, 2.3.1), whatever the file is called.
bool is_gzip(std::string_view bytes);

/// What a gzip file holds, the contents of its members one after the other; bytes after the last member that
/// are no member are passed over, as gzip does. Errors: limit_exceeded when it would be more than `limit`
/// bytes, which costs no more memory than those; damaged_document when it is broken or cut off.
Result<std::string> unpack_gzip(std::string_view bytes, std::size_t limit);

}  // namespace praxis::ingest::worker
