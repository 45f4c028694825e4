// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/store.h"

#include "corpus/fs.h"
#include "ingest/extraction_codec.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <utility>

#include <unistd.h>

namespace praxis::ingest {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaxBytes = std::uint64_t{1} << 30U;
constexpr std::string_view kEnding = ".extraction";
constexpr std::size_t kMostKept = std::size_t{64} << 20U;

/// What keeping it costs, roughly.
std::size_t bytes_of(const Extraction& extraction) {
  std::size_t bytes = 0;
  for (const Unit& unit : extraction.units)
    bytes += sizeof(Unit) + unit.text.size() + unit.boxes.size() * sizeof(PageBox);
  return bytes;
}

/// Keys are hashes; whatever else comes must not name a place outside the folder.
std::string name_for(std::string_view key) {
  const bool plain = key.size() >= 32 && key.size() <= 128 && std::all_of(key.begin(), key.end(), [](char c) {
                       return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                     });
  return plain ? std::string(key) : sha256_hex(key);
}

/// A name beside `target` that no other thread or process uses.
fs::path aside_of(const fs::path& target) {
  static std::atomic<std::uint64_t> count{0};
  return target.string() + ".tmp" + std::to_string(::getpid()) + "-" + std::to_string(++count);
}

Result<void> write_and_rename(const fs::path& target, std::string_view content) {
  const fs::path aside = aside_of(target);
  std::ofstream file(aside, std::ios::binary);
  file.write(content.data(), static_cast<std::streamsize>(content.size()));
  file.close();
  std::error_code error;
  if (!file.fail()) fs::rename(aside, target, error);
  if (!file.fail() && !error) return {};
  const std::string why = error ? error.message() : std::strerror(errno);
  fs::remove(aside, error);
  return fail(ErrorKind::io, "cannot write " + target.string() + ": " + why);
}

}  // namespace

ExtractionStore::ExtractionStore(fs::path folder) : folder_(std::move(folder)) {}

fs::path ExtractionStore::file_of(std::string_view key) const {
  const std::string name = name_for(key);
  // Two levels: some file systems are slow with tens of thousands of files in one folder.
  return folder_ / name.substr(0, 2) / (name + std::string(kEnding));
}

std::optional<Extraction> ExtractionStore::take_kept(std::string_view key) const {
  const std::lock_guard lock(keeping_);
  const auto kept = kept_.find(key);
  if (kept == kept_.end()) return std::nullopt;
  Extraction extraction = std::move(kept->second);
  kept_.erase(kept);
  kept_bytes_ -= bytes_of(extraction);
  return extraction;
}

std::optional<Extraction> ExtractionStore::get(std::string_view key) const {
  if (auto kept = take_kept(key)) return kept;
  const auto content = read_file(file_of(key), kMaxBytes);
  if (!content) return std::nullopt;
  auto extraction = decode_extraction(*content);
  if (!extraction) return std::nullopt;
  return std::move(*extraction);
}

// Not fsynced: this is a cache, and waiting for the disk twice a document would be most of the time that a
// large run takes on a slow one. After a power cut an entry may be lost, or torn, which its checksum tells;
// then the source is read again.
Result<void> ExtractionStore::put(std::string_view key, const Extraction& extraction) const {
  take_kept(key);
  const fs::path file = file_of(key);
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  if (error)
    return fail(ErrorKind::io,
                "cannot make the folder " + file.parent_path().string() + ": " + error.message());
  return write_and_rename(file, encode_extraction(extraction));
}

Result<void> ExtractionStore::put_for_use(std::string_view key, Extraction extraction) const {
  if (auto stored = put(key, extraction); !stored) return stored;
  const std::size_t bytes = bytes_of(extraction);
  const std::lock_guard lock(keeping_);
  if (kept_bytes_ + bytes > kMostKept || !kept_.emplace(key, std::move(extraction)).second) return {};
  kept_bytes_ += bytes;
  return {};
}

std::size_t ExtractionStore::keep_only(const std::set<std::string>& keys) const {
  std::set<std::string> kept;
  for (const std::string& key : keys) kept.insert(file_of(key).filename().string());

  std::vector<fs::path> unwanted;
  std::error_code error;
  for (fs::recursive_directory_iterator entry(folder_, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code unknown;
    if (!entry->is_regular_file(unknown)) continue;
    const std::string name = entry->path().filename().string();
    // Only what this class has written: extractions, and halves of them that an interrupted run left behind.
    if (name.find(kEnding) != std::string::npos && kept.count(name) == 0) unwanted.push_back(entry->path());
  }
  std::size_t gone = 0;
  for (const fs::path& file : unwanted) {
    std::error_code failed;
    if (fs::remove(file, failed) && file.extension() == kEnding) ++gone;
  }
  return gone;
}

}  // namespace praxis::ingest
