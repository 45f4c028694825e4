// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/text_signs.h"

#include "corpus/ascii.h"
#include "corpus/code_points.h"

#include <unicode/uchar.h>

namespace praxis::ingest::worker {
char32_t first_code_point(std::string_view text) {
  UChar32 first = 0;
  for_each_code_point(text, [&](UChar32 c) {
    first = c;
    return false;
  });
  return static_cast<char32_t>(first);
}

bool has_letter(std::string_view text) {
  bool found = false;
  for_each_code_point(text, [&](UChar32 c) {
    found = u_isalpha(c) != 0;
    return !found;
  });
  return found;
}

bool ends_sentence(std::string_view text) {
  return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') || text.ends_with("”") ||
         text.ends_with('"') || text.ends_with(".)");
}

bool begins_lower(std::string_view text) {
  return u_islower(static_cast<UChar32>(first_code_point(text))) != 0;
}

bool is_upper_case(std::string_view text) {
  bool lower = false;
  for_each_code_point(text, [&](UChar32 c) {
    lower = u_islower(c) != 0;
    return !lower;
  });
  return !lower && has_letter(text);
}

std::size_t number_depth(std::string_view line) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at;
    while (end < line.size() && is_ascii_digit(line[end])) ++end;
    if (end == at || end - at > 2) return 0;
    ++depth;
    if (end < line.size() && (line[end] == '.' || line[end] == ')')) ++end;
    if (end < line.size() && line[end] == ' ') return depth;
    at = end;
  }
  return 0;
}

}  // namespace praxis::ingest::worker
