// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/worker_pool.h"
#include "server/picture_cache.h"
#include "server/picture_source.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace praxis::server {

struct PictureOptions {
  /// Draws a page of a PDF that is open: WorkerPool::draw(). None: the site shows no pictures. Called by
  /// `at_once` threads.
  std::function<Result<std::string>(int file, const ingest::DrawingWish& wish)> draw;
  std::filesystem::path folder;  ///< where pictures are kept; empty: nowhere
  std::uint64_t kept_bytes = std::uint64_t{512} << 20U;
  std::size_t at_once = 1;  ///< pictures that are being drawn
  std::size_t in_line = 6;  ///< requests that wait for one, whoever draws it; further ones are turned away
  std::chrono::milliseconds patience{10'000};  ///< of each of these
};

/// How requests for pictures ended, since the program started.
struct PictureCounts {
  std::uint64_t kept = 0;         ///< the picture was there already
  std::uint64_t drawn = 0;        ///< drawn for this request, or for another at the same time
  std::uint64_t failed = 0;       ///< the source cannot be drawn, now or some minutes ago
  std::uint64_t turned_away = 0;  ///< too many were wanted at a time
  std::uint64_t kept_bytes = 0;   ///< that pictures take just now
};

/// A picture that is wanted.
struct PictureOrder {
  std::string path;     ///< of the source, from the index
  std::string content;  ///< SHA-256 of the bytes that the index was made of
  ingest::DrawingWish wish;
};

/// Names the picture of an order: another one for other bytes, another page, other marks or another way of
/// drawing.
std::string picture_key(const PictureOrder& order);

/// Pictures of pages, drawn once and kept. Holds at most `at_once + in_line` of the server's threads, so that
/// the others go on answering searches. Thread-safe.
class PagePictures {
 public:
  explicit PagePictures(PictureOptions options);

  /// A PNG file. Errors: not_found, when the source is not there any more or not what it was when the index
  /// was made of it, or its page cannot be drawn (which is remembered for some minutes); timed_out, when too
  /// many pictures are wanted just now.
  Result<std::shared_ptr<const std::string>> picture(const PictureOrder& order);
  PictureCounts counts() const;

 private:
  using Drawn = Result<std::shared_ptr<const std::string>>;
  using Clock = std::chrono::steady_clock;
  struct Drawing;
  struct Failed {
    Error error;
    Clock::time_point until;
  };

  Drawn find_or_draw(const std::string& key, const PictureOrder& order);
  void count(const Drawn& drawn);
  Drawn draw(const std::string& key, const PictureOrder& order);
  Drawn draw_safely(const std::string& key, const PictureOrder& order);
  Drawn draw_in_turn(const std::string& key, const PictureOrder& order, std::unique_lock<std::mutex>& lock,
                     Clock::time_point deadline);
  void remember_failure(const std::string& key, const Error& error);

  const PictureOptions options_;
  PictureCache cache_;
  PictureSources sources_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, std::shared_ptr<Drawing>> under_way_;
  std::map<std::string, Failed> failed_;
  std::size_t drawing_ = 0;  ///< requests that draw
  std::size_t inside_ = 0;   ///< requests that draw or wait
  PictureCounts counts_;     ///< but for the bytes
};

}  // namespace praxis::server
