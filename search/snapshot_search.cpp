// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/explain.h"
#include "search/facets.h"
#include "search/matrix.h"
#include "search/other_words.h"
#include "search/schema.h"
#include "search/snapshot.h"
#include "search/snapshot_impl.h"
#include "search/snippet.h"
#include "search/stored_unit.h"
#include "search/trials.h"
#include "search/xapian_guard.h"

#include <algorithm>
#include <chrono>

#include <xapian.h>

namespace praxis::search {
namespace {

constexpr std::size_t kMostExplainedHits = 100;  // each costs a handful of little searches

/// The part of a list that a page shows.
std::span<const Match> page_of(const std::vector<Match>& matches, const SearchRequest& request) {
  const std::size_t begin = std::min(request.offset, matches.size());
  return std::span(matches).subspan(begin, std::min(request.limit, matches.size() - begin));
}

double shown_score(const Match& match, const SearchRequest& request) {
  return request.sort == Sort::relevance ? match.score : 0;
}

// Units that hold all words stay before the others in every order.
void sort_parts(Filtered& filtered, const Matches& matches, Sort sort, const Columns& columns) {
  const std::size_t full = matches.partial ? filtered.full : 0;
  sort_matches(std::span(filtered.passing).first(full), sort, columns);
  sort_matches(std::span(filtered.passing).subspan(full), sort, columns);
}

}  // namespace

Result<std::vector<Hit>> Snapshot::Impl::hits(std::span<const Match> matches,
                                              const HighlightTerms* highlights) const {
  std::vector<Hit> hits;
  for (const Match& match : matches) {
    auto unit = read_unit(tail, match.document);
    if (!unit) return pass_on(std::move(unit));
    auto copies = copies_of(match.document);
    if (!copies) return pass_on(std::move(copies));
    Hit hit{std::move(*unit), match.score, {}, std::move(*copies)};
    if (highlights != nullptr) {
      hit.snippet = make_snippet(hit.unit.text, hit.unit.language, *highlights);
      hit.title_highlights = title_highlights(hit.unit.title, hit.unit.language, *highlights);
    }
    hits.push_back(std::move(hit));
  }
  return hits;
}

void sort_matches(std::span<Match> matches, Sort sort, const Columns& columns) {
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
    const MatchContext context = impl_->context(*database);
    const auto matches = remembered_matches(context, impl_->cache, request.text, request.plain);
    const Choices choices = resolve_choices(request.filters, impl_->columns, impl_->names);
    Filtered filtered = filter_and_count(matches->ranked, choices, impl_->columns, true, matches->full);
    sort_parts(filtered, *matches, request.sort, impl_->columns);

    SearchAnswer answer;
    answer.total = filtered.passing.size();
    if (matches->partial && filtered.full < filtered.passing.size()) answer.partial_from = filtered.full;
    answer.generation = impl_->generation;
    if (request.with_facets) {
      answer.facets =
          make_facets(filtered.counts, choices, impl_->columns, impl_->names, *impl_->vocabularies);
    }
    auto hits = impl_->hits(page_of(filtered.passing, request),
                            request.with_snippets ? &matches->highlights : nullptr);
    if (!hits) return pass_on(std::move(hits));
    answer.hits = std::move(*hits);
    for (Hit& hit : answer.hits) hit.score = request.sort == Sort::relevance ? hit.score : 0;
    if (request.explain && !matches->browsing) {
      const Explainer explainer(context, *matches, request.text, request.plain);
      const auto page = page_of(filtered.passing, request);
      for (std::size_t i = 0; i < std::min(answer.hits.size(), kMostExplainedHits); ++i)
        answer.hits[i].why = explainer.explain(page[i].document, answer.hits[i].unit);
    }
    if (request.with_help && !request.plain) {
      auto helped = impl_->add_help(*database, request, *matches, choices, answer);
      if (!helped) return pass_on(std::move(helped));
    }
    answer.took_ms =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started).count();
    return answer;
  });
}

Result<Matrix> Snapshot::matrix(const SearchRequest& request) const {
  if (auto valid = validate(request); !valid) return pass_on(std::move(valid));
  return guarded("counting by theme and place", [&]() -> Result<Matrix> {
    const auto started = std::chrono::steady_clock::now();
    const auto database = impl_->pool->borrow();
    const auto matches =
        remembered_matches(impl_->context(*database), impl_->cache, request.text, request.plain);
    Choices choices = resolve_choices(request.filters, impl_->columns, impl_->names);
    Matrix matrix = make_matrix(matches->ranked, std::move(choices), impl_->columns, *impl_->vocabularies);
    matrix.generation = impl_->generation;
    matrix.took_ms =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started).count();
    return matrix;
  });
}

Result<std::vector<RankedId>> Snapshot::rank(const SearchRequest& request) const {
  if (auto valid = validate(request); !valid) return pass_on(std::move(valid));
  return guarded("searching", [&]() -> Result<std::vector<RankedId>> {
    const auto database = impl_->pool->borrow();
    const auto matches =
        remembered_matches(impl_->context(*database), impl_->cache, request.text, request.plain);
    const Choices choices = resolve_choices(request.filters, impl_->columns, impl_->names);
    Filtered filtered = filter_and_count(matches->ranked, choices, impl_->columns, false, matches->full);
    sort_parts(filtered, *matches, request.sort, impl_->columns);
    std::vector<RankedId> ranked;
    for (const Match& match : page_of(filtered.passing, request)) {
      const Xapian::Document document = database->get_document(match.document);
      ranked.push_back({document.get_value(slot::kUnitId), document.get_value(slot::kRecordId),
                        shown_score(match, request), document.get_value(slot::kTitle)});
    }
    return ranked;
  });
}

}  // namespace praxis::search
