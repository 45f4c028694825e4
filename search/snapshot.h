// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/unit.h"
#include "corpus/vocabulary.h"
#include "search/answer.h"
#include "search/request.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::search {

/// One immutable generation of the index, open for reading. All methods may be called from many threads at
/// once: each call takes its own database handle. Answers stay those of this generation even when a newer one
/// is published or this one's file is unlinked.
class Snapshot {
 public:
  static Result<std::shared_ptr<const Snapshot>> open(const std::filesystem::path& file,
                                                      std::shared_ptr<const Vocabularies> vocabularies);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  /// Units that say the same are one hit, shown by the fullest of those found, with the others behind it.
  Result<SearchAnswer> search(const SearchRequest& request) const;
  /// The same search by theme and place (search/matrix.h); only its text and filters matter.
  Result<Matrix> matrix(const SearchRequest& request) const;
  /// Ranks only, for evaluation runs; same order as search(), with every copy in its own place.
  Result<std::vector<RankedId>> rank(const SearchRequest& request) const;

  /// The units nearest to a unit or a text (search/nearness.h), best first and without itself and its copies;
  /// no facets, and the beginnings of the texts as snippets. ErrorKind::not_found when there is no such unit.
  Result<SearchAnswer> similar(const SimilarRequest& request) const;
  /// Titles, projects, regions and themes whose names have the words of a text still being typed, whole names
  /// and those that begin so first, then most units; at most kMostSuggestions. The first call makes the
  /// table.
  Result<std::vector<NameSuggestion>> suggest(std::string_view typed, std::size_t limit) const;
  /// What a text still being typed may become: its last word completed to words of the index, the most
  /// frequent first. Empty when the text ends in no word.
  Result<std::vector<std::string>> complete(std::string_view text, std::size_t limit) const;

  /// ErrorKind::not_found when there is no such unit or document.
  Result<Unit> unit(std::string_view id) const;
  /// Where else it stands.
  Result<Copies> copies_of(std::string_view id) const;
  /// The units of one document in reading order; at least one, else not_found.
  Result<std::vector<Unit>> units_of_document(std::string_view document_id) const;
  /// Every unit in index order, for exports; stops early when `visit` returns false.
  Result<void> for_each_unit(const std::function<bool(const Unit&)>& visit) const;

  /// Bytes that travel with the generation under a name (IndexBuilder::set_metadata); empty where there are
  /// none.
  Result<std::string> named(std::string_view key) const;

  std::size_t unit_count() const;
  /// Name of the generation, e.g. "000042".
  const std::string& generation() const;
  const Vocabularies& vocabularies() const;

 private:
  struct Impl;
  explicit Snapshot(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace praxis::search
