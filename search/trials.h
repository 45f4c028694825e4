// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/facets.h"
#include "search/match_cache.h"
#include "search/matches.h"
#include "search/request.h"

#include <cstddef>
#include <memory>
#include <string>

namespace praxis::search {

/// What a text finds, remembered. Throws Xapian::Error.
std::shared_ptr<const Matches> remembered_matches(const MatchContext& context, MatchCache& cache,
                                                  const std::string& text, bool plain);

/// Tries other searches beside the one asked for, to offer only what finds something: each costs a search, so
/// that there are but so many. Borrows; for one thread.
class Trials {
 public:
  Trials(const MatchContext& context, MatchCache& cache, std::size_t most)
      : context_(context), cache_(cache), left_(most) {}

  const MatchContext& context() const { return context_; }
  std::size_t left() const { return left_; }
  /// What a search would find, copies folded, best first; nothing where no trial is left.
  std::vector<Match> found(const std::string& text, const Filters& filters);
  std::size_t count(const std::string& text, const Filters& filters) { return found(text, filters).size(); }
  /// How many of them hold all words of the text.
  std::size_t count_full(const std::string& text, const Choices& choices);

 private:
  const MatchContext& context_;
  MatchCache& cache_;
  std::size_t left_;
};

}  // namespace praxis::search
