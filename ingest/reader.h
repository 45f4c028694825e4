// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/vocabulary.h"
#include "ingest/document.h"
#include "ingest/effort.h"
#include "ingest/format.h"
#include "ingest/ocr.h"
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
                                                std::size_t workers, WorkerLimits limits = {},
                                                OcrMode ocr = OcrMode::never);

  Result<Reading> read(const std::filesystem::path& file, Format format);
  /// The document alone, as its reader sees it. Not for record exports (ErrorKind::unsupported).
  /// Pages that OCR was to read and could not are added to `missed`.
  Result<ReadDocument> read_document(const std::filesystem::path& file, Format format,
                                     std::vector<Diagnostic>* missed = nullptr);

  /// What reading documents (not exports) took so far.
  Effort effort() const;

  /// Changes whenever what the same file gives may change: the program's reading, a vocabulary, the
  /// installed dictionaries, and, for a
  /// file of this format and quality, which pages are read by OCR and with which languages' data.
  std::string fingerprint(Format format, const Quality& quality) const;

 private:
  Reader(std::unique_ptr<Segmenter> segmenter, const Vocabularies& vocabularies,
         std::unique_ptr<WorkerPool> pool, std::unique_ptr<PageRecogniser> recogniser, OcrMode ocr,
         const std::string& fingerprint);
  Result<ReadDocument> with_pictures_read(const std::filesystem::path& file, ReadDocument document,
                                          std::vector<Diagnostic>* missed);
  std::vector<CutUnit> cut(const ReadDocument& document);
  Result<Reading> read_export(const std::filesystem::path& file, Format format);

  std::unique_ptr<Segmenter> segmenter_;
  Tagger tagger_;
  std::unique_ptr<WorkerPool> pool_;
  Dictionaries dictionaries_;
  std::unique_ptr<PageRecogniser> recogniser_;  ///< none when pages are never read by OCR
  OcrMode ocr_;
  std::string fingerprint_;
  EffortScope::Sum reading_{0}, cutting_{0}, tagging_{0};  ///< of this program's own threads
};

/// The id of a document: the same while its path stays.
std::string document_id(const std::filesystem::path& path);

}  // namespace praxis::ingest
