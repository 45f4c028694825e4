// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// A text's words with the case folded; what an elision ties together ("dell'Università") is two.
struct NameWords {
  std::string_view text;
  std::vector<std::size_t> begins;
  std::vector<std::size_t> ends;
  std::vector<std::string> keys;

  std::size_t size() const { return keys.size(); }
  /// Written with a capital first letter.
  bool is_capital(std::size_t word) const;
  /// The same, or it holds a capital further on, as legal forms do: "eG".
  bool is_part(std::size_t word) const;
  /// What stands between a word and the next, "" behind the last.
  std::string_view gap_behind(std::size_t word) const;
};

NameWords name_words(std::string_view text);

}  // namespace praxis::ingest
