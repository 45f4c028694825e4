// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/unit.h"
#include "corpus/vocabulary.h"

#include <filesystem>
#include <memory>
#include <string_view>

namespace praxis::search {

/// Writes one generation: a single-file Xapian database, built aside and compacted on finish(). The same
/// units in the same order give the same answers, in however many parts. Not thread-safe but for add()
/// and close().
class IndexBuilder {
 public:
  /// `file` must not exist yet; scratch data goes beside it. The units may be added in several `parts`, which
  /// follow one another in the index.
  static Result<IndexBuilder> create(const std::filesystem::path& file, const Vocabularies& vocabularies,
                                     std::size_t parts = 1);
  ~IndexBuilder();
  IndexBuilder(IndexBuilder&&) noexcept;
  IndexBuilder& operator=(IndexBuilder&&) noexcept;

  /// A unit whose id was added before is an error (ErrorKind::internal), told here or by finish().
  /// Parts may be filled at the same time, each by one thread.
  Result<void> add(const Unit& unit, std::size_t part = 0);
  /// Writes out a part, which takes no more units. Parts may be closed at the same time; finish() closes
  /// those that are not.
  Result<void> close(std::size_t part);
  /// Named bytes that travel with the generation, e.g. the catalogue of its sources.
  Result<void> set_metadata(std::string_view key, std::string_view value);
  /// Compacts, fsyncs and checks the file. The builder is spent afterwards.
  Result<void> finish();

 private:
  struct Impl;
  explicit IndexBuilder(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Reads back what set_metadata() stored; empty when there is none.
Result<std::string> read_metadata(const std::filesystem::path& file, std::string_view key);

}  // namespace praxis::search
