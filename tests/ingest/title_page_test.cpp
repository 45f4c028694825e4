// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/title_page.h"

#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace praxis::ingest {
namespace {

struct Line {
  int page;
  std::string text;
};

std::string date_of(const std::vector<Line>& lines, const char* language = "en") {
  ReadDocument document;
  for (const Line& line : lines) {
    Block block;
    block.text = line.text;
    block.boxes = {{line.page, {}}};
    document.blocks.push_back(block);
  }
  const auto cues = Cues::load(std::filesystem::path(PRAXIS_SOURCE_DIR) / "corpus/vocab");
  return cues ? printed_date(document, language, *cues) : cues.error().message;
}

TEST(PrintedDate, IsALineOfTheFirstPage) {
  EXPECT_EQ(date_of({{1, "Meadows and storks"}, {1, "9 May 2012"}}), "2012-05-09");
  EXPECT_EQ(date_of({{1, "The county's office, June 2013"}}), "2013-06");
  EXPECT_EQ(date_of({{1, "Office régional – 4 février 2011"}}, "fr"), "2011-02-04");
  EXPECT_EQ(date_of({{1, "Consejería, 14 de marzo de 2019."}}, "es"), "2019-03-14");
  EXPECT_EQ(date_of({{1, "(03.07.2015)"}}), "2015-07-03");
}

TEST(PrintedDate, IsRatherTheOneThatSaysWhenItWasPublished) {
  EXPECT_EQ(date_of({{1, "Aurich, 3. Mai 2014"}, {1, "Entwurf 2 / Stand: 8. Juni 2014"}}, "de"),
            "2014-06-08");
  EXPECT_EQ(date_of({{1, "Meadows"}, {2, "Published on 2 March 2016"}}), "2016-03-02");
  EXPECT_EQ(date_of({{1, "Prati"}, {2, "Data di pubblicazione: 2 marzo 2016"}}, "it"), "2016-03-02");
}

TEST(PrintedDate, IsNoDateInASentenceNorAYearNorALaterPagesDate) {
  EXPECT_EQ(date_of({{1, "Report on the decision of 7 June 2013"}}), "");
  EXPECT_EQ(date_of({{1, "Agenda 2030"}, {1, "2014"}}), "");
  EXPECT_EQ(date_of({{2, "Oslo, 9 May 2012"}}), "");
  EXPECT_EQ(date_of({{3, "Published: 9 May 2012"}}), "");
  EXPECT_EQ(
      date_of({{1,
                "It rained all day, said the miller, who had waited for the storks to come back since the "
                "winter, and for the hay to dry, and for his cart to come home from the town, 9 May 2012"}}),
      "");
}

}  // namespace
}  // namespace praxis::ingest
