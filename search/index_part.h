// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "corpus/vocabulary.h"
#include "search/sketch.h"
#include "search/unit_document.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

namespace praxis::search {

/// A stretch of a generation while it is built: a scratch database of the units added, in their order. Parts
/// know nothing of each other, so that each can be filled by a thread of its own; IndexBuilder puts them
/// together. Throws Xapian::Error.
class IndexPart {
 public:
  IndexPart(const std::filesystem::path& scratch, const Vocabularies& vocabularies);

  /// Whether the id was new to this part; a unit whose id was not is left out.
  bool add(const Unit& unit);
  void set_metadata(const std::string& key, const std::string& value) { database_.set_metadata(key, value); }
  /// Writes what is still in memory. Nothing may be added afterwards.
  void close();

  const std::unordered_set<std::string>& ids() const { return ids_; }
  const SpellingCounts& spelling() const { return maker_.spelling(); }
  /// Of the units, in their order.
  const std::vector<Sketch>& sketches() const { return sketches_; }

 private:
  Xapian::WritableDatabase database_;
  UnitDocumentMaker maker_;
  std::unordered_set<std::string> ids_;
  std::vector<Sketch> sketches_;
  std::size_t uncommitted_bytes_ = 0;
};

/// Makes a scratch database of words for suggestions alone, of those in at least `least` units. Throws
/// Xapian::Error.
void write_spelling(const std::filesystem::path& scratch, const SpellingCounts& words,
                    Xapian::termcount least);

}  // namespace praxis::search
