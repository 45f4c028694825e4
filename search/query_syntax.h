// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace praxis::search {

/// A query as written, before it meets an index.
struct QueryNode {
  enum class Kind {
    words,         ///< running text
    phrase,        ///< "…": words side by side, as written
    word_prefix,   ///< clust*
    near,          ///< a NEAR/5 b: children within `distance` words
    title_words,   ///< title:cluster
    title_prefix,  ///< title:clust*
    title_phrase,  ///< title:"cluster policy"
    filter,        ///< region:ITC1: `field` and `text`
    everything,    ///< a lone *
    group,         ///< (…): children side by side
    any            ///< a OR b: one of the children
  };

  Kind kind = Kind::words;
  std::string text;
  std::string field;
  bool excluded = false;  ///< -without
  std::vector<QueryNode> children;
  std::size_t distance = 0;  ///< of near
};

/// A part of a query about as it was typed.
std::string written(const QueryNode& node);

}  // namespace praxis::search
