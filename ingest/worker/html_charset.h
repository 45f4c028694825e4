// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace praxis::ingest::worker::html {

/// The character set that a page declares in its first 4096 bytes (`<meta charset>`, `<meta http-equiv>`,
/// `<?xml encoding?>`), lower case, or empty. UTF-16 there means UTF-8: the bytes were just read as ASCII
/// (HTML 5, 13.2.3.2).
std::string charset_in(std::string_view bytes);

}  // namespace praxis::ingest::worker::html
