// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/unit.h"
#include "ingest/document.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// What reading one source gave, ready to be indexed: kept so that an unchanged source is never read twice.
struct Extraction {
  DocumentInfo document;
  Quality quality;
  std::vector<Unit> units;
};

/// Extractions by the hash of what they were made from (content, and all that shapes the result: see
/// pipeline.h). Files are written atomically; a damaged one counts as missing. Safe for many threads.
class ExtractionStore {
 public:
  explicit ExtractionStore(std::filesystem::path folder);

  std::optional<Extraction> get(std::string_view key) const;
  Result<void> put(std::string_view key, const Extraction& extraction) const;
  /// Deletes every extraction whose key is not among these; returns how many went.
  std::size_t keep_only(const std::set<std::string>& keys) const;

 private:
  std::filesystem::path file_of(std::string_view key) const;
  std::filesystem::path folder_;
};

}  // namespace praxis::ingest
