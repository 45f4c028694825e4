// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/html/pages.h"

#include <gmock/gmock.h>

namespace praxis::ingest::test {
namespace {

using ::testing::ElementsAre;

TEST(HtmlBlocks, HeadingsKeepTheirLevel) {
  EXPECT_THAT(blocks_of("<h2>Second</h2><h4>Fourth<br>line</h4><div role=heading aria-level=3>Third</div>"),
              ElementsAre("heading2: Second", "heading4: Fourth line", "heading3: Third"));
}

TEST(HtmlBlocks, SpaceIsSqueezedAndEntitiesAreDecoded) {
  EXPECT_THAT(blocks_of("<p>  R&amp;D\n in&nbsp;the <b>low</b>lands &mdash; e&#769;tude </p>"),
              ElementsAre("paragraph: R&D in the lowlands — étude"));
}

TEST(HtmlBlocks, TwoBreaksPartParagraphsAndOneDoesNot) {
  EXPECT_THAT(blocks_of("<div>one<br>line<br> <br/>another<br><br><br>last</div>"),
              ElementsAre("paragraph: one line", "paragraph: another", "paragraph: last"));
}

TEST(HtmlBlocks, BulletsAfterBreaksAreItems) {
  EXPECT_THAT(blocks_of("<p>We need:<br>• a hall<br>• a key</p>"),
              ElementsAre("paragraph: We need:", "item: - a hall", "item: - a key"));
}

TEST(HtmlBlocks, ListsNestAndCount) {
  const auto document = read_html(
      "<main><ol start=3><li>Register<li>Book<ul><li>by phone<li><p>online</p><p>at any hour</p></ul>"
      "<li>Come</ol></main>");
  EXPECT_THAT(lines_of(document), ElementsAre("item: 3. Register", "item: 4. Book", "item: - by phone",
                                              "item: - online", "paragraph: at any hour", "item: 5. Come"));
  EXPECT_EQ(document.blocks[2].level, 1);
  EXPECT_EQ(document.blocks[5].level, 0);
}

TEST(HtmlBlocks, DefinitionListsAreFields) {
  EXPECT_THAT(
      blocks_of("<dl><dt>Duration:</dt><dd>from 2017<br>to 2021</dd><dt>Partners</dt><dd><ul><li>Agency A"
                "<li>Agency B</ul></dd><dt>Topic</dt></dl>"),
      ElementsAre("field: Duration from 2017 to 2021", "field: Partners Agency A, Agency B",
                  "paragraph: Topic"));
}

TEST(HtmlBlocks, LabelledElementsAreFields) {
  EXPECT_THAT(
      blocks_of("<div class=field><div class=field__label>Location</div><div class=field__item>Galway</div>"
                "</div>"),
      ElementsAre("field: Location Galway"));
}

TEST(HtmlBlocks, TablesOfDataAreRows) {
  const auto document = read_html(
      "<main><table><caption>Loans</caption><thead><tr><th>Year<th>Number</tr></thead><tr><td>2020<td>41</tr>"
      "<tr><td>2021<td>77</tr></table></main>");
  EXPECT_THAT(lines_of(document),
              ElementsAre("caption: Loans", "row: Year | Number", "row: 2020 | 41", "row: 2021 | 77"));
  EXPECT_TRUE(document.blocks[1].header);
  EXPECT_FALSE(document.blocks[2].header);
  EXPECT_THAT(document.blocks[2].cells, ElementsAre("2020", "41"));
}

TEST(HtmlBlocks, TablesOfNamesAndValuesAreFields) {
  EXPECT_THAT(
      blocks_of("<table><tr><th>Budget</th><td>EUR 1</td></tr><tr><th>Start</th><td>2019</td></tr></table>"),
      ElementsAre("field: Budget EUR 1", "field: Start 2019"));
}

TEST(HtmlBlocks, TablesOfNamesWithColonsAreFields) {
  EXPECT_THAT(
      blocks_of(
          "<table><tr><td>Budget:</td><td>EUR 1</td></tr><tr><td>Start :</td><td>2019</td></tr></table>"),
      ElementsAre("field: Budget EUR 1", "field: Start 2019"));
}

TEST(HtmlBlocks, TablesForLayoutAreUnwrapped) {
  EXPECT_THAT(
      blocks_of("<table><tr><td><h2>Left</h2><p>Text</p></td><td><p>More</p></td></tr><tr><td>x</td><td>y"
                "</td></tr></table>"),
      ElementsAre("heading2: Left", "paragraph: Text", "paragraph: More", "paragraph: x", "paragraph: y"));
}

TEST(HtmlBlocks, TablesWithOneFilledCellARowAreUnwrapped) {
  EXPECT_THAT(
      blocks_of("<table><tr><td></td><td>You may load this picture.</td></tr><tr><td>&nbsp;</td><td>The "
                "reader is free.</td></tr></table>"),
      ElementsAre("paragraph: You may load this picture.", "paragraph: The reader is free."));
}

TEST(HtmlBlocks, MarksForLineBreaksAreNotText) {
  EXPECT_THAT(blocks_of("<h2>Werk&shy;zeug</h2><p>Nach\u00ADhal\u00ADtig\u200Bkeit \uFEFFzählt\u00AD</p>"),
              ElementsAre("heading2: Werkzeug", "paragraph: Nachhaltigkeit zählt"));
}

TEST(HtmlBlocks, RepeatedCaptionsAreSaidOnce) {
  EXPECT_THAT(
      blocks_of(
          "<figure><figcaption>The hall in winter</figcaption></figure><p>The hall in winter</p><p>Yes.</p>"
          "<p>Yes.</p><h2>The key</h2><p>The key</p>"),
      ElementsAre("caption: The hall in winter", "paragraph: Yes.", "paragraph: Yes.", "heading2: The key"));
}

TEST(HtmlBlocks, CaptionsOfAGalleryAreSaidOnce) {
  std::string gallery = "<p>Here they are.</p>";
  for (int i = 0; i < 5; ++i) gallery += "<figure><img src=a><figcaption>The hall</figcaption></figure>";
  EXPECT_THAT(blocks_of(gallery), ElementsAre("paragraph: Here they are.", "caption: The hall"));
}

TEST(HtmlBlocks, QuotesCaptionsAndPreformattedText) {
  EXPECT_THAT(
      blocks_of("<blockquote><p>It pays.</p></blockquote><figure><img src=a><figcaption>The hall</figcaption>"
                "</figure><pre>one\ntwo\n\nthree</pre>"),
      ElementsAre("quote: It pays.", "caption: The hall", "paragraph: one two", "paragraph: three"));
}

TEST(HtmlBlocks, AccordionsKeepTheirHeadlines) {
  EXPECT_THAT(
      blocks_of("<h2>Rules</h2><details><summary>Who may join?</summary><p>All may.</p></details>"
                "<div class=accordion><h3><button>What does it cost?</button></h3><div>Little.</div></div>"),
      ElementsAre("heading2: Rules", "heading3: Who may join?", "paragraph: All may.",
                  "heading3: What does it cost?", "paragraph: Little."));
}

TEST(HtmlBlocks, UnclosedTagsAreMended) {
  EXPECT_THAT(blocks_of("<p>one <b>two <p>three<div>four<ul><li>five<li>six"),
              ElementsAre("paragraph: one two", "paragraph: three", "paragraph: four", "item: - five",
                          "item: - six"));
}

TEST(HtmlBlocks, CreditsAreCutFromCaptions) {
  EXPECT_THAT(blocks_of("<figure><figcaption>The hall in winter. Photo: A. Body</figcaption></figure>"),
              ElementsAre("caption: The hall in winter."));
}

}  // namespace
}  // namespace praxis::ingest::test
