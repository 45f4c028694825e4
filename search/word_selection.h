// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/analyzer.h"

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

namespace Xapian {
class Database;
}

namespace praxis::search {

/// Of a long text used as a query, the limit::kPlainWords words that tell most: often in the text, rare in
/// the index. A text of no more words is left as it is. The order stays. `counts` by exact form.
std::vector<const Word*> most_telling(std::vector<const Word*> words,
                                      const std::map<std::string_view, std::size_t>& counts,
                                      const Xapian::Database& database);

}  // namespace praxis::search
