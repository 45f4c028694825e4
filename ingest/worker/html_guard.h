// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace praxis::ingest::worker::html {

/// What a page may ask of the parser. Real pages stay far below each of them.
struct PageLimits {
  std::size_t bytes = 32u << 20;
  std::size_t tags = 2'000'000;
  std::size_t attributes_of_a_tag = 2'000;
  /// Gumbo walks the open elements for most start tags and compares each attribute with its neighbours, so
  /// that nesting and attributes cost their square. This bounds the sum of those walks (some 4 seconds).
  std::uint64_t steps = 400'000'000;
  std::size_t parser_memory = 768u << 20;
};

/// Looks a page over before it is parsed: a plain scan of its tags, in one pass and without memory of its
/// own. Depth is estimated (elements whose end tag is optional do not count). Error: limit_exceeded.
Result<void> check_page(std::string_view utf8, const PageLimits& limits);

}  // namespace praxis::ingest::worker::html
