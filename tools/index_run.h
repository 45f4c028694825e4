// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/pipeline.h"
#include "tools/command.h"
#include "tools/index_units.h"
#include "tools/unit_changes.h"

#include <filesystem>
#include <string>
#include <vector>

namespace praxis::tools {

/// What `index` and `forget` ask for.
struct IndexRequest {
  std::vector<std::filesystem::path> add;     ///< paths to take into the index's sources
  std::vector<std::filesystem::path> forget;  ///< paths to drop from them
  ingest::PipelineOptions options;
  ingest::OcrMode ocr = ingest::OcrMode::automatic;  ///< which pages are read from their pictures
  bool allow_loss = false;                           ///< publish however many units would vanish
};

struct IndexReport {
  ingest::PipelineOutcome outcome;
  UnitCounts units;
  std::size_t corrections = 0;                          ///< lines of editors that were understood
  std::vector<ingest::Diagnostic> corrections_skipped;  ///< lines that were not, and those that match nothing
  UnitChanges changes;     ///< since the generation before; none where that is the first
  bool withheld = false;   ///< not published, because too many practices and recommendations would vanish
  std::string generation;  ///< empty when nothing had to be published
  bool dry_run = false;
  double seconds = 0;
  ingest::Effort effort;
};

/// One run from sources to a published generation, under the index's lock. Until the last step the index that
/// is served stays what it was; a run that dies leaves it so. So does one after which too many practices and
/// recommendations of unchanged sources would be gone (UnitChanges::loses_too_much), unless that is allowed.
Result<IndexReport> run_index(const CommonOptions& common, const IndexRequest& request);

/// The report for people, or with --json for programs; gives the exit status it deserves.
ExitStatus print_report(const IndexReport& report, const CommonOptions& common);

}  // namespace praxis::tools
