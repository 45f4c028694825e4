// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_syntax.h"

namespace praxis::ingest::worker::pdf {

std::size_t end_of_string(std::string_view content, std::size_t from) {
  static constexpr ByteSet kStringStops{"()\\"};
  if (content[from] == '<') {
    const std::size_t end = content.find('>', from);
    return end == std::string_view::npos ? content.size() : end + 1;
  }
  std::size_t depth = 0;
  for (std::size_t at = from; at < content.size(); ++at) {
    const char c = content[at];
    if (!kStringStops.hold(c)) continue;
    if (c == '\\') {
      ++at;
    } else if (c == '(') {
      ++depth;
    } else if (--depth == 0) {
      return at + 1;
    }
  }
  return content.size();
}

}  // namespace praxis::ingest::worker::pdf
