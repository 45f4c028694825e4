// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "search/completion.h"
#include "search/facets.h"
#include "search/schema.h"
#include "search/snapshot.h"
#include "search/snapshot_impl.h"
#include "search/snippet.h"
#include "search/terms.h"
#include "search/xapian_guard.h"

#include <algorithm>
#include <chrono>

#include <xapian.h>

namespace praxis::search {
namespace {

// The words that tell most are chosen from this much of a unit (search/word_selection.h).
std::string telling_text(const Unit& unit) {
  std::string text = unit.title + "\n" + unit.text;
  if (text.size() <= kMaxQueryBytes) return text;
  std::size_t end = kMaxQueryBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  text.resize(end);
  return text;
}

}  // namespace

Result<SearchAnswer> Snapshot::similar(std::string_view id, std::size_t limit) const {
  const auto started = std::chrono::steady_clock::now();
  const auto itself = unit(id);
  if (!itself) return tl::unexpected<Error>(itself.error());
  return guarded("looking for similar units", [&]() -> Result<SearchAnswer> {
    const auto database = impl_->pool->borrow();
    const Matches matches = find_matches({*database, impl_->languages, impl_->names, impl_->columns},
                                         telling_text(*itself), true);
    // Its copies are no other units, and those of another one are one.
    const std::uint32_t own = *database->postlist_begin(make_term(prefix::kUnitId, id));
    const std::uint32_t own_group = impl_->columns.copies.group_of(own);
    const Filtered others = filter_and_count(matches.ranked, {}, impl_->columns);
    SearchAnswer answer;
    answer.generation = impl_->generation;
    for (const Match& match : others.passing) {
      if (answer.hits.size() == std::min(limit, kMaxLimit)) break;
      const std::uint32_t group = impl_->columns.copies.group_of(match.document);
      if (match.document == own || (group != 0 && group == own_group)) continue;
      auto found = read_unit(*database, match.document);
      if (!found) return pass_on(std::move(found));
      auto copies = impl_->copies_of(*database, match.document);
      if (!copies) return pass_on(std::move(copies));
      Hit hit{std::move(*found), match.score, {}, std::move(*copies)};
      hit.snippet = make_snippet(hit.unit.text, hit.unit.language, {});
      answer.hits.push_back(std::move(hit));
    }
    answer.total = answer.hits.size();
    answer.took_ms =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started).count();
    return answer;
  });
}

Result<std::vector<std::string>> Snapshot::complete(std::string_view text, std::size_t limit) const {
  return guarded("completing a word", [&]() -> Result<std::vector<std::string>> {
    const auto database = impl_->pool->borrow();
    return complete_last_word(impl_->words(*database), to_clean_utf8(text.substr(0, kMaxQueryBytes)), limit);
  });
}

}  // namespace praxis::search
