// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <filesystem>
#include <string>
#include <vector>

namespace praxis::tools {

/// One query of a file of queries.
struct FiledQuery {
  std::string id;
  std::string text;
  std::string kind;  ///< what sort of query it is; empty where the file does not say
};

/// Reads a file of queries: an object {"id", "text"} a line, with "kind" where there is one. An id may be a
/// number; lines of white space are left out. ErrorKind::unreadable, or bad_request naming the first line
/// that is none.
Result<std::vector<FiledQuery>> read_query_file(const std::filesystem::path& file);

}  // namespace praxis::tools
