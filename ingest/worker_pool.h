// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/document.h"
#include "ingest/format.h"
#include "ingest/recognised.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace praxis::ingest {

/// What one document may cost at most. Past it, the worker is killed and replaced, and the document is an
/// error.
struct WorkerLimits {
  std::chrono::seconds cpu{20};
  std::chrono::seconds wall{20};
  std::size_t memory_bytes = std::size_t{1} << 30U;  ///< address space of the child (not under sanitizers)
  std::size_t reply_bytes = std::size_t{256} << 20U;
  std::size_t file_bytes = std::size_t{512} << 20U;
  int documents_before_recycling = 200;  ///< a worker is replaced after so many, whatever it leaked
};

/// The kinds of child: `praxis-extract` reads documents and opens nothing; `praxis-pictures` draws their
/// pages, may open fonts for that, and reads the pictures.
enum class WorkerMode { reading, pictures };

/// What else a reading is to do or know.
struct ReadWish {
  bool find_scans = false;                   ///< name the pages that only OCR can read
  std::vector<RecognisedPage> recognised{};  ///< pages whose words OCR has read
};

/// Runs children and hands them documents. The only way by which PDF, HTML and text files
/// are parsed. read() may be called from many threads; each call takes a free worker, waiting for one if need
/// be.
class WorkerPool {
 public:
  /// Children are started when first needed, at most `workers`.
  static Result<std::unique_ptr<WorkerPool>> create(std::size_t workers, WorkerLimits limits = {},
                                                    WorkerMode mode = WorkerMode::reading);
  ~WorkerPool();

  /// Reads one file (pdf, html or text). Errors: unreadable, empty_input, encrypted, damaged_document,
  /// limit_exceeded, timed_out, worker_died.
  Result<ReadDocument> read(const std::filesystem::path& file, Format format, ReadWish wish = {});

  /// Draws a page of a PDF and reads its words from the picture; for a pool in WorkerMode::pictures.
  /// `languages` are Tesseract's names joined by "+". Errors: as read() gives; unsupported when a language's
  /// data is not installed.
  Result<RecognisedPage> recognise(const std::filesystem::path& file, int page, const std::string& languages);

  /// What all workers' documents took so far.
  std::chrono::nanoseconds effort() const;

 private:
  struct Impl;
  explicit WorkerPool(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace praxis::ingest
