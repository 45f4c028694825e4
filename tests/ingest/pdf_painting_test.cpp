// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_painting.h"

#include "ingest/worker/pdf_pages.h"
#include "tests/ingest/small_pdf.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace praxis::ingest::worker {
namespace {

/// The shapes on a page with this content.
std::vector<layout::Shape> shapes_on(const std::string& content) {
  const auto read = read_pdf_pages(test::pdf_showing("0.6 g " + content));
  return read ? read->source.pages.at(0).shapes : std::vector<layout::Shape>{};
}

TEST(Painting, ARectangleWithinAnotherIsAHoleByTheEvenOddRule) {
  const auto shapes = shapes_on("60 600 300 100 re 59 599 302 102 re f*");
  ASSERT_EQ(shapes.size(), 1U);
  EXPECT_FALSE(shapes[0].filled);
  EXPECT_NEAR(shapes[0].box.x0, 59, 0.01);
  EXPECT_NEAR(shapes[0].box.x1, 361, 0.01);
}

TEST(Painting, OtherFilledPathsAreGrounds) {
  for (const std::string content : {"60 600 300 100 re 59 599 302 102 re f",   // filled whole
                                    "60 600 300 100 re 20 550 400 200 re f*",  // a picture's mount
                                    "60 600 300 100 re 60 599 302 102 re f*",  // rules at three sides
                                    "60 600 300 100 re f*"}) {
    const auto shapes = shapes_on(content);
    ASSERT_FALSE(shapes.empty()) << content;
    for (const layout::Shape& shape : shapes) EXPECT_TRUE(shape.filled) << content;
  }
}

}  // namespace
}  // namespace praxis::ingest::worker
