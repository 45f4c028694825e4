// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/gone_unit.h"
#include "corpus/source_record.h"
#include "corpus/unit.h"
#include "corpus/vocabulary.h"
#include "search/answer.h"
#include "search/request.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::server {

/// One generation of the index as the pages read it: the narrow side of search::Snapshot, so that handlers
/// can be tested without an index. All methods may be called from many threads at once.
class Edition {
 public:
  virtual ~Edition() = default;

  virtual Result<search::SearchAnswer> search(const search::SearchRequest& request) const = 0;
  /// The same search by theme and place.
  virtual Result<search::Matrix> matrix(const search::SearchRequest& request) const = 0;
  /// ErrorKind::not_found when there is no such unit or document.
  virtual Result<Unit> unit(std::string_view id) const = 0;
  /// Where else a unit stands in the same words.
  virtual Result<search::Copies> copies_of(std::string_view id) const = 0;
  virtual Result<std::vector<Unit>> units_of_document(std::string_view document_id) const = 0;
  /// The units nearest to a unit or text, best first and without itself.
  virtual Result<search::SearchAnswer> similar(const search::SimilarRequest& request) const = 0;
  /// Names that a text still being typed may become.
  virtual Result<std::vector<search::NameSuggestion>> suggest(std::string_view typed,
                                                              std::size_t limit) const = 0;

  /// What is known of a document's file; ErrorKind::not_found when nothing is.
  virtual Result<SourceRecord> source(std::string_view document_id) const = 0;
  /// A unit of an earlier edition that is in this one no more; ErrorKind::not_found when none is remembered.
  virtual Result<GoneUnit> gone_unit(std::string_view id) const = 0;

  virtual std::size_t unit_count() const = 0;
  virtual std::string generation() const = 0;
  virtual const Vocabularies& vocabularies() const = 0;
};

/// Where the newest edition comes from. Thread-safe.
class Catalogue {
 public:
  virtual ~Catalogue() = default;
  /// A request takes one edition and stays with it; nullptr when there is no index.
  virtual std::shared_ptr<const Edition> edition() const = 0;
};

}  // namespace praxis::server
