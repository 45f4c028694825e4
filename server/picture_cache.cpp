// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/picture_cache.h"

#include "corpus/fs.h"
#include "ingest/worker_pool.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>
#include <vector>

namespace praxis::server {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPng = ".png";
constexpr std::size_t kKeyLength = 64;

/// "KEY.png" or what a write that was broken off left of it; nothing else in the folder is ours.
bool is_of_pictures(std::string_view name) {
  return name.size() >= kKeyLength + kPng.size() && name.substr(kKeyLength, kPng.size()) == kPng &&
         name.substr(0, kKeyLength).find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

PictureCache::PictureCache(fs::path folder, std::uint64_t most_bytes)
    : folder_(std::move(folder)), most_bytes_(most_bytes) {
  if (!folder_.empty()) take_stock();
}

fs::path PictureCache::file_of(const std::string& key) const {
  return folder_ / (key + std::string(kPng));
}

void PictureCache::take_stock() {
  constexpr auto kSurelyLeft = std::chrono::hours(1);  // what another server writes is younger
  struct Found {
    fs::file_time_type time;
    std::string key;
    std::uint64_t bytes;
  };
  std::vector<Found> found;
  std::error_code error;
  for (fs::directory_iterator entry(folder_, error), end; !error && entry != end; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    std::error_code gone;
    const auto time = entry->last_write_time(gone);
    const auto bytes = gone ? 0 : entry->file_size(gone);
    if (gone || !is_of_pictures(name)) continue;
    if (name.size() == kKeyLength + kPng.size()) {
      found.push_back({time, name.substr(0, kKeyLength), bytes});
    } else if (time + kSurelyLeft < fs::file_time_type::clock::now()) {
      fs::remove(entry->path(), gone);
    }
  }
  std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.time < b.time; });
  const std::lock_guard lock(mutex_);
  for (const Found& one : found) note(one.key, one.bytes);
}

/// Puts a picture last in the line of those to go, and lets the first go while all are too much.
void PictureCache::note(const std::string& key, std::uint64_t bytes) {
  if (const auto known = kept_.find(key); known != kept_.end()) {
    by_turn_.erase(known->second.turn);
    bytes_ -= known->second.bytes;
  }
  kept_[key] = {bytes, next_turn_};
  by_turn_.emplace(next_turn_++, key);
  bytes_ += bytes;
  while (bytes_ > most_bytes_ && !by_turn_.empty()) forget(std::string(by_turn_.begin()->second));
}

void PictureCache::forget(const std::string& key) {
  std::error_code ignored;
  fs::remove(file_of(key), ignored);
  const auto known = kept_.find(key);
  if (known == kept_.end()) return;
  by_turn_.erase(known->second.turn);
  bytes_ -= known->second.bytes;
  kept_.erase(known);
}

std::optional<std::string> PictureCache::get(const std::string& key) {
  if (folder_.empty()) return std::nullopt;
  const fs::path file = file_of(key);
  auto picture = read_file(file, ingest::kPictureBytes);
  const std::lock_guard lock(mutex_);
  if (!picture || !ingest::is_picture(*picture)) {
    forget(key);
    return std::nullopt;
  }
  std::error_code ignored;
  fs::last_write_time(file, fs::file_time_type::clock::now(), ignored);
  note(key, picture->size());
  return std::move(*picture);
}

void PictureCache::put(const std::string& key, std::string_view picture) {
  if (folder_.empty() || picture.size() > most_bytes_) return;
  std::error_code error;
  fs::create_directories(folder_, error);
  if (error || !write_file_atomically(file_of(key), picture)) return;
  const std::lock_guard lock(mutex_);
  note(key, picture.size());
}

std::uint64_t PictureCache::bytes() const {
  const std::lock_guard lock(mutex_);
  return bytes_;
}

}  // namespace praxis::server
