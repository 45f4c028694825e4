// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/html/pages.h"

#include <gmock/gmock.h>

namespace praxis::ingest::test {
namespace {

using ::testing::Each;
using ::testing::Not;
using ::testing::StartsWith;

ReadDocument read_without_headings(std::string_view title, std::string_view line) {
  return read_html("<head><title>" + std::string(title) + "</title></head><body><div><div>" +
                   std::string(line) + "</div>" + std::string(kProse) + "</div></body>");
}

class HtmlUnmarkedHeadline : public ::testing::TestWithParam<const char*> {};

TEST_P(HtmlUnmarkedHeadline, IsTheLineThatSaysTheTitle) {
  const auto document = read_without_headings(GetParam(), "Tool library of the valley");
  ASSERT_FALSE(document.blocks.empty());
  EXPECT_EQ(lines_of(document)[0], "heading1: Tool library of the valley");
  EXPECT_EQ(document.info.title, "Tool library of the valley");
  EXPECT_TRUE(document.title_from_content);
}

INSTANTIATE_TEST_SUITE_P(Titles, HtmlUnmarkedHeadline,
                         ::testing::Values("Tool library of the valley",
                                           "Tool library of the valley · Alpine sharing",
                                           "Alpine sharing: Tool library of the valley",
                                           "Alpine sharing ~ Tool library of the valley"));

class HtmlNoHeadline : public ::testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(HtmlNoHeadline, LinesStayAsTheyAre) {
  const auto document = read_without_headings(GetParam().first, GetParam().second);
  EXPECT_THAT(lines_of(document), Each(Not(StartsWith("heading"))));
}

INSTANTIATE_TEST_SUITE_P(
    Lines, HtmlNoHeadline,
    ::testing::Values(std::pair("A tool library for everyone ~ Valleys", "Valleys"),  // the site's name
                      std::pair("Tool library of the valley", "Tool library"),
                      std::pair("Tool library of plan B", "Tool library of plan"),            // a piece of it
                      std::pair("Tool library of the valley", "Tools are lent on Friday")));  // other words

TEST(HtmlHeadline, AHeadingThatHoldsTheSectionsNameIsNoHeadline) {
  for (const char* title : {"Tool library | Lending | Valleys", "Lending | Valleys", "Lending"}) {
    const auto document = read_html(
        site_page("<nav><a href=/lending>Lending</a></nav><main><h1>Tool library</h1>" + std::string(kProse) +
                      "<h2>Lending that you may also find useful</h2><p>Bikes.</p></main>",
                  "<title>" + std::string(title) + "</title>"));
    EXPECT_EQ(document.info.title, "Tool library") << title;
  }
}

}  // namespace
}  // namespace praxis::ingest::test
