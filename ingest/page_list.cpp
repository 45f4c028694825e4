// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/page_list.h"

namespace praxis::ingest {

std::string name_pages(const std::vector<int>& pages) {
  std::string text = pages.size() == 1 ? "page " : "pages ";
  for (std::size_t i = 0; i < pages.size();) {
    std::size_t last = i;
    while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) ++last;
    if (i > 0) text += ", ";
    text += std::to_string(pages[i]);
    if (last > i) text += (last == i + 1 ? ", " : "-") + std::to_string(pages[last]);
    i = last + 1;
  }
  return text;
}

}  // namespace praxis::ingest
