// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/frame.h"

#include <array>
#include <thread>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>

namespace praxis::ingest {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kLimit = 1 << 20;

struct Pair {
  Pair() {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0) {
      left.reset(ends[0]);
      right.reset(ends[1]);
    }
  }
  Descriptor left, right;
};

void write_raw(const Descriptor& to, std::string_view bytes) {
  ASSERT_EQ(::write(to.get(), bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
}

TEST(Frame, ArrivesWhole) {
  const Pair pair;
  ASSERT_TRUE(send_frame(pair.left.get(), "hello", -1, kNoDeadline));
  ASSERT_TRUE(send_frame(pair.left.get(), "", -1, kNoDeadline));
  EXPECT_EQ(receive_frame(pair.right.get(), kLimit, kNoDeadline).value().body, "hello");
  EXPECT_EQ(receive_frame(pair.right.get(), kLimit, kNoDeadline).value().body, "");
}

TEST(Frame, ArrivesWholeWhenItIsLargerThanTheSocketsBuffer) {
  const Pair pair;
  const std::string large(std::size_t{5} << 20U, 'x');
  std::thread sender([&] { EXPECT_TRUE(send_frame(pair.left.get(), large, -1, kNoDeadline)); });
  const auto got = receive_frame(pair.right.get(), large.size(), kNoDeadline);
  sender.join();
  EXPECT_TRUE(got.has_value() && got->body == large);
}

TEST(Frame, CarriesAFile) {
  const Pair pair;
  const Descriptor file(::open("/dev/zero", O_RDONLY | O_CLOEXEC));
  ASSERT_TRUE(send_frame(pair.left.get(), "with", file.get(), kNoDeadline));
  const auto got = receive_frame_with_file(pair.right.get(), kLimit, kNoDeadline);
  ASSERT_TRUE(got.has_value());
  ASSERT_TRUE(got->file);
  EXPECT_NE(got->file.get(), file.get());
  EXPECT_EQ(::fcntl(got->file.get(), F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
  char byte = 'x';
  EXPECT_EQ(::read(got->file.get(), &byte, 1), 1);
  EXPECT_EQ(byte, '\0');
}

TEST(Frame, IsTakenWithoutAFileThatNobodyAskedFor) {
  const Pair pair;
  const Descriptor file(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  ASSERT_TRUE(send_frame(pair.left.get(), "body", file.get(), kNoDeadline));
  const auto got = receive_frame(pair.right.get(), kLimit, kNoDeadline);
  ASSERT_TRUE(got.has_value());
  EXPECT_EQ(got->body, "body");
  EXPECT_FALSE(got->file);
}

TEST(Frame, LongerThanAllowedIsRefusedByItsHeader) {
  const Pair pair;
  write_raw(pair.left, std::string_view("PXF1\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 12));
  EXPECT_EQ(receive_frame(pair.right.get(), kLimit, kNoDeadline).error().kind, ErrorKind::limit_exceeded);
}

TEST(Frame, OfAnotherProtocolIsRefused) {
  const Pair pair;
  write_raw(pair.left, "HTTP/1.1 200 OK");
  EXPECT_EQ(receive_frame(pair.right.get(), kLimit, kNoDeadline).error().kind, ErrorKind::internal);
}

TEST(Frame, CutShortIsAnEndOfTheOtherSide) {
  for (const std::string_view part : {std::string_view(), std::string_view("PXF1\x05", 5),
                                      std::string_view("PXF1\x05\0\0\0\0\0\0\0abc", 15)}) {
    Pair pair;
    write_raw(pair.left, part);
    pair.left.reset();
    EXPECT_EQ(receive_frame(pair.right.get(), kLimit, kNoDeadline).error().kind, ErrorKind::worker_died);
    EXPECT_EQ(receive_frame_with_file(pair.right.get(), kLimit, kNoDeadline).error().kind,
              ErrorKind::worker_died);
  }
}

TEST(Frame, ToAClosedSocketIsAnErrorAndNoSignal) {
  Pair pair;
  pair.right.reset();
  EXPECT_EQ(send_frame(pair.left.get(), "x", -1, kNoDeadline).error().kind, ErrorKind::worker_died);
}

TEST(Frame, IsNotWaitedForBeyondTheDeadline) {
  const Pair pair;
  const auto soon = [] { return std::chrono::steady_clock::now() + 5ms; };
  EXPECT_EQ(receive_frame(pair.right.get(), kLimit, soon()).error().kind, ErrorKind::timed_out);
  write_raw(pair.left, std::string_view("PXF1\x05\0\0\0\0\0\0\0abc", 15));
  EXPECT_EQ(receive_frame(pair.right.get(), kLimit, soon()).error().kind, ErrorKind::timed_out);
  const std::string large(std::size_t{5} << 20U, 'x');
  EXPECT_EQ(send_frame(pair.left.get(), large, -1, soon()).error().kind, ErrorKind::timed_out);
}

}  // namespace
}  // namespace praxis::ingest
