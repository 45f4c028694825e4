// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/html/pages.h"

#include <gmock/gmock.h>

namespace praxis::ingest::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

std::string prose() {
  return std::string(kProse);
}

/// Reads an article with something beside it, and returns all of its text.
std::string read_with(std::string_view beside) {
  return text_of(
      read_html(site_page("<main><h1>Tool library</h1>" + prose() + std::string(beside) + "</main>")));
}

TEST(HtmlMain, KeepsTheContentAndNothingOfTheSite) {
  const auto document = read_html(site_page("<main><h1>Tool library</h1>" + prose() + "</main>"));
  EXPECT_EQ(document.blocks.size(), 3u);
  EXPECT_THAT(lines_of(document)[0], "heading1: Tool library");
  EXPECT_THAT(text_of(document), Not(HasSubstr("Managing authority")));
  EXPECT_THAT(text_of(document), Not(HasSubstr("Library\n")));
}

struct Clutter {
  const char* name;
  const char* markup;
};

class HtmlClutter : public ::testing::TestWithParam<Clutter> {};

TEST_P(HtmlClutter, IsDropped) {
  const std::string text = read_with(GetParam().markup);
  EXPECT_THAT(text, HasSubstr("Members pay a small yearly fee"));
  EXPECT_THAT(text, Not(HasSubstr("Xyz")));
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, HtmlClutter,
    ::testing::Values(
        Clutter{"nav", "<nav><a href=/x>Xyz</a></nav>"}, Clutter{"role", "<div role=navigation>Xyz</div>"},
        Clutter{"cookie", "<div class=cookie-banner><p>Xyz: we use cookies to count visits.</p></div>"},
        Clutter{"dialog", "<div role=dialog><p>Xyz</p></div>"},
        Clutter{"share", "<div class='c-share-bar'>Xyz <a href=/f>Net</a></div>"},
        Clutter{"camel", "<div class=socialShare>Xyz</div>"},
        Clutter{"comments",
                "<section id=comments><p>Xyz is what I think of it, said a reader.</p></section>"},
        Clutter{"related", "<div class=related-posts><a href=/x>Xyz</a></div>"},
        Clutter{"newsletter", "<div class=newsletter-signup><p>Xyz</p></div>"},
        Clutter{"byline", "<p class=byline>Xyz</p>"}, Clutter{"meta", "<div class=entry-meta>Xyz</div>"},
        Clutter{"tags", "<ul class=tag-links><li>Xyz</li></ul>"},
        Clutter{"breadcrumb", "<ol class=breadcrumb><li><a href=/>Xyz</a></li></ol>"},
        Clutter{"language", "<div class=lang>en Xyz</div>"},
        Clutter{"form", "<form><p>Xyz</p><select><option>Xyz</option></select></form>"},
        Clutter{"aside", "<aside><ul><li><a href=/x>Xyz</a></li><li><a href=/y>Xyz</a></li></ul></aside>"},
        Clutter{"script", "<script>Xyz</script><style>Xyz</style><template>Xyz</template>"},
        Clutter{"noscript", "<noscript>Xyz</noscript>"},
        Clutter{"hidden", "<p hidden>Xyz</p><p style='display: none'>Xyz</p><p aria-hidden=true>Xyz</p>"},
        Clutter{"srOnly", "<span class=sr-only>Xyz</span><span class=visually-hidden>Xyz</span>"},
        Clutter{"links", "<ul><li><a href=/1>Xyz one</a></li><li><a href=/2>Xyz two</a></li></ul>"},
        Clutter{"pointer", "<p>Lea también: <a href=/1>Xyz</a></p>"},
        Clutter{"headed",
                "<h2>Related articles</h2><p>Xyz is another story of the same kind, told at some length "
                "so that it looks like prose to a careless reader of pages.</p>"},
        Clutter{"headedGerman", "<h3>Mehr zum Thema</h3><ul><li>Xyz</li></ul>"},
        Clutter{"like",
                "<h3>Related practices</h3><ul><li><a href=/a>Xyz</a></li><li><a href=/b>Xyz</a></li></ul>"},
        Clutter{"likeFrench", "<h3>Projets similaires</h3><p><a href=/a>Xyz</a></p>"},
        Clutter{"readers", "<h2>Lesermeinungen</h2><p>Xyz</p>"},
        Clutter{"counted", "<h3>12 Antworten zu „Tool library“</h3><p>Xyz</p>"},
        Clutter{"credit", "<figure><img src=a.jpg><figcaption>Photo: Xyz</figcaption></figure>"},
        Clutter{"otherCards",
                "<h2>Other practices</h2><div class=card><h3><a href=/1>Xyz</a></h3><p>Xyz lends ladders to "
                "all.</p></div>"
                "<div class=card><h3><a href=/2>Xyz</a></h3><p>Xyz lends saws to some.</p></div>"}),
    [](const auto& tested) { return std::string(tested.param.name); });

class HtmlContent : public ::testing::TestWithParam<Clutter> {};

TEST_P(HtmlContent, IsKept) {
  EXPECT_THAT(read_with(GetParam().markup), HasSubstr("Xyz"));
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, HtmlContent,
    ::testing::Values(
        Clutter{"caption", "<figure><figcaption>Xyz: the hall in winter</figcaption></figure>"},
        Clutter{"recommendations",
                "<div class=recommendations><p>Xyz: keep the opening hours short.</p></div>"},
        Clutter{"labelHidden", "<div class='field field--label-hidden'><p>Xyz stands in a field.</p></div>"},
        Clutter{"layoutName", "<div class='row has-sidebar'><p>Xyz stands beside a column.</p></div>"},
        Clutter{"onlyLink", "<h2>Further information</h2><p><a href=/x>Xyz web site</a></p>"},
        Clutter{"likeWithText", "<h2>Related work</h2><p>Xyz was done <a href=/x>before</a> by others.</p>"},
        Clutter{"recommended", "<h2>Empfohlene Maßnahmen</h2><p>Xyz</p>"},
        Clutter{"numberedFigure", "<figure><figcaption>Image 2: Xyz</figcaption></figure>"},
        Clutter{"category", "<p>Category A regions receive Xyz more than the others.</p>"},
        Clutter{"attribution", "<blockquote><p>It pays.</p></blockquote><p class=author>Xyz, the mayor</p>"},
        Clutter{"lead", "<div class=teaser-text><p>Xyz without a link is the lead of this page.</p></div>"},
        Clutter{"news",
                "<h2>Latest news</h2><article><h3><a href=/1>Hall opened</a></h3><p>Xyz and her neighbours "
                "opened the second hall on a rainy Saturday, with forty machines in it.</p></article>"}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST(HtmlMain, FindsTheArticleWithoutSemanticElements) {
  const auto document = read_html(
      "<body><div id=top><a href=/a>One</a> <a href=/b>Two</a></div><table><tr><td><a href=/c>Left</a>"
      "</td><td><b>Tool library</b><br><br>The valley runs a lending library for tools, which opens on "
      "two evenings a week.<br><br>Members pay a small yearly fee, and the municipality adds the rent of "
      "the hall.</td></tr></table><div>Imprint <a href=/d>Legal</a></div></body>");
  EXPECT_THAT(
      lines_of(document),
      ElementsAre("paragraph: Tool library",
                  "paragraph: The valley runs a lending library for tools, which opens on two evenings a "
                  "week.",
                  "paragraph: Members pay a small yearly fee, and the municipality adds the rent of the "
                  "hall."));
}

TEST(HtmlMain, KeepsTheLeadAboveTheBody) {
  const auto document =
      read_html(site_page("<article><h1>Tool library</h1><p class=lead>How a valley shares its "
                          "machines, and what it learnt.</p><div class=entry-content>" +
                          prose() + "</div><p>Filed by the desk</p></article>"));
  EXPECT_THAT(text_of(document), HasSubstr("How a valley shares"));
  EXPECT_THAT(text_of(document), Not(HasSubstr("Filed by")));
}

TEST(HtmlMain, TakesTheHeadlineFromOutside) {
  const auto document =
      read_html(site_page("<div class=hero><h1>Tool library</h1></div><main>" + prose() + "</main>",
                          "<title>Tool library | Programme</title>"));
  ASSERT_FALSE(document.blocks.empty());
  EXPECT_EQ(lines_of(document)[0], "heading1: Tool library");
  EXPECT_EQ(document.info.title, "Tool library");
  EXPECT_TRUE(document.title_from_content);
}

TEST(HtmlMain, TakesTheHeadlineFromADroppedHead) {
  const auto document = read_html(site_page(
      "<main><div class=entry-meta><h2>Tool library of the valley</h2><span>by A. Body</span></div>" +
          prose() + "</main>",
      "<title>Tool library of the valley | Programme</title>"));
  ASSERT_FALSE(document.blocks.empty());
  EXPECT_EQ(lines_of(document)[0], "heading1: Tool library of the valley");
}

TEST(HtmlMain, ASectionsNameIsNoHeadline) {
  const auto document = read_html(
      site_page("<header><h2>Tool library</h2></header><main>" + prose() + "</main>",
                "<title>Tool library of the valley opens a second hall for machines | Programme</title>"));
  EXPECT_EQ(document.blocks.size(), 2U);
}

TEST(HtmlMain, ABylineWhoseNameWentLeavesNothing) {
  EXPECT_EQ(read_with("<p>von <a class=author href=/a>A. Body</a></p>"), read_with(""));
}

TEST(HtmlMain, KeepsAPageThatScriptsReveal) {
  const auto document = read_html("<body style='visibility:hidden'><form>" + prose() + "</form></body>");
  EXPECT_THAT(text_of(document), HasSubstr("lending library"));
}

TEST(HtmlMain, ReadsTheBodyThatOnlyMachinesSee) {
  const auto document = read_html(
      "<body><div id=app>Loading</div><script type='application/ld+json'>{\"@type\": \"Article\", "
      "\"articleBody\": "
      "\"<p>The valley runs a lending library for tools, which opens on two evenings a week and is kept by "
      "volunteers.</p><p>Members pay a small yearly fee, and the municipality adds the rent of the hall and "
      "the "
      "insurance.</p>\"}</script></body>");
  EXPECT_EQ(document.blocks.size(), 2u);
  EXPECT_THAT(text_of(document), HasSubstr("insurance."));
}

}  // namespace
}  // namespace praxis::ingest::test
