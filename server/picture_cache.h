// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace praxis::server {

/// Pictures that were drawn, in a folder of their own: `KEY.png`, whole or not at all, whatever crashes.
/// Those not asked for longest go when all take more than the limit; a file's time of change is when it was
/// last asked for, so that the order outlives the program. Several servers may share a folder: each keeps to
/// the limit as far as it knows. A folder that cannot be written to keeps nothing. Thread-safe.
class PictureCache {
 public:
  /// No folder: nothing is kept. Leftovers of crashes are removed.
  PictureCache(std::filesystem::path folder, std::uint64_t most_bytes);

  /// Nothing where there is none, or a damaged one, which is removed.
  std::optional<std::string> get(const std::string& key);
  void put(const std::string& key, std::string_view picture);

  std::uint64_t bytes() const;

 private:
  struct Kept {
    std::uint64_t bytes = 0;
    std::uint64_t turn = 0;  ///< in by_turn_
  };
  void take_stock();
  void note(const std::string& key, std::uint64_t bytes);
  void forget(const std::string& key);
  std::filesystem::path file_of(const std::string& key) const;

  const std::filesystem::path folder_;
  const std::uint64_t most_bytes_;
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Kept> kept_;
  std::map<std::uint64_t, std::string> by_turn_;  ///< longest not asked for first
  std::uint64_t next_turn_ = 0;
  std::uint64_t bytes_ = 0;
};

}  // namespace praxis::server
