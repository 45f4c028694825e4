// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace praxis::ingest::worker {

/// What a line of plain text shows by its letters alone. All of it is thread-safe.

/// 0 for an empty text.
char32_t first_code_point(std::string_view text);
bool has_letter(std::string_view text);
bool ends_sentence(std::string_view text);
bool begins_lower(std::string_view text);
/// It has letters, and none is small.
bool is_upper_case(std::string_view text);

/// How many numbers a line begins with: 1 for "2. Aims" and "2 Aims", 2 for "2.1 Aims", 0 for "2021" and
/// "Aims".
std::size_t number_depth(std::string_view line);

}  // namespace praxis::ingest::worker
