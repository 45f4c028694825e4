// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/acronym.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_name_character(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
         c == '+' || c == '_';
}

}  // namespace

std::size_t acronym_length(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_name_character(text[end])) ++end;
  while (end > 0 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  const std::string_view token = text.substr(0, end);
  const auto capitals = std::count_if(token.begin(), token.end(), is_upper);
  return token.size() >= 3 && capitals >= 2 && is_upper(token.front()) ? end : 0;
}

}  // namespace praxis::ingest
