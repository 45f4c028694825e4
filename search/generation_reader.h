// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/unit.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::search {

/// A generation as a store of units, also one that another version of the program made, which can be searched
/// no more: for telling what became of them. For one thread at a time.
class GenerationReader {
 public:
  /// Errors: no_index, damaged_index.
  static Result<GenerationReader> open(const std::filesystem::path& file);
  ~GenerationReader();
  GenerationReader(GenerationReader&&) noexcept;
  GenerationReader& operator=(GenerationReader&&) noexcept;

  /// Of all units, in index order.
  Result<std::vector<std::string>> unit_ids() const;
  /// ErrorKind::not_found when there is no such unit.
  Result<Unit> unit(std::string_view id) const;
  /// The units that say the same as this one, the fullest first.
  Result<std::vector<std::string>> copies_of(std::string_view id) const;
  /// Bytes that travel with the generation (IndexBuilder::set_metadata) and whose names begin so, by the rest
  /// of their names.
  Result<std::map<std::string, std::string>> named(std::string_view beginning) const;

 private:
  struct Impl;
  explicit GenerationReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace praxis::search
