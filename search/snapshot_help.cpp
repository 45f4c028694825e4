// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/recognised_names.h"
#include "search/relaxation.h"
#include "search/snapshot_impl.h"
#include "search/suggestion.h"

namespace praxis::search {
namespace {

// Searches beside the one asked for, each of a bounded number of units' postings.
constexpr std::size_t kSpellingTrials = 12;
constexpr std::size_t kNameTrials = 9;
constexpr std::size_t kRelaxingTrials = 16;

}  // namespace

Result<void> Snapshot::Impl::add_help(const Xapian::Database& database, const SearchRequest& request,
                                      const Matches& matches, const Choices& choices,
                                      SearchAnswer& answer) const {
  if (matches.browsing && request.filters.empty()) return {};
  const MatchContext known = context(database);
  Trials name_trials(known, cache, kNameTrials);
  answer.recognised = recognise_names(request, *vocabularies, name_trials);
  // The lists of words are read when first needed.
  if (may_be_misspelt(matches, answer.total)) {
    Trials trials(known, cache, kSpellingTrials);
    auto spelling = suggest_spelling(request, {words(), name_words(), vocabulary_words()}, matches, choices,
                                     answer.total, trials);
    if (spelling) {
      answer.suggestion = std::move(spelling->text);
      answer.suggestion_count = spelling->count;
    }
  }
  if (answer.total > 0) return {};
  Trials relaxing_trials(known, cache, kRelaxingTrials);
  Relaxed relaxed = relax(request, relaxing_trials);
  auto nearest = hits(relaxed.nearest, &matches.highlights);
  if (!nearest) return tl::unexpected<Error>(nearest.error());
  answer.nothing = NothingFound{std::move(relaxed.without), std::move(*nearest)};
  return {};
}

}  // namespace praxis::search
