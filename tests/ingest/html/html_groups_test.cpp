// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/html/pages.h"

#include <set>

#include <gmock/gmock.h>

namespace praxis::ingest::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

/// The same card three times, with %N for its number.
std::string listing(std::string_view card, std::string_view before = "<h1>Practices</h1>") {
  std::string main = "<main>" + std::string(before) + "<div class=results>";
  for (const char number : {'1', '2', '3'}) {
    std::string made(card);
    for (std::size_t at = made.find("%N"); at != std::string::npos; at = made.find("%N", at)) {
      made.replace(at, 2, 1, number);
    }
    main += made;
  }
  return site_page(main + "</div></main>");
}

struct Card {
  const char* name;
  const char* markup;
};

class HtmlListing : public ::testing::TestWithParam<Card> {};

TEST_P(HtmlListing, EachCardIsAGroupHeadedByItsHeading) {
  const auto document = read_html(listing(GetParam().markup));
  std::set<int> groups;
  int previous = 0;
  for (const Block& block : document.blocks) {
    if (block.group == 0) {
      EXPECT_EQ(block.text, "Practices");
      continue;
    }
    if (block.group != previous) {
      EXPECT_EQ(block.kind, BlockKind::heading) << block.text;
      EXPECT_EQ(block.text, "Practice " + std::to_string(groups.size() + 1));
    }
    previous = block.group;
    groups.insert(block.group);
  }
  EXPECT_EQ(groups.size(), 3u);
  EXPECT_EQ(document.blocks.size(), 7u);
}

INSTANTIATE_TEST_SUITE_P(
    Markup, HtmlListing,
    ::testing::Values(
        Card{"articles",
             "<article><h3><a href=/%N>Practice %N</a></h3><p>A town lends tools, part %N.</p></article>"},
        Card{"wholeLinks",
             "<a class=card href=/%N><h3>Practice %N</h3><p>A town lends tools, part %N.</p></a>"},
        Card{"listItems", "<li><h3><a href=/%N>Practice %N</a></h3><p>A town lends tools, part %N.</p></li>"},
        Card{"wrapped",
             "<div class='col-4'><div class='teaser news'><h3><a href=/%N>Practice %N</a></h3><p>A town "
             "lends tools, part %N.</p></div></div>"},
        Card{"moreLink",
             "<div class=views-row><h3><a href=/%N>Practice %N</a></h3><p>A town lends tools, part "
             "%N. <a href=/%N>Read more</a></p></div>"}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST(HtmlGroups, RolesNameTheElementAndItsCard) {
  const auto document =
      read_html(listing("<div class='col'><div class='Card card--news'><h3><a href=/%N>Practice "
                        "%N</a></h3><p class=lead-partner>Town "
                        "%N, a partner</p></div></div>"));
  ASSERT_EQ(document.blocks.size(), 7u);
  EXPECT_THAT(document.blocks[2].roles, Contains("p"));
  EXPECT_THAT(document.blocks[2].roles, Contains("lead-partner"));
  EXPECT_THAT(document.blocks[2].roles, Contains("card"));
  EXPECT_THAT(document.blocks[2].roles, Contains("card--news"));
}

TEST(HtmlGroups, ItemsOfBareListsStay) {
  const auto document =
      read_html(site_page("<main><h1>Projects</h1><ul><li><a href=/1>River banks</a></li><li><a "
                          "href=/2>Night trains</a></li></ul></main>"));
  EXPECT_THAT(lines_of(document),
              ElementsAre("heading1: Projects", "item: - River banks", "item: - Night trains"));
}

TEST(HtmlGroups, OneArticleIsNoGroup) {
  const auto document = read_html(
      site_page("<main><article><h1>Tool library</h1>" + std::string(kProse) + "</article></main>"));
  for (const Block& block : document.blocks) EXPECT_EQ(block.group, 0) << block.text;
}

TEST(HtmlGroups, PartsOfAnAccordionAreNoGroups) {
  const auto document =
      read_html(site_page("<main><h1>Record</h1><div class=accordion><div class='card "
                          "accordion-item'><h2>Resources</h2><p>Two people and "
                          "a hall are all that it takes.</p></div><div class='card "
                          "accordion-item'><h2>Evidence</h2><p>Four hundred loans "
                          "were made in a year.</p></div></div></main>"));
  ASSERT_EQ(document.blocks.size(), 5u);
  for (const Block& block : document.blocks) EXPECT_EQ(block.group, 0) << block.text;
}

TEST(HtmlGroups, BoxesAreSetApart) {
  const auto document = read_html(site_page(
      "<main><h1>Tool library</h1>" + std::string(kProse) +
      "<aside><h3>What is a tool?</h3><p>A tool is a thing that lasts longer than the work it was bought "
      "for.</p></aside></main>"));
  ASSERT_EQ(document.blocks.size(), 5u);
  EXPECT_EQ(document.blocks[2].group, 0);
  EXPECT_TRUE(document.blocks[3].boxed);
  EXPECT_TRUE(document.blocks[4].boxed);
  EXPECT_NE(document.blocks[4].group, 0);
  EXPECT_EQ(document.blocks[3].group, document.blocks[4].group);
}

TEST(HtmlGroups, NestedArticlesGetTheInnermostGroup) {
  const auto document = read_html(site_page(
      "<main><article><h2><a href=/1>First town</a></h2><p>It lends tools to all who ask for "
      "them.</p><article><h3><a "
      "href=/2>Inner one</a></h3><p>It lends ladders only, as it has no hall.</p></article><article><h3><a "
      "href=/3>Inner two</a></h3><p>It lends saws only, as it has no "
      "wall.</p></article></article><article><h2><a "
      "href=/4>Second town</a></h2><p>It lends books and tools together.</p></article></main>"));
  std::vector<int> groups;
  for (const Block& block : document.blocks) groups.push_back(block.group);
  EXPECT_THAT(groups, ElementsAre(1, 1, 2, 2, 3, 3, 4, 4));
}

}  // namespace
}  // namespace praxis::ingest::test
