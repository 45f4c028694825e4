// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace praxis::ingest {

/// Page numbers in order as people write them: "page 3", "pages 1-4, 7".
std::string name_pages(const std::vector<int>& pages);

}  // namespace praxis::ingest
