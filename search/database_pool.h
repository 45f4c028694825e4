// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "search/generation_tail.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include <xapian.h>

namespace praxis::search {

/// Database handles of one generation, for threads to borrow: a handle serves one thread at a time. The file
/// is kept open, so that handles can still be made after it was unlinked. Thread-safe.
class DatabasePool {
 public:
  static Result<std::unique_ptr<DatabasePool>> open(const std::filesystem::path& file);
  ~DatabasePool();
  DatabasePool(const DatabasePool&) = delete;
  DatabasePool& operator=(const DatabasePool&) = delete;

  /// A borrowed handle; goes back when destroyed. Whatever came from it must be gone by then.
  class Lease {
   public:
    Lease(DatabasePool& pool, std::unique_ptr<Xapian::Database> database)
        : pool_(&pool), database_(std::move(database)) {}
    ~Lease() {
      if (database_) pool_->give_back(std::move(database_));
    }
    Lease(Lease&&) noexcept = default;
    Lease& operator=(Lease&&) = delete;
    const Xapian::Database& operator*() const { return *database_; }
    const Xapian::Database* operator->() const { return database_.get(); }

   private:
    DatabasePool* pool_;
    std::unique_ptr<Xapian::Database> database_;
  };

  /// Throws Xapian::Error.
  Lease borrow();

  /// What stands behind the database in the same file.
  Result<GenerationTail> map_tail() const { return GenerationTail::map(descriptor_); }

 private:
  explicit DatabasePool(int descriptor) : descriptor_(descriptor) {}
  std::unique_ptr<Xapian::Database> make_handle() const;
  void give_back(std::unique_ptr<Xapian::Database> database) noexcept;

  int descriptor_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Xapian::Database>> idle_;
};

}  // namespace praxis::search
