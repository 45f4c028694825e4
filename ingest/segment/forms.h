// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/sheet.h"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace praxis::ingest {

/// A stretch told in lines of labels ("Owner: …", "Costs: …"), whatever these are called.
struct Form {
  std::size_t head = 0;   ///< what names it
  std::size_t first = 0;  ///< its first label
  std::size_t end = 0;
  std::set<std::string> labels;
};

/// Those that are named and share most of their labels with another one: lines of labels that come back in
/// the document, parted where one of them does or another heading stands.
std::vector<Form> find_forms(const Sheet& sheet);

}  // namespace praxis::ingest
