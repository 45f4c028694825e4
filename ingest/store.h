// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/unit.h"
#include "ingest/document.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
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
  std::vector<PageSize> page_sizes{};  ///< of a PDF
  bool operator==(const Extraction&) const = default;
};

/// Extractions by the hash of what they were made from (content, and all that shapes the result: see
/// pipeline.h). Files are written atomically; a damaged one counts as missing. Safe for many threads.
class ExtractionStore {
 public:
  explicit ExtractionStore(std::filesystem::path folder);

  /// From memory where it was put for use and not asked for since, else from its file.
  std::optional<Extraction> get(std::string_view key) const;
  Result<void> put(std::string_view key, const Extraction& extraction) const;
  /// As put, for one that is asked for soon: as many as fit a limit stay in memory until then, which saves
  /// reading them back.
  Result<void> put_for_use(std::string_view key, Extraction extraction) const;
  /// Deletes every extraction whose key is not among these; returns how many went.
  std::size_t keep_only(const std::set<std::string>& keys) const;

 private:
  std::filesystem::path file_of(std::string_view key) const;
  std::optional<Extraction> take_kept(std::string_view key) const;

  std::filesystem::path folder_;
  mutable std::mutex keeping_;
  mutable std::map<std::string, Extraction, std::less<>> kept_;
  mutable std::size_t kept_bytes_ = 0;
};

}  // namespace praxis::ingest
