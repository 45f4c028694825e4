// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace praxis::ingest {

/// Turns the bytes of a text or web page into valid NFC UTF-8: byte order mark first, then the declared
/// charset (by its WHATWG label: Latin-1 means Windows-1252), then UTF-8 if it is valid or nearly so, then
/// ICU's detection, mended by likelier_charset(); Windows-1252 when nothing is sure. A declared single-byte
/// charset gives way to valid UTF-8. Lines end in '\n'; form feeds stay. Never fails: what cannot be decoded
/// becomes U+FFFD. Thread-safe.
std::string decode_text(std::string_view bytes, std::string_view declared_charset = {});

}  // namespace praxis::ingest
