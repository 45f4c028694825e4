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

std::vector<CountedWord> DocumentMakers::counted_words() const {
  const std::lock_guard lock(mutex_);
  std::vector<CountedWord> words;
  for (const UnitDocumentMaker& maker : makers_) maker.add_counted_to(words);
  return words;
}

}  // namespace praxis::search
