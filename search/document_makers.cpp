// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/document_makers.h"

namespace praxis::search {

UnitDocumentMaker& DocumentMakers::take() {
  const std::lock_guard lock(mutex_);
  if (idle_.empty()) return makers_.emplace_back(vocabularies_);
  UnitDocumentMaker& maker = *idle_.back();
  idle_.pop_back();
  return maker;
}

void DocumentMakers::give_back(UnitDocumentMaker& maker) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(&maker);
}

void DocumentMakers::add_spelling_to(SpellingCounts& counts) const {
  const std::lock_guard lock(mutex_);
  for (const UnitDocumentMaker& maker : makers_) maker.add_spelling_to(counts);
}

}  // namespace praxis::search
