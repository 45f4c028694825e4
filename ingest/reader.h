// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/vocabulary.h"
#include "ingest/document.h"
#include "ingest/format.h"
#include "ingest/scan.h"
#include "ingest/segment/segmenter.h"
#include "ingest/spelling/dictionaries.h"
#include "ingest/store.h"
#include "ingest/tag/tagger.h"
#include "ingest/worker_pool.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace praxis::ingest {

/// One source turned into units, with what had to be left out of it (broken rows).
struct Reading {
  Extraction extraction;
  std::vector<Diagnostic> skipped;
};

/// Reads any source into tagged units: documents through the worker pool, the segmenter and the tagger;
/// record exports as they are, completed with what they do not say themselves. Thread-safe.
class Reader {
 public:
  /// Borrows the vocabularies, which must outlive it.
  static Result<std::unique_ptr<Reader>> create(const Vocabularies& vocabularies,
                                                const std::filesystem::path& vocabulary_folder,
                                                std::size_t workers, WorkerLimits limits = {});

  Result<Reading> read(const std::filesystem::path& file, Format format);
  /// The document alone, as its reader sees it. Not for record exports (ErrorKind::unsupported).
  Result<ReadDocument> read_document(const std::filesystem::path& file, Format format);

  /// Changes whenever what the same file gives may change: the program's reading, a vocabulary, or the
  /// installed dictionaries.
  const std::string& fingerprint() const { return fingerprint_; }

 private:
  Reader(std::unique_ptr<Segmenter> segmenter, const Vocabularies& vocabularies,
         std::unique_ptr<WorkerPool> pool, const std::string& fingerprint);
  Result<Reading> read_export(const std::filesystem::path& file, Format format);

  std::unique_ptr<Segmenter> segmenter_;
  Tagger tagger_;
  std::unique_ptr<WorkerPool> pool_;
  Dictionaries dictionaries_;
  std::string fingerprint_;
};

/// The id of a document: the same while its path stays.
std::string document_id(const std::filesystem::path& path);

}  // namespace praxis::ingest
