// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/document.h"
#include "ingest/format.h"
#include "ingest/picture.h"
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
  int niceness = 0;  ///< more: the child gives way to others who want the processor, as nice(1) has it
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

  /// Draws a page of a PDF that is open already, from its start whatever the offset; for a pool in
  /// WorkerMode::pictures. Gives a PNG file (is_picture()), of which the pool says no more: a hostile
  /// document may have made it. Errors: as read() gives.
  Result<std::string> draw(int file, const DrawingWish& wish);

  /// What all workers' documents took so far.
  std::chrono::nanoseconds effort() const;

 private:
  struct Impl;
  explicit WorkerPool(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace praxis::ingest
