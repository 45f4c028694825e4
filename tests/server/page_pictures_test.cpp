// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/page_pictures.h"

#include "corpus/fs.h"
#include "tests/server/small_picture.h"

#include <atomic>
#include <fstream>
#include <future>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace praxis::server {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using testing::HasSubstr;

/// Draws when it is let to.
class PagePicturesTest : public testing::Test {
 protected:
  PagePicturesTest() {
    fs::create_directories(folder_);
    write("%PDF first");
    options_.folder = folder_ / "kept";
    options_.draw = [this](int, const ingest::DrawingWish& wish) {
      ++drawn_;
      most_ = std::max(most_.load(), ++drawing_);
      opened_.wait();
      --drawing_;
      return answer_ ? answer_(wish) : Result<std::string>(small_picture());
    };
  }
  ~PagePicturesTest() override { fs::remove_all(folder_); }
  PagePicturesTest(const PagePicturesTest&) = delete;
  PagePicturesTest& operator=(const PagePicturesTest&) = delete;

  void write(const std::string& content) { std::ofstream(path_) << content; }
  PictureOrder order(int page) { return {path_.string(), sha256_hex("%PDF first"), {page, {}}}; }
  void open() { gate_.set_value(); }
  void wait_until_drawing(int count) {
    while (drawing_ < count) std::this_thread::sleep_for(1ms);
  }

  fs::path folder_ = fs::path(testing::TempDir()) / ("drawn-" + std::to_string(::getpid()));
  fs::path path_ = folder_ / "source.pdf";
  PictureOptions options_;
  std::promise<void> gate_;
  std::shared_future<void> opened_ = gate_.get_future().share();
  std::function<Result<std::string>(const ingest::DrawingWish&)> answer_;
  std::atomic<int> drawn_{0}, drawing_{0}, most_{0};
};

TEST_F(PagePicturesTest, DrawsAPictureOnce) {
  open();
  PagePictures pictures(options_);
  EXPECT_EQ(**pictures.picture(order(1)), small_picture());
  EXPECT_EQ(**pictures.picture(order(1)), small_picture());
  EXPECT_EQ(drawn_, 1);
  PagePictures again(options_);
  EXPECT_TRUE(again.picture(order(1)).has_value()) << "kept over a restart";
  EXPECT_EQ(drawn_, 1);
  EXPECT_TRUE(again.picture(order(2)).has_value());
  EXPECT_EQ(drawn_, 2);
}

TEST_F(PagePicturesTest, DrawsOnceForAllWhoWantItAtTheSameTime) {
  PagePictures pictures(options_);
  std::vector<std::future<bool>> wanting;
  for (int i = 0; i < 5; ++i)
    wanting.push_back(std::async(std::launch::async, [&] { return pictures.picture(order(1)).has_value(); }));
  wait_until_drawing(1);
  open();
  for (auto& one : wanting) EXPECT_TRUE(one.get());
  EXPECT_EQ(drawn_, 1);
}

TEST_F(PagePicturesTest, TurnsAwayWhatIsTooMuch) {
  options_.at_once = 1;
  options_.in_line = 2;
  PagePictures pictures(options_);
  std::vector<std::future<bool>> wanting;
  for (int page = 1; page <= 8; ++page)
    wanting.push_back(
        std::async(std::launch::async, [&, page] { return pictures.picture(order(page)).has_value(); }));
  // Five of them come back at once; the others wait for the one that is drawn.
  int away = 0;
  for (int round = 0; round < 5000 && away < 5; ++round) {
    away = 0;
    for (auto& one : wanting) away += one.wait_for(0s) == std::future_status::ready ? 1 : 0;
    std::this_thread::sleep_for(1ms);
  }
  EXPECT_EQ(away, 5);
  open();
  int served = 0;
  for (auto& one : wanting) served += one.get() ? 1 : 0;
  EXPECT_EQ(served, 3);
  EXPECT_EQ(most_, 1) << "never more at once";
  EXPECT_TRUE(pictures.picture(order(20)).has_value()) << "the line is free again";
}

TEST_F(PagePicturesTest, WaitsOnlySoLong) {
  options_.patience = 20ms;
  PagePictures pictures(options_);
  auto first = std::async(std::launch::async, [&] { return pictures.picture(order(1)).has_value(); });
  wait_until_drawing(1);
  EXPECT_EQ(pictures.picture(order(1)).error().kind, ErrorKind::timed_out) << "somebody else draws it";
  EXPECT_EQ(pictures.picture(order(2)).error().kind, ErrorKind::timed_out) << "it would be next";
  open();
  EXPECT_TRUE(first.get());
  EXPECT_TRUE(pictures.picture(order(2)).has_value());
}

TEST_F(PagePicturesTest, DrawsNothingOfAFileThatHasChanged) {
  open();
  PagePictures pictures(options_);
  EXPECT_TRUE(pictures.picture(order(1)).has_value());
  write("%PDF secnd");  // of the same size
  const auto changed = pictures.picture(order(2));
  ASSERT_FALSE(changed.has_value());
  EXPECT_EQ(changed.error().kind, ErrorKind::not_found);
  EXPECT_THAT(changed.error().message, HasSubstr("error.source-changed"));
  EXPECT_TRUE(pictures.picture(order(1)).has_value()) << "what was drawn of the indexed one stays right";
  write("%PDF first");
  EXPECT_TRUE(pictures.picture(order(2)).has_value());
  fs::remove(path_);
  EXPECT_THAT(pictures.picture(order(3)).error().message, HasSubstr("error.source-moved"));
  fs::create_directory(path_);
  EXPECT_THAT(pictures.picture(order(3)).error().message, HasSubstr("error.source-moved"));
  EXPECT_EQ(drawn_, 2);
}

TEST_F(PagePicturesTest, RemembersWhatCannotBeDrawn) {
  open();
  answer_ = [](const ingest::DrawingWish&) { return fail(ErrorKind::timed_out, "it took too long"); };
  PagePictures pictures(options_);
  for (int i = 0; i < 3; ++i) {
    const auto none = pictures.picture(order(4));
    ASSERT_FALSE(none.has_value());
    EXPECT_EQ(none.error().kind, ErrorKind::not_found);
    EXPECT_THAT(none.error().message, HasSubstr("page 4 cannot be shown as a picture: it took too long"));
  }
  EXPECT_EQ(drawn_, 1);
  answer_ = [](const ingest::DrawingWish&) { return fail(ErrorKind::internal, "no memory"); };
  for (int i = 0; i < 2; ++i) EXPECT_EQ(pictures.picture(order(5)).error().kind, ErrorKind::internal);
  EXPECT_EQ(drawn_, 3) << "what is no fault of the page may pass";
}

TEST_F(PagePicturesTest, CountHowTheyEnded) {
  open();
  options_.in_line = 0;
  PagePictures pictures(options_);
  EXPECT_TRUE(pictures.picture(order(1)).has_value());
  EXPECT_TRUE(pictures.picture(order(1)).has_value());
  answer_ = [](const ingest::DrawingWish&) { return fail(ErrorKind::timed_out, "it took too long"); };
  for (int i = 0; i < 3; ++i) EXPECT_FALSE(pictures.picture(order(2)).has_value());
  options_.at_once = 0;
  PagePictures full(options_);
  EXPECT_FALSE(full.picture(order(3)).has_value());
  const PictureCounts counts = pictures.counts();
  EXPECT_EQ(counts.drawn, 1U);
  EXPECT_EQ(counts.kept, 1U);
  EXPECT_EQ(counts.failed, 3U);
  EXPECT_EQ(counts.turned_away, 0U);
  EXPECT_EQ(counts.kept_bytes, small_picture().size());
  EXPECT_EQ(full.counts().turned_away, 1U);
}

TEST_F(PagePicturesTest, GiveTheirPlaceBackWhateverHappens) {
  open();
  options_.in_line = 0;
  answer_ = [](const ingest::DrawingWish&) -> Result<std::string> { throw std::bad_alloc(); };
  PagePictures pictures(options_);
  for (int page = 1; page < 4; ++page)
    EXPECT_EQ(pictures.picture(order(page)).error().kind, ErrorKind::internal);
  answer_ = {};
  EXPECT_TRUE(pictures.picture(order(1)).has_value());
}

TEST(PictureKey, DiffersWithWhateverThePictureDependsOn) {
  const PictureOrder plain{"/a", "c0ffee", {1, {}}};
  PictureOrder other = plain;
  other.path = "/b";
  EXPECT_EQ(picture_key(plain), picture_key(other)) << "the same bytes are the same picture";
  other = plain;
  other.content = "decaf";
  EXPECT_NE(picture_key(plain), picture_key(other));
  other = plain;
  other.wish.page = 11;
  EXPECT_NE(picture_key(plain), picture_key(other));
  other = plain;
  other.wish.marks = {{1, 2, 3, 4}};
  EXPECT_NE(picture_key(plain), picture_key(other));
}

}  // namespace
}  // namespace praxis::server
