// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/name_key.h"

#include "search/analyzer.h"

namespace praxis::search {

std::string name_key(std::string_view name) {
  std::string key;
  for (const Word& word : analyse(name).words) key += word.exact + " ";
  return key.empty() ? std::string(name) : key;
}

}  // namespace praxis::search
