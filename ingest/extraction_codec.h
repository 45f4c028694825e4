// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/store.h"

#include <string>
#include <string_view>

namespace praxis::ingest {

/// An extraction as the bytes of a file: a line with the form's name and version, a line with the SHA-256 of
/// the rest, then the parts one behind the other (ingest/byte_writer.h). Nothing is lost on the way: decoding
/// gives an equal extraction.
std::string encode_extraction(const Extraction& extraction);

/// Errors: damaged_document when a byte is missing or wrong, or the form is another version's.
Result<Extraction> decode_extraction(std::string_view content);

}  // namespace praxis::ingest
