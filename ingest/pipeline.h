// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/catalogue.h"
#include "ingest/reader.h"
#include "ingest/scan.h"
#include "ingest/store.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace praxis::ingest {

struct PipelineOptions {
  std::size_t jobs = 1;
  bool full = false;     ///< read every source again
  bool dry_run = false;  ///< only tell what would change
};

/// How far a run has come; called from one thread at a time.
struct Progress {
  std::size_t done = 0;
  std::size_t total = 0;
  std::size_t pages = 0;
};
using OnProgress = std::function<void(const Progress&)>;

/// A source that is in the index, but whose text is not to be relied on.
struct PoorlyRead {
  std::string path;
  std::vector<std::string> reasons;
};

/// What a run found and did. `catalogue` is what the next generation is to be made of.
struct PipelineOutcome {
  Catalogue catalogue;
  std::vector<std::string> added, updated, removed;
  std::size_t unchanged = 0;
  std::size_t ignored = 0;
  std::size_t pages_read = 0;
  Quality quality;               ///< of the documents read, summed; their most columns
  std::vector<PoorlyRead> poor;  ///< sources in the catalogue that came out badly; also of earlier runs
  std::vector<std::pair<std::string, std::vector<int>>> ocr_pages;  ///< of pages_read, by path: those by OCR
  std::vector<Diagnostic>
      skipped;  ///< everything that is not in the index, and why; also what earlier runs found
  /// Whether a new generation is due.
  bool changed() const { return !added.empty() || !updated.empty() || !removed.empty(); }
};

/// Brings a catalogue up to date with the files below its roots: reads new and changed sources (by content
/// hash; a file whose size and time stayed is not even opened), keeps the others' stored extractions, drops
/// vanished ones. A source that failed is not tried again until it changes, or with `full`; one that could
/// not be opened always is. The outcome does not depend on `jobs`.
Result<PipelineOutcome> run_pipeline(const std::vector<std::filesystem::path>& roots,
                                     const Catalogue& previous, Reader& reader, const ExtractionStore& store,
                                     const PipelineOptions& options, const OnProgress& on_progress);

}  // namespace praxis::ingest
