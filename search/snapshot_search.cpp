// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/facets.h"
#include "search/other_words.h"
#include "search/schema.h"
#include "search/snapshot.h"
#include "search/snapshot_impl.h"
#include "search/snippet.h"
#include "search/suggestion.h"
#include "search/xapian_guard.h"

#include <algorithm>
#include <chrono>

#include <xapian.h>

namespace praxis::search {
namespace {

/// The part of a list that a page shows.
std::span<const Match> page_of(const std::vector<Match>& matches, const SearchRequest& request) {
  const std::size_t begin = std::min(request.offset, matches.size());
  return std::span(matches).subspan(begin, std::min(request.limit, matches.size() - begin));
}

double shown_score(const Match& match, const SearchRequest& request) {
  return request.sort == Sort::relevance ? match.score : 0;
}

}  // namespace

std::shared_ptr<const Matches> Snapshot::Impl::matches(const Xapian::Database& database,
                                                       const std::string& text, bool plain) const {
  if (auto known = cache.find(text, plain)) return known;
  const bool compounding = std::any_of(languages.begin(), languages.end(), writes_compounds);
  const MatchContext context{database, languages,   names,
                             columns,  &synonyms(), compounding ? &words(database) : nullptr};
  auto found = std::make_shared<const Matches>(find_matches(context, text, plain));
  cache.put(text, plain, found);
  return found;
}

void sort_matches(std::vector<Match>& matches, Sort sort, const Columns& columns) {
  const auto by = [&](auto&& before) {
    std::sort(matches.begin(), matches.end(), [&](const Match& a, const Match& b) {
      if (before(a, b)) return true;
      return !before(b, a) && a.document < b.document;
    });
  };
  const auto& dates = columns.dates;
  switch (sort) {
    case Sort::relevance:
      return;
    case Sort::newest:
      return by([&](const Match& a, const Match& b) { return dates[a.document] > dates[b.document]; });
    case Sort::oldest:  // what has no date comes last here too
      return by(
          [&](const Match& a, const Match& b) { return dates[a.document] - 1U < dates[b.document] - 1U; });
    case Sort::title:
      return by([&](const Match& a, const Match& b) {
        return columns.title_ranks[a.document] < columns.title_ranks[b.document];
      });
  }
}

Result<SearchAnswer> Snapshot::search(const SearchRequest& request) const {
  const auto started = std::chrono::steady_clock::now();
  if (auto valid = validate(request); !valid) return pass_on(std::move(valid));
  return guarded("searching", [&]() -> Result<SearchAnswer> {
    const auto database = impl_->pool->borrow();
    const auto matches = impl_->matches(*database, request.text, request.plain);
    const Choices choices = resolve_choices(request.filters, impl_->columns, impl_->names);
    Filtered filtered = filter_and_count(matches->ranked, choices, impl_->columns);
    sort_matches(filtered.passing, request.sort, impl_->columns);

    SearchAnswer answer;
    answer.total = filtered.passing.size();
    answer.generation = impl_->generation;
    if (request.with_facets) {
      answer.facets =
          make_facets(filtered.counts, choices, impl_->columns, impl_->names, *impl_->vocabularies);
    }
    for (const Match& match : page_of(filtered.passing, request)) {
      auto unit = read_unit(*database, match.document);
      if (!unit) return pass_on(std::move(unit));
      auto copies = impl_->copies_of(*database, match.document);
      if (!copies) return pass_on(std::move(copies));
      Hit hit{std::move(*unit), shown_score(match, request), {}, std::move(*copies)};
      if (request.with_snippets) {
        hit.snippet = make_snippet(hit.unit.text, hit.unit.language, matches->highlights);
      }
      answer.hits.push_back(std::move(hit));
    }
    if (!request.plain && (matches->partial || answer.total == 0)) {
      answer.suggestion = suggest_spelling({*database, impl_->languages, impl_->names, impl_->columns},
                                           impl_->words(*database), request.text, *matches, choices);
    }
    answer.took_ms =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started).count();
    return answer;
  });
}

Result<std::vector<RankedId>> Snapshot::rank(const SearchRequest& request) const {
  if (auto valid = validate(request); !valid) return pass_on(std::move(valid));
  return guarded("searching", [&]() -> Result<std::vector<RankedId>> {
    const auto database = impl_->pool->borrow();
    const auto matches = impl_->matches(*database, request.text, request.plain);
    const Choices choices = resolve_choices(request.filters, impl_->columns, impl_->names);
    Filtered filtered = filter_and_count(matches->ranked, choices, impl_->columns, false);
    sort_matches(filtered.passing, request.sort, impl_->columns);
    std::vector<RankedId> ranked;
    for (const Match& match : page_of(filtered.passing, request)) {
      const Xapian::Document document = database->get_document(match.document);
      ranked.push_back({document.get_value(slot::kUnitId), document.get_value(slot::kRecordId),
                        shown_score(match, request)});
    }
    return ranked;
  });
}

}  // namespace praxis::search
