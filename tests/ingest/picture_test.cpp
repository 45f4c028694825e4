// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/picture.h"

#include "ingest/descriptor.h"
#include "ingest/protocol.h"
#include "ingest/worker/page_drawing.h"
#include "ingest/worker/page_marks.h"
#include "ingest/worker_pool.h"
#include "tests/ingest/small_pdf.h"
#include "tests/ingest/temp_folder.h"

#include <array>
#include <cmath>
#include <limits>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest {
namespace {

using testing::HasSubstr;
using worker::PagePicture;
using worker::PictureKind;

TEST(Picture, IsAsWideAsAScreenAndNoHigherThanItMayBe) {
  EXPECT_EQ(picture_size({595.28, 841.89}), (PixelSize{1000, 1414}));
  EXPECT_EQ(picture_size({960, 540}), (PixelSize{1000, 563}));
  EXPECT_EQ(picture_size({100, 20'000}), (PixelSize{15, 3000})) << "a web page printed on one sheet";
  EXPECT_EQ(picture_size({72, 144}), (PixelSize{300, 600})) << "nothing is blown up";
  const PixelSize a4 = picture_size({});
  EXPECT_EQ(a4, picture_size({595.28, 841.89}));
  EXPECT_EQ(picture_size({std::nan(""), 5}), a4);
  EXPECT_EQ(picture_size({-5, 5}), a4);
}

TEST(Picture, OfAPageIsAWholePngOfThatSize) {
  const std::string pdf = test::pdf_saying("Weirs for fish");
  const auto picture = worker::draw_page(pdf, {1, {}});
  ASSERT_TRUE(picture.has_value()) << picture.error().message;
  EXPECT_TRUE(is_picture(*picture));
  EXPECT_FALSE(is_picture(picture->substr(0, picture->size() - 1)));
  EXPECT_FALSE(is_picture(picture->substr(1)));
  EXPECT_FALSE(is_picture("<svg/>"));
  EXPECT_FALSE(is_picture(""));
  std::string wide = *picture;
  wide[17] = '\x20';  // 8192 pixels and some
  EXPECT_FALSE(is_picture(wide));
  EXPECT_NE(*picture, worker::draw_page(pdf, {1, {{50, 50, 300, 120}}}).value());
  EXPECT_FALSE(worker::draw_page(pdf, {2, {}}).has_value());
  EXPECT_FALSE(worker::draw_page("no PDF", {1, {}}).has_value());
}

TEST(Picture, OfAGiantPageKeepsToItsLimits) {
  const auto picture = worker::draw_page(test::pdf_of_pages({{"", "", "[0 0 9000 9000]"}}), {1, {}});
  ASSERT_TRUE(picture.has_value()) << picture.error().message;
  EXPECT_TRUE(is_picture(*picture));
  EXPECT_FALSE(worker::draw_page(test::pdf_of_pages({{"", "", "[0 0 90000000 9000]"}}), {1, {}}).has_value());
}

/// White paper of 100 by 100 points, a pixel each, with a black line across at y 50.
PagePicture paper() {
  PagePicture picture{100, 100, PictureKind::rgb, 72, 100, 100, std::vector<std::uint8_t>(30'000, 255)};
  for (std::size_t i = 0; i < 300; ++i) picture.pixels[50 * 300 + i] = 0;
  return picture;
}

using Rgb = std::array<int, 3>;
Rgb at(const PagePicture& picture, int x, int y) {
  const std::size_t i = (static_cast<std::size_t>(y) * 100 + static_cast<std::size_t>(x)) * 3;
  return {picture.pixels[i], picture.pixels[i + 1], picture.pixels[i + 2]};
}
int grey(const Rgb& colour) {
  return (colour[0] * 299 + colour[1] * 587 + colour[2] * 114) / 1000;
}

TEST(PageMarks, TintThePassageAndOutlineIt) {
  PagePicture picture = paper();
  const std::vector<Box> boxes{{30, 40, 70, 60}};
  worker::mark_passages(picture, boxes);
  constexpr Rgb kWhite{255, 255, 255};
  constexpr Rgb kBlack{0, 0, 0};
  EXPECT_EQ(at(picture, 10, 10), kWhite);
  EXPECT_EQ(at(picture, 10, 50), kBlack) << "what lies outside stays";
  EXPECT_EQ(at(picture, 50, 50), kBlack) << "letters stay legible";
  const Rgb ground = at(picture, 50, 45);
  EXPECT_NE(ground, kWhite);
  EXPECT_GT(grey(ground), 200);
  EXPECT_LT(grey(at(picture, 50, 37)), 110) << "the outline shows in grey";
  EXPECT_EQ(at(picture, 50, 35), kWhite) << "and on dark ground by the light beside it";
}

TEST(PageMarks, TakeParagraphsOfAColumnTogether) {
  constexpr Rgb kWhite{255, 255, 255};
  PagePicture picture = paper();
  worker::mark_passages(picture, std::vector<Box>{{30, 10, 70, 20}, {30, 30, 50, 40}});
  const Rgb ground = at(picture, 45, 15);
  EXPECT_NE(ground, kWhite);
  EXPECT_EQ(at(picture, 45, 25), ground) << "between them";
  EXPECT_EQ(at(picture, 65, 35), ground) << "beside the short one, where nothing stands";
  PagePicture beside = paper();
  for (std::size_t i = 60; i < 70; ++i) beside.pixels[(35 * 100 + i) * 3] = 0;
  worker::mark_passages(beside, std::vector<Box>{{30, 10, 70, 20}, {30, 30, 50, 40}});
  EXPECT_EQ(at(beside, 65, 38), kWhite) << "where something else stands";
  EXPECT_EQ(at(beside, 40, 35), ground);
  PagePicture apart = paper();
  worker::mark_passages(apart, std::vector<Box>{{30, 5, 70, 12}, {30, 70, 70, 90}});
  EXPECT_EQ(at(apart, 45, 40), kWhite);
  PagePicture columns = paper();
  worker::mark_passages(columns, std::vector<Box>{{5, 60, 40, 80}, {60, 10, 95, 30}});
  EXPECT_EQ(at(columns, 50, 45), kWhite);
}

TEST(PageMarks, KeepToThePage) {
  constexpr double kHuge = std::numeric_limits<double>::max();
  const double nan = std::nan("");
  PagePicture picture = paper();
  worker::mark_passages(picture, std::vector<Box>{{nan, 0, 10, 10}, {50, 50, 20, 20}, {0, 0, 0, 0}});
  EXPECT_EQ(picture.pixels, paper().pixels);
  worker::mark_passages(picture, std::vector<Box>{{-kHuge, 200, kHuge, kHuge}, {-50, -50, -20, -20}});
  EXPECT_EQ(picture.pixels, paper().pixels);
  worker::mark_passages(picture, std::vector<Box>{{-1e9, -1e9, 1e9, 1e9}});
  EXPECT_NE(at(picture, 99, 99), (Rgb{0, 0, 0}));
  EXPECT_NE(picture.pixels, paper().pixels);
}

TEST(Protocol, RequestForAPictureReadsBack) {
  Request request{Format::pdf, 12, 34};
  request.draw = DrawingWish{7, {{1, 2.5, 3, 4}, {0, 0, 1, 1}}};
  const auto read = request_from(to_body(request));
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->draw, request.draw);
  const std::vector<Box> many(kMostMarks + 1);
  for (const DrawingWish& wish :
       {DrawingWish{-1, {}}, DrawingWish{1, {{1, 2, std::nan(""), 4}}}, DrawingWish{1, many}}) {
    request.draw = wish;
    EXPECT_FALSE(request_from(to_body(request)).has_value()) << wish.marks.size();
  }
}

TEST(Protocol, PictureTravelsAsItIs) {
  const std::string png = worker::draw_page(test::pdf_saying("x"), {1, {}}).value();
  EXPECT_EQ(picture_reply_from(to_body(Result<std::string>(png), kPictureBytes)).value(), png);
  EXPECT_EQ(picture_reply_from(to_body(Result<std::string>(png), 10)).error().kind,
            ErrorKind::limit_exceeded);
  const Result<std::string> locked = fail(ErrorKind::encrypted, "locked");
  EXPECT_EQ(picture_reply_from(to_body(locked, kPictureBytes)).error().kind, ErrorKind::encrypted);
  for (const std::string& nonsense : {std::string(), std::string("<html>"), std::string("{}"), png + "x"})
    EXPECT_EQ(picture_reply_from(nonsense).error().kind, ErrorKind::worker_died);
}

class Drawing : public testing::Test {
 protected:
  Result<std::string> draw(const std::string& content, int page, WorkerLimits limits = {},
                           WorkerMode mode = WorkerMode::pictures) {
    const auto file = folder_.write("page.pdf", content);
    const Descriptor open(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    auto pool = WorkerPool::create(1, limits, mode);
    if (!pool) return pass_on(std::move(pool));
    return (*pool)->draw(open.get(), {page, {{50, 50, 300, 120}}});
  }
  test::TempFolder folder_;
};

TEST_F(Drawing, IsDoneByACagedChild) {
  const auto picture = draw(test::pdf_saying("Weirs for fish"), 1);
  ASSERT_TRUE(picture.has_value()) << picture.error().message;
  EXPECT_TRUE(is_picture(*picture));
}

TEST_F(Drawing, SaysWhyThereIsNoPicture) {
  EXPECT_EQ(draw(test::pdf_saying("x"), 2).error().kind, ErrorKind::damaged_document);
  EXPECT_EQ(draw("not a PDF", 1).error().kind, ErrorKind::damaged_document);
  EXPECT_EQ(draw("", 1).error().kind, ErrorKind::empty_input);
  EXPECT_EQ(draw(test::pdf_saying("x"), 1, {}, WorkerMode::reading).error().kind, ErrorKind::unsupported);
}

TEST_F(Drawing, OfAnEndlessPageIsEnded) {
  WorkerLimits limits;
  limits.cpu = limits.wall = std::chrono::seconds(1);
  EXPECT_EQ(draw(test::endless_pdf(), 1, limits).error().kind, ErrorKind::timed_out);
}

}  // namespace
}  // namespace praxis::ingest
