// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/fs.h"

#include <fstream>

#include <gtest/gtest.h>
#include <sys/stat.h>

namespace praxis {
namespace {

namespace fs = std::filesystem;

class Files : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name();
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }
  fs::path folder_;
};

TEST_F(Files, WritesWholeAndLeavesNothingBeside) {
  ASSERT_TRUE(write_file_atomically(folder_ / "a", "first").has_value());
  ASSERT_TRUE(write_file_atomically(folder_ / "a", "second").has_value());
  EXPECT_EQ(*read_file(folder_ / "a", 100), "second");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()), 1);
  EXPECT_EQ(write_file_atomically(folder_ / "none/a", "x").error().kind, ErrorKind::io);
}

TEST_F(Files, ReadsRegularFilesUpToTheLimit) {
  std::ofstream(folder_ / "a") << "12345";
  EXPECT_EQ(read_file(folder_ / "a", 4).error().kind, ErrorKind::limit_exceeded);
  EXPECT_EQ(read_file(folder_, 4).error().kind, ErrorKind::unreadable);
  EXPECT_EQ(read_file(folder_ / "none", 4).error().kind, ErrorKind::not_found);
  ASSERT_EQ(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(read_file(folder_ / "pipe", 4).error().kind, ErrorKind::unreadable);
}

TEST_F(Files, HashesAreThoseOfTheStandard) {
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  std::ofstream(folder_ / "abc") << "abc";
  EXPECT_EQ(*sha256_of_file(folder_ / "abc"), sha256_hex("abc"));
}

}  // namespace
}  // namespace praxis
