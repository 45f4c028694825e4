// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace praxis::ingest::layout {

/// An address of the web or of mail, or the path of one.
bool is_address(std::string_view word);

/// Whether a web address at the end of a line goes on with the first word of the next: `after` looks like a
/// part of an address and not like the next word of a sentence. `known` says that it is met as a word of its
/// own elsewhere in the document.
bool address_goes_on(std::string_view before, std::string_view after, bool known);

}  // namespace praxis::ingest::layout
