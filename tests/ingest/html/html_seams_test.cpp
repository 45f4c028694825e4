// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/html/pages.h"

#include <gmock/gmock.h>

namespace praxis::ingest::test {
namespace {

using ::testing::ElementsAre;

struct Touching {
  const char* html;
  const char* read;
};

class HtmlWholeWords : public ::testing::TestWithParam<Touching> {};

TEST_P(HtmlWholeWords, StayWhole) {
  EXPECT_THAT(blocks_of("<p>" + std::string(GetParam().html) + "</p>"),
              ElementsAre("paragraph: " + std::string(GetParam().read)));
}

INSTANTIATE_TEST_SUITE_P(
    Words, HtmlWholeWords,
    ::testing::Values(Touching{"<b>neigh</b>bours lend it", "neighbours lend it"},
                      Touching{"<span class=first>T</span><span class=rest>he valley lends it</span>",
                               "The valley lends it"},
                      Touching{"less CO<sub>2</sub> and 5 m<sup>2</sup>of roof", "less CO2 and 5 m2of roof"},
                      Touching{"<span class=formula>H<sub>2</sub></span><sup class=n>3</sup>", "H23"},
                      Touching{"<b>Clean</b><i>Roof</i> pays", "CleanRoof pays"},
                      Touching{"an e<b>Bike</b> for all", "an eBike for all"},
                      Touching{"<a href=/a>tool</a><a href=/a>box</a>", "toolbox"},
                      Touching{"<b>the lend</b><i>ing of tools</i>", "the lending of tools"},
                      Touching{"(<span class=a>Lower town</span>)<span class=b>,</span> open",
                               "(Lower town), open"},
                      Touching{"l’<b>Agence</b> ouvre", "l’Agence ouvre"},
                      Touching{"<span class=a>North</span><span class=b>-South</span>", "North-South"},
                      Touching{"1<span>2</span>3", "123"}));

class HtmlPartsOfLines : public ::testing::TestWithParam<Touching> {};

TEST_P(HtmlPartsOfLines, StandApart) {
  EXPECT_THAT(blocks_of("<div>" + std::string(GetParam().html) + "</div>"),
              ElementsAre("paragraph: " + std::string(GetParam().read)));
}

INSTANTIATE_TEST_SUITE_P(
    Parts, HtmlPartsOfLines,
    ::testing::Values(
        Touching{"<span class=num>14</span><span class=what>libraries</span>", "14 libraries"},
        Touching{"<span class=d>3</span><span class=m>Juni</span><span class=y>2021</span>", "3 Juni 2021"},
        Touching{"<strong class=k>1.4 M €</strong><em class=w>budget</em>", "1.4 M € budget"},
        Touching{"<span class=place>Bad Aussee</span><span class=land>Steiermark</span>",
                 "Bad Aussee Steiermark"},
        Touching{"<span class=place>bad aussee</span><span class=land>steiermark</span>",
                 "bad aussee steiermark"},
        Touching{"<span class=tag>woda</span><span class=tag>energia</span>", "woda energia"},
        Touching{"<a href=/w>water</a><a href=/e>energy</a> and so on", "water energy and so on"},
        Touching{"<span>open on Fridays<!-- --></span><span>free for all</span>",
                 "open on Fridays free for all"},
        Touching{"Ort:<b>Aussee</b>", "Ort: Aussee"},
        Touching{"<i class=icon></i><b>Ort</b>Aussee", "Ort Aussee"},
        Touching{"<b>Beginn</b>14. Mai", "Beginn 14. Mai"},
        Touching{"<span class=land>Austria</span><a href=//x>tools.example</a>", "Austria tools.example"},
        Touching{"<span class=n>40</span><span class=more>+</span><span class=w>tools</span>", "40+ tools"},
        Touching{"It is lent for a week.<b>Members</b> pay less", "It is lent for a week. Members pay less"},
        Touching{"<span class=a>Tools</span><i class=icon></i><span>lent</span>", "Tools lent"},
        Touching{"<span class=a>Lent by us</span><span class=sr-only>in </span><span class=c>Aussee</span>",
                 "Lent by us Aussee"},
        Touching{"<span class=a>Εργαλεία της κοιλάδας</span><span class=b>Καβάλα</span>",
                 "Εργαλεία της κοιλάδας Καβάλα"}));

TEST(HtmlSeams, PartsOfCardsAreLines) {
  EXPECT_THAT(
      blocks_of("<a class=tile href=/1><span class=kind>Praktyka</span><span class=name>Biblioteka narzędzi"
                "</span><span class=where>Śląskie, Polska</span><span class=lead>Gmina wypożycza narzędzia "
                "przez dwa wieczory w tygodniu.</span></a>"),
      ElementsAre("paragraph: Praktyka", "paragraph: Biblioteka narzędzi", "paragraph: Śląskie, Polska",
                  "paragraph: Gmina wypożycza narzędzia przez dwa wieczory w tygodniu."));
}

TEST(HtmlSeams, HeadingsAndCellsArePartedToo) {
  EXPECT_THAT(
      blocks_of("<h2><span class=kicker>Lending in villages</span><span class=title>Two evenings a week"
                "</span></h2><table><tr><td><b class=a>Aussee town</b><i class=b>Austria</i></td><td>1</td>"
                "</tr><tr><td>Steyr</td><td>2</td></tr></table>"),
      ElementsAre("heading2: Lending in villages Two evenings a week", "row: Aussee town Austria | 1",
                  "row: Steyr | 2"));
}

TEST(HtmlSeams, PreformattedTextIsLeftAsItIs) {
  EXPECT_THAT(blocks_of("<pre><span class=a>for all</span><span class=b>Tools</span></pre>"),
              ElementsAre("paragraph: for allTools"));
}

TEST(HtmlSeams, ManyPartsTakeLinearTime) {
  std::string page = "<body><main>";
  for (int i = 0; i < 40'000; ++i) page += "<b>x</b><i class=a></i>";
  EXPECT_FALSE(read_html(page + "</main></body>").blocks.empty());
}

}  // namespace
}  // namespace praxis::ingest::test
