// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/trials.h"

#include <utility>

namespace praxis::search {

std::shared_ptr<const Matches> remembered_matches(const MatchContext& context, MatchCache& cache,
                                                  const std::string& text, bool plain) {
  if (auto known = cache.find(text, plain)) return known;
  auto found = std::make_shared<const Matches>(find_matches(context, text, plain));
  cache.put(text, plain, found);
  return found;
}

std::vector<Match> Trials::found(const std::string& text, const Filters& filters) {
  if (left_ == 0) return {};
  --left_;
  const auto matches = remembered_matches(context_, cache_, text, false);
  const Choices choices = resolve_choices(filters, context_.columns, context_.names);
  return filter_and_count(matches->ranked, choices, context_.columns).passing;
}

std::size_t Trials::count_full(const std::string& text, const Choices& choices) {
  if (left_ == 0) return 0;
  --left_;
  const Matches matches = find_full_matches(context_, text);
  return filter_and_count(matches.ranked, choices, context_.columns).passing.size();
}

}  // namespace praxis::search
