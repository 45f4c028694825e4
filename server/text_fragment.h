// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace praxis::server {

/// A web address that has the browser scroll to a passage and mark it: its fragment directive
/// (`#:~:text=first words,last words`, WICG URL Fragment Text Directives) behind whatever fragment there is.
/// The address itself where the text has no words that could be looked for.
///
/// The words at either end are taken from within one paragraph, list item or cell, as a browser finds none
/// that run on from one into the next.
std::string with_text_fragment(std::string_view address, std::string_view text);

}  // namespace praxis::server
