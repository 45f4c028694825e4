// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/html/pages.h"

#include <gmock/gmock.h>

namespace praxis::ingest::test {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class HtmlFactsBeside : public ::testing::TestWithParam<const char*> {};

TEST_P(HtmlFactsBeside, AnArticleBelongToIt) {
  const std::string text = text_of(
      read_html(site_page("<main><article><h1>Tool library</h1>" + std::string(kProse) + std::string(kProse) +
                          "</article><div class=sidebar>" + std::string(GetParam()) + "</div></main>")));
  EXPECT_THAT(text, HasSubstr("Upper Styria"));
  EXPECT_THAT(text, HasSubstr("voluntary fire brigade"));
}

INSTANTIATE_TEST_SUITE_P(
    Facts, HtmlFactsBeside,
    ::testing::Values(
        "<dl><dt>Where</dt><dd>Upper Styria</dd><dt>By whom</dt><dd>The voluntary fire brigade</dd></dl>",
        "<table><tr><th>Where</th><td>Upper Styria</td></tr><tr><th>By whom</th><td>The voluntary fire "
        "brigade"
        "</td></tr></table>",
        "<div><span class=item-label>Where</span><span class=item-value>Upper Styria</span></div><div><span "
        "class=item-label>By whom</span><span class=item-value>The voluntary fire brigade</span></div>",
        "<p><b>Where:</b> Upper Styria</p><p><b>By whom:</b> The voluntary fire brigade</p><p><strong>Since"
        "</strong>: 2017</p>",
        "<div><span class=k>Where</span><a class=v href=/s>Upper Styria</a></div><div><span class=k>By "
        "whom</span>"
        "<span class=v>The voluntary fire brigade</span></div><div><span class=k>Since</span><span "
        "class=v>2017"
        "</span></div>",
        "<h4>Where</h4><p>Upper Styria</p><h4>By whom</h4><p>The voluntary fire "
        "brigade</p><h4>Since</h4><p>2017"
        "</p>"));

class HtmlNoFacts : public ::testing::TestWithParam<const char*> {};

TEST_P(HtmlNoFacts, StayOutside) {
  const std::string text = text_of(
      read_html(site_page("<main><article><h1>Tool library</h1>" + std::string(kProse) + std::string(kProse) +
                          "</article><div class=sidebar>" + std::string(GetParam()) + "</div></main>")));
  EXPECT_THAT(text, HasSubstr("lending library"));
  EXPECT_THAT(text, Not(HasSubstr("Saw course")));
}

INSTANTIATE_TEST_SUITE_P(
    Others, HtmlNoFacts,
    ::testing::Values(
        "<h3>More</h3><ul><li><a href=/1>Saw course</a></li><li><a href=/2>Drill course</a></li></ul>",
        "<div><span class=d>3 May</span><a class=t href=/1>Saw course</a></div><div><span class=d>4 "
        "May</span><a class=t href=/2>Drill course</a></div><div><span class=d>5 May</span><a class=t "
        "href=/3>Plane course</a></div>",
        "<p><b>Saw course:</b> full</p>",
        "<h4>Saw course</h4><p>On Fridays</p><p>In the hall, from six to eight, with a break.</p>"));

TEST(HtmlFacts, WhatReadersMayLikeIsLeftOut) {
  const std::string text =
      text_of(read_html(site_page("<main><h1>Tool library</h1>" + std::string(kProse) + std::string(kProse) +
                                  "<section><h2>Projekte, die Sie interessieren könnten</h2><div><h3><a "
                                  "href=/k>Cargo bikes</a></h3><p>Three "
                                  "villages share bikes.</p></div></section></main>")));
  EXPECT_THAT(text, HasSubstr("lending library"));
  EXPECT_THAT(text, Not(HasSubstr("Cargo bikes")));
  EXPECT_THAT(text, Not(HasSubstr("Three villages")));
}

TEST(HtmlFacts, OtherPartsUnderSuchAHeadlineStay) {
  EXPECT_THAT(text_of(read_html(site_page(
                  "<main><h1>Tool library</h1>" + std::string(kProse) + std::string(kProse) +
                  "<section><h2>Other results</h2><p>Three villages share bikes.</p></section></main>"))),
              HasSubstr("Three villages"));
}

TEST(HtmlFacts, DocumentsOnOfferAreContent) {
  const auto document =
      read_html(site_page("<main><h1>Tool library</h1>" + std::string(kProse) + std::string(kProse) +
                          "<div><h3>Materiały</h3><ul><li><a href=/f/rules.PDF?v=2>House "
                          "rules</a></li></ul></div><div><h3>Strony</h3>"
                          "<ul><li><a href=/pages/x>Fire brigade pages</a></li></ul></div></main>"));
  EXPECT_THAT(lines_of(document), Contains("item: - House rules"));
  EXPECT_THAT(text_of(document), Not(HasSubstr("Fire brigade pages")));
}

TEST(HtmlFacts, CaptionsThatTellStayWithoutTheirCredit) {
  const auto document = read_html(site_page(
      "<main><h1>Tool library</h1>" + std::string(kProse) +
      "<figure><figcaption>Foto: Mitglieder holen am Abend die Säge ab. © Gemeinde</figcaption></figure>" +
      std::string(kProse) + "<figure><figcaption>Foto: Anna Huber</figcaption></figure></main>"));
  EXPECT_THAT(lines_of(document), Contains("caption: Foto: Mitglieder holen am Abend die Säge ab."));
  EXPECT_THAT(text_of(document), Not(HasSubstr("Anna Huber")));
}

TEST(HtmlFacts, WhatASystemSaysOfAnEntryIsNone) {
  EXPECT_THAT(text_of(read_html(site_page(
                  "<main><h1>Tool library</h1><dl class=article-info><dt>Details</dt><dd>Hits: 17</dd></dl>" +
                  std::string(kProse) + "</main>"))),
              Not(HasSubstr("Hits")));
}

TEST(HtmlFacts, AddressesOfOneLineEachStay) {
  EXPECT_THAT(text_of(read_html(site_page("<main><h1>Tool library</h1>" + std::string(kProse) +
                                          "<p>Tool Library<br>Ischler Str. 3<br><a href=mailto:x>desk@tools."
                                          "example</a></p></main>"))),
              HasSubstr("desk@tools.example"));
}

TEST(HtmlFacts, DatesOfAListStayAndTheDatelineGoes) {
  const auto listed = [](int entries) {
    std::string page = "<main><h1>Tool library</h1>" + std::string(kProse);
    for (int i = 1; i <= entries; ++i)
      page += "<p>1" + std::to_string(i) + ".04.2021</p><p>Saws were lent.</p>";
    return text_of(read_html(site_page(page + "</main>")));
  };
  EXPECT_THAT(listed(4), HasSubstr("14.04.2021"));
  EXPECT_THAT(listed(1), Not(HasSubstr("11.04.2021")));
}

TEST(HtmlFacts, DatesInPartsAreDates) {
  const auto document =
      read_html(site_page("<main><h1>Opening of the library</h1><div class=when><span class=d>14</span><span "
                          "class=m>May</span><span "
                          "class=y>2021</span></div>" +
                          std::string(kProse) + "</main>"));
  ASSERT_FALSE(document.blocks.empty());
  EXPECT_EQ(document.blocks[0].date, "2021-05-14");
  EXPECT_EQ(document.info.date, "2021-05-14");
}

}  // namespace
}  // namespace praxis::ingest::test
