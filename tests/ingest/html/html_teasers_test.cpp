// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_phrases.h"
#include "tests/ingest/html/pages.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::worker {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string teaser(const std::string& title, const std::string& text) {
  return "<article class=\"teaser\"><h3><a href=\"/x\">" + title + "</a></h3><p>" + text + "</p></article>";
}

const std::string kTeasers =
    teaser("Ferry rings twice",
           "The ferry of Vigo rang its bell for the thousandth passenger, who got a mug and a hat.") +
    teaser("Ice is gone", "The barge of Hiiumaa has come back into harbour three weeks early this year.");

const std::string kArticle =
    "<p>Since last spring a ferry crosses the river when somebody rings the bell on the quay, and not by the "
    "clock. The county pays the crew by the month. In the first year it carried a third more people than the "
    "timetable had, and the diesel burnt fell by half. Two villages on the other side have asked for a bell "
    "of "
    "their own, and the ferryman's daughter has made one out of an old milk churn.</p>";

std::string text_of(const std::string& page) {
  std::string text;
  for (const Block& block : test::read_html(page).blocks) text += block.text + "\n";
  return text;
}

TEST(Teasers, AreThePagesOwnUnderAHeadingThatSaysWhatItIs) {
  const std::string text = text_of("<main><h1>Stories and dates</h1>" + kArticle + "<h2>Latest stories</h2>" +
                                   kTeasers + "</main>");
  EXPECT_THAT(text, HasSubstr("thousandth passenger"));
  EXPECT_THAT(text, HasSubstr("three weeks early"));
}

TEST(Teasers, LeadAwayFromAnArticle) {
  EXPECT_THAT(
      text_of("<main><h1>A ferry on call</h1>" + kArticle + "<h2>Latest stories</h2>" + kTeasers + "</main>"),
      Not(HasSubstr("thousandth passenger")));
  EXPECT_THAT(text_of("<main><h1>Stories of a ferry</h1>" + kArticle + "<h2>More stories</h2>" + kTeasers +
                      "</main>"),
              Not(HasSubstr("thousandth passenger")));
}

TEST(Teasers, AHeadlineNamesItsOwnListInManyLanguages) {
  EXPECT_TRUE(html::heads_own_list("Latest news", "News and events"));
  EXPECT_TRUE(html::heads_own_list("Aktuelle Meldungen", "Meldungen und Termine"));
  EXPECT_TRUE(html::heads_own_list("Ultime notizie", "Notizie"));
  EXPECT_FALSE(html::heads_own_list("Weitere Meldungen", "Meldungen und Termine"));
  EXPECT_FALSE(html::heads_own_list("Latest news", "The bell on the quay"));
  EXPECT_FALSE(html::heads_own_list("Latest of the day", "Man of the sea"));
}

}  // namespace
}  // namespace praxis::ingest::worker
