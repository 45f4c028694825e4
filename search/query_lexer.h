// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace praxis::search {

struct QueryToken {
  enum class Kind { word, quoted, open, close, either, both };

  Kind kind = Kind::word;
  std::string text;       ///< of a word or quotation
  std::string field;      ///< what stood before a colon, where it names a field
  bool excluded = false;  ///< a minus or NOT stood before it; for an opening bracket too
};

/// Cuts a query of valid UTF-8, white space squeezed, into tokens.
std::vector<QueryToken> query_tokens(std::string_view text);

}  // namespace praxis::search
