// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace praxis::server {

/// How a source file is sent.
struct MediaType {
  std::string content_type;
  std::string name;          ///< "pdf", "web-page", …: what messages call it by
  bool inline_view = false;  ///< shown in the browser; otherwise saved by it
};

/// By the file's name. What a browser would run (HTML, SVG, XML) is never sent as such: a page from anywhere
/// must not run under this site's origin. It is saved under its own name, and comes as plain text to whoever
/// looks anyway.
MediaType media_type_of(std::string_view path);

/// "attachment; filename="a.html"; filename*=UTF-8''a.html" (RFC 6266).
std::string content_disposition(bool inline_view, std::string_view path);

}  // namespace praxis::server
