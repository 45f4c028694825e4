// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "search/snapshot.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>

namespace praxis::search {

/// Keeps the newest published generation open: a thread looks at the `current` link and the editors' table of
/// synonyms every second and swaps in a new snapshot when either changed. Requests that hold the old one
/// finish on it. Thread-safe.
class LiveIndex {
 public:
  using Reload = std::function<std::shared_ptr<const Vocabularies>()>;

  /// Opens the current generation at once; fails with no_index when there is none.
  /// `reload`, where given, reads the vocabularies again for each later generation, which may have been made
  /// with others, and when the synonyms changed; where it gives none, those of before go on.
  static Result<std::unique_ptr<LiveIndex>> open(const std::filesystem::path& folder,
                                                 std::shared_ptr<const Vocabularies> vocabularies,
                                                 std::chrono::milliseconds interval = std::chrono::seconds(1),
                                                 Reload reload = {});
  ~LiveIndex();

  /// Where editors may put synonyms of their own for the index in a folder (corpus/synonyms.h).
  static std::filesystem::path synonyms_of(const std::filesystem::path& folder);

  std::shared_ptr<const Snapshot> snapshot() const;
  const std::filesystem::path& folder() const;

 private:
  struct Impl;
  explicit LiveIndex(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace praxis::search
