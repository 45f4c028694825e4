// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/analyzer.h"
#include "search/word_memory.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace praxis::search {

/// The distinct words of a text, each with its places in it, and how often each compound stands there. One
/// pass: a word knows from the memory where in the list it stands already. Borrows the analysis and the
/// memory; as little thread-safe as that.
struct DistinctWords {
  DistinctWords(const Analysis& analysis, WordMemory& memory, const std::string& language);

  struct Entry {
    KnownWord* word = nullptr;
    std::uint32_t count = 0;
    std::uint32_t first = 0;  ///< place in the analysis
    std::uint32_t last = 0;
  };
  std::vector<Entry> words;
  std::vector<std::uint32_t> next;  ///< of each place but a word's last: the next place of the same word
  std::unordered_map<std::string_view, std::uint32_t> compounds;
};

}  // namespace praxis::search
