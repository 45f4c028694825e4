// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace praxis::search {

/// The folder that holds an index: `generations/000042.praxis` files, and the symlink `current` to the one
/// that is served. Publishing and rolling back rename a symlink, so that at every instant, also after a
/// crash, `current` names a whole generation. The newest three are kept.
class GenerationStore {
 public:
  explicit GenerationStore(std::filesystem::path folder);

  const std::filesystem::path& folder() const { return folder_; }

  /// The file of the current generation; ErrorKind::no_index when there is none, with the command that makes
  /// one.
  Result<std::filesystem::path> current() const;
  /// All generations present, oldest first.
  std::vector<std::filesystem::path> all() const;
  /// Where the next generation is to be built. Clears what an interrupted build left behind. Needs the lock.
  Result<std::filesystem::path> prepare_next() const;
  /// Makes a finished file current and drops the oldest beyond three. Needs the lock.
  Result<void> publish(const std::filesystem::path& file) const;
  /// Makes the generation before the current one current again; not_found when there is none. Needs the lock.
  Result<std::filesystem::path> rollback() const;

 private:
  std::filesystem::path folder_;
};

/// Holds an index folder for writing until destroyed; ErrorKind::locked when another process holds it. The
/// lock is the kernel's (flock): a killed process leaves none behind.
class IndexLock {
 public:
  static Result<IndexLock> acquire(const std::filesystem::path& folder);
  ~IndexLock();
  IndexLock(IndexLock&& other) noexcept;
  IndexLock& operator=(IndexLock&& other) noexcept;

 private:
  explicit IndexLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

/// Whether a generation was made in the form that this version of the program reads and writes, and the
/// languages of its units are stemmed here as they were then.
bool has_this_form(const std::filesystem::path& file);

enum class CheckDepth {
  smoke,  ///< it opens, is whole, and each kind's first unit is found by its id and by a word of its title
  every_block,  ///< and Xapian's own check of every block of every table
};

/// Verifies a generation. Returns what is wrong, empty when sound.
Result<std::vector<std::string>> check_generation(const std::filesystem::path& file,
                                                  CheckDepth depth = CheckDepth::every_block);

}  // namespace praxis::search
