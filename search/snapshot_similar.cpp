// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "search/facets.h"
#include "search/nearness.h"
#include "search/schema.h"
#include "search/snapshot.h"
#include "search/snapshot_impl.h"
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

const TagReader& Snapshot::Impl::tag_reader() const {
  std::call_once(tag_reader_made_, [&] { tag_reader_ = std::make_unique<const TagReader>(*vocabularies); });
  return *tag_reader_;
}

Result<SearchAnswer> Snapshot::similar(const SimilarRequest& request) const {
  const auto started = std::chrono::steady_clock::now();
  std::string text = to_clean_utf8(std::string_view(request.text).substr(0, kMaxQueryBytes));
  Tags tags;
  if (!request.id.empty()) {
    const auto itself = unit(request.id);
    if (!itself) return tl::unexpected<Error>(itself.error());
    text = telling_text(*itself);
    tags = {itself->themes, itself->regions};
  } else {
    tags = impl_->tag_reader().read(text);
  }
  return guarded("looking for similar units", [&]() -> Result<SearchAnswer> {
    const auto database = impl_->pool->borrow();
    const CopyGroups& copies = impl_->columns.copies;
    const std::vector<Match> near = find_near(impl_->context(*database), text, tags, request.other_regions);
    // Its copies are no other units, and those of another one are one.
    const std::uint32_t own =
        request.id.empty() ? 0 : *database->postlist_begin(make_term(prefix::kUnitId, request.id));
    const std::uint32_t own_group = copies.group_of(own);
    std::vector<Match> others;
    for (const Match& match : filter_and_count(near, {}, impl_->columns).passing) {
      if (others.size() == std::min(request.limit, kMaxLimit)) break;
      const std::uint32_t group = copies.group_of(match.document);
      if (match.document != own && (group == 0 || group != own_group)) others.push_back(match);
    }
    const HighlightTerms nothing_marked;
    auto hits = impl_->hits(others, &nothing_marked);
    if (!hits) return pass_on(std::move(hits));
    SearchAnswer answer;
    answer.generation = impl_->generation;
    answer.hits = std::move(*hits);
    answer.total = answer.hits.size();
    answer.took_ms =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started).count();
    return answer;
  });
}

}  // namespace praxis::search
