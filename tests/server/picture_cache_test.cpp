// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/picture_cache.h"

#include "tests/server/small_picture.h"

#include <chrono>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

namespace praxis::server {
namespace {

namespace fs = std::filesystem;

class PictureCacheTest : public testing::Test {
 protected:
  ~PictureCacheTest() override { fs::remove_all(folder_); }
  PictureCacheTest() = default;
  PictureCacheTest(const PictureCacheTest&) = delete;
  PictureCacheTest& operator=(const PictureCacheTest&) = delete;

  static std::string key(char letter) { return std::string(64, letter); }
  fs::path file(char letter) const { return folder_ / (key(letter) + ".png"); }
  void write(const fs::path& path, const std::string& content) const {
    fs::create_directories(folder_);
    std::ofstream(path) << content;
  }

  fs::path folder_ = fs::path(testing::TempDir()) / ("pictures-" + std::to_string(::getpid()));
};

TEST_F(PictureCacheTest, KeepsPicturesOverRestarts) {
  {
    PictureCache cache(folder_, 10'000);
    EXPECT_FALSE(cache.get(key('a')).has_value());
    cache.put(key('a'), small_picture());
    EXPECT_EQ(cache.get(key('a')), small_picture());
  }
  PictureCache again(folder_, 10'000);
  EXPECT_EQ(again.bytes(), 200U);
  EXPECT_EQ(again.get(key('a')), small_picture());
}

TEST_F(PictureCacheTest, LetsGoWhatWasNotAskedForLongest) {
  PictureCache cache(folder_, 650);
  for (const char letter : {'a', 'b', 'c'}) cache.put(key(letter), small_picture());
  EXPECT_TRUE(cache.get(key('a')).has_value());
  cache.put(key('d'), small_picture());
  EXPECT_FALSE(fs::exists(file('b')));
  EXPECT_TRUE(fs::exists(file('a')) && fs::exists(file('c')) && fs::exists(file('d')));
  EXPECT_EQ(cache.bytes(), 600U);
  cache.put(key('e'), small_picture(700));
  EXPECT_FALSE(fs::exists(file('e'))) << "it alone is too much";
  EXPECT_EQ(cache.bytes(), 600U);
}

TEST_F(PictureCacheTest, KnowsAfterARestartWhatWasAskedForLast) {
  using namespace std::chrono_literals;
  for (const char letter : {'a', 'b', 'c'}) write(file(letter), small_picture());
  const auto now = fs::file_time_type::clock::now();
  fs::last_write_time(file('a'), now - 1h);
  fs::last_write_time(file('b'), now - 3h);
  fs::last_write_time(file('c'), now - 2h);
  PictureCache cache(folder_, 450);
  EXPECT_FALSE(fs::exists(file('b')));
  EXPECT_TRUE(fs::exists(file('a')) && fs::exists(file('c')));
}

TEST_F(PictureCacheTest, GivesNoDamagedPicture) {
  write(file('a'), small_picture().substr(0, 150));
  write(file('b'), "");
  PictureCache cache(folder_, 10'000);
  EXPECT_FALSE(cache.get(key('a')).has_value());
  EXPECT_FALSE(cache.get(key('b')).has_value());
  EXPECT_FALSE(fs::exists(file('a')));
  EXPECT_EQ(cache.bytes(), 0U);
}

TEST_F(PictureCacheTest, TouchesNothingInItsFolderThatIsNotItsOwn) {
  write(folder_ / "notes.txt", "mine");
  write(folder_ / (key('a') + ".png.tmp77"), "left by a crash");
  write(folder_ / (key('b') + ".png.tmp78"), "just being written");
  fs::last_write_time(folder_ / (key('a') + ".png.tmp77"),
                      fs::file_time_type::clock::now() - std::chrono::hours(2));
  PictureCache cache(folder_, 1);
  EXPECT_TRUE(fs::exists(folder_ / "notes.txt"));
  EXPECT_FALSE(fs::exists(folder_ / (key('a') + ".png.tmp77")));
  EXPECT_TRUE(fs::exists(folder_ / (key('b') + ".png.tmp78")));
}

TEST_F(PictureCacheTest, DoesWithoutAFolder) {
  PictureCache none({}, 10'000);
  none.put(key('a'), small_picture());
  EXPECT_FALSE(none.get(key('a')).has_value());
  write(folder_ / "file", "");
  PictureCache blocked(folder_ / "file" / "below", 10'000);
  blocked.put(key('a'), small_picture());
  EXPECT_FALSE(blocked.get(key('a')).has_value());
}

}  // namespace
}  // namespace praxis::server
