// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest::worker::mime {

/// One HTML part of a saved page, still in its transfer encoding.
struct PagePart {
  std::string_view body;
  std::string encoding;  ///< its Content-Transfer-Encoding
  std::string charset;   ///< of its Content-Type, or empty
  std::string address;   ///< its Content-Location where that is a web address, or empty
};

/// True when the bytes begin as a saved page does: header fields, among them a Content-Type of several parts
/// or of HTML. No HTML page begins so.
bool is_saved_page(std::string_view bytes);

/// The HTML parts of a page saved as MHTML (RFC 2557: multipart/related), the main one first: the one that
/// `start` names, else the first; after it the others, its frames, in the order of the file. Parts may hold
/// parts. A missing last boundary ends the part with the file. Points into `bytes`. Errors: limit_exceeded
/// for parts too many or nested too deep; damaged_document when no boundary is told; empty_input when there
/// is no HTML among the parts.
Result<std::vector<PagePart>> pages_in(std::string_view bytes);

}  // namespace praxis::ingest::worker::mime
