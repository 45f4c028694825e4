// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::search {

struct QueryToken {
  enum class Kind { word, quoted, open, close, either, both, near };

  Kind kind = Kind::word;
  std::string text;          ///< of a word or quotation
  std::string field;         ///< what stood before a colon, where it names a field
  bool excluded = false;     ///< a minus or NOT stood before it; for an opening bracket too
  std::size_t distance = 0;  ///< of NEAR/5
  bool operator==(const QueryToken&) const = default;
};

/// Cuts a query of valid UTF-8, white space squeezed, into tokens.
std::vector<QueryToken> query_tokens(std::string_view text);

/// A text that is cut into the same tokens again.
std::string text_of(const std::vector<QueryToken>& tokens);

}  // namespace praxis::search
