// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/page_pictures.h"

#include "corpus/fs.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace praxis::server {
namespace {

/// Changes when the same page is drawn differently.
constexpr std::string_view kWayOfDrawing = "praxis picture 1";
constexpr std::chrono::minutes kFailureHolds{10};
constexpr std::size_t kMostFailures = 1000;

tl::unexpected<Error> busy() {
  return fail(ErrorKind::timed_out, "error.too-many-pictures");
}

/// What the source itself is at fault for, and will be again.
bool is_of_the_source(const Error& error) {
  return error.kind != ErrorKind::internal && error.kind != ErrorKind::io &&
         error.kind != ErrorKind::unreadable;
}

}  // namespace

std::string picture_key(const PictureOrder& order) {
  std::string what = fmt::format("{}\n{}\n{}\n", kWayOfDrawing, order.content, order.wish.page);
  for (const Box& mark : order.wish.marks)
    what += fmt::format("{:.2f} {:.2f} {:.2f} {:.2f}\n", mark.x0, mark.y0, mark.x1, mark.y1);
  return sha256_hex(what);
}

/// A picture that somebody draws, for all who want it.
struct PagePictures::Drawing {
  std::optional<Drawn> done{};
};

PagePictures::PagePictures(PictureOptions options)
    : options_(std::move(options)), cache_(options_.folder, options_.kept_bytes) {}

Result<std::shared_ptr<const std::string>> PagePictures::picture(const PictureOrder& order) {
  const std::string key = picture_key(order);
  if (auto kept = cache_.get(key)) {
    const std::lock_guard lock(mutex_);
    ++counts_.kept;
    return std::make_shared<const std::string>(std::move(*kept));
  }
  Drawn drawn = find_or_draw(key, order);
  count(drawn);
  return drawn;
}

PictureCounts PagePictures::counts() const {
  const std::lock_guard lock(mutex_);
  PictureCounts counts = counts_;
  counts.kept_bytes = cache_.bytes();
  return counts;
}

void PagePictures::count(const Drawn& drawn) {
  const std::lock_guard lock(mutex_);
  if (drawn)
    ++counts_.drawn;
  else if (drawn.error().kind == ErrorKind::timed_out)
    ++counts_.turned_away;
  else
    ++counts_.failed;
}

PagePictures::Drawn PagePictures::find_or_draw(const std::string& key, const PictureOrder& order) {
  std::unique_lock lock(mutex_);
  if (const auto failed = failed_.find(key); failed != failed_.end() && Clock::now() < failed->second.until)
    return tl::unexpected<Error>(failed->second.error);
  if (inside_ >= options_.at_once + options_.in_line) return busy();
  ++inside_;
  const Clock::time_point deadline = Clock::now() + options_.patience;
  const auto [place, first] = under_way_.try_emplace(key, nullptr);
  Drawn drawn = busy();
  if (first) {
    const auto drawing = place->second = std::make_shared<Drawing>();
    drawn = draw_in_turn(key, order, lock, deadline);
    drawing->done = drawn;
    under_way_.erase(key);
  } else {
    const std::shared_ptr<Drawing> drawing = place->second;
    changed_.wait_until(lock, deadline, [&] { return drawing->done.has_value(); });
    if (drawing->done) drawn = *drawing->done;
  }
  --inside_;
  lock.unlock();
  changed_.notify_all();
  return drawn;
}

PagePictures::Drawn PagePictures::draw_in_turn(const std::string& key, const PictureOrder& order,
                                               std::unique_lock<std::mutex>& lock,
                                               Clock::time_point deadline) {
  if (!changed_.wait_until(lock, deadline,
                           [&] { return drawing_ < std::max<std::size_t>(options_.at_once, 1); }))
    return busy();
  ++drawing_;
  lock.unlock();
  Drawn drawn = draw_safely(key, order);
  lock.lock();
  --drawing_;
  return drawn;
}

/// Whatever is thrown, the place in the line must be given back.
PagePictures::Drawn PagePictures::draw_safely(const std::string& key, const PictureOrder& order) {
  try {
    return draw(key, order);
  } catch (const std::exception& problem) {
    return fail(ErrorKind::internal, problem.what());
  }
}

PagePictures::Drawn PagePictures::draw(const std::string& key, const PictureOrder& order) {
  // Somebody else may have drawn it between our look and our turn.
  if (auto kept = cache_.get(key)) return std::make_shared<const std::string>(std::move(*kept));
  const auto source = sources_.open(order.path, order.content);
  if (!source) return tl::unexpected<Error>(source.error());
  auto picture = options_.draw(source->get(), order.wish);
  if (picture) {
    cache_.put(key, *picture);
    return std::make_shared<const std::string>(std::move(*picture));
  }
  const bool lasting = is_of_the_source(picture.error());
  Error error{
      lasting ? ErrorKind::not_found : picture.error().kind,
      fmt::format("page {} cannot be shown as a picture: {}", order.wish.page, picture.error().message)};
  if (lasting) remember_failure(key, error);
  return tl::unexpected<Error>(std::move(error));
}

void PagePictures::remember_failure(const std::string& key, const Error& error) {
  const std::lock_guard lock(mutex_);
  if (failed_.size() >= kMostFailures) failed_.clear();
  failed_.insert_or_assign(key, Failed{error, Clock::now() + kFailureHolds});
}

}  // namespace praxis::server
