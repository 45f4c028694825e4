// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/unit_document.h"

#include <list>
#include <mutex>
#include <vector>

namespace praxis::search {

/// The makers of documents that the parts of an index share: no more than there are parts being filled at a
/// time, so that a word is stemmed once a thread and not once a part. Borrows the vocabularies; thread-safe.
class DocumentMakers {
 public:
  explicit DocumentMakers(const Vocabularies& vocabularies) : vocabularies_(vocabularies) {}

  /// One that nobody else has until it is given back.
  UnitDocumentMaker& take();
  void give_back(UnitDocumentMaker& maker);

  /// The words counted by all makers, borrowed from them; once all are given back.
  std::vector<CountedWord> counted_words() const;

 private:
  const Vocabularies& vocabularies_;
  mutable std::mutex mutex_;
  std::list<UnitDocumentMaker> makers_;
  std::vector<UnitDocumentMaker*> idle_;
};

}  // namespace praxis::search
