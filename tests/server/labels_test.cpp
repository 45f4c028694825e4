// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/labels.h"

#include "tests/server/fake_catalogue.h"

#include <gtest/gtest.h>

namespace praxis::server {
namespace {

TEST(DateLabel, WritesWhatIsKnown) {
  EXPECT_EQ(date_label("2021"), "2021");
  EXPECT_EQ(date_label("2021-09"), "September 2021");
  EXPECT_EQ(date_label("2021-05-03"), "3 May 2021");
  EXPECT_EQ(date_label("2021-12-31"), "31 December 2021");
  for (const char* odd : {"", "soon", "2021-13", "2021-00", "20x1-01", "2021-05-xx", "2021/05/03"}) {
    EXPECT_EQ(date_label(odd), odd);
  }
}

TEST(NumberLabel, GroupsThousands) {
  EXPECT_EQ(number_label(0), "0");
  EXPECT_EQ(number_label(999), "999");
  EXPECT_EQ(number_label(1000), "1,000");
  EXPECT_EQ(number_label(1234567), "1,234,567");
}

TEST(CountLabel, KnowsOne) {
  EXPECT_EQ(count_label(1, "result", "results"), "1 result");
  EXPECT_EQ(count_label(0, "result", "results"), "0 results");
}

TEST(PageLabel, TellsOneFromSeveral) {
  EXPECT_EQ(page_label(15, 15), "p. 15");
  EXPECT_EQ(page_label(15, 17), "pp. 15–17");
  EXPECT_EQ(page_label(0, 0), "");
}

TEST(ValueLabel, SpeaksToPeople) {
  const Vocabularies vocabularies = test_vocabularies();
  EXPECT_EQ(value_label("kind", "good-practice", vocabularies), "Good practice");
  EXPECT_EQ(value_label("region", "ITC1", vocabularies), "Piemonte");
  EXPECT_EQ(value_label("language", "el", vocabularies), "Greek");
  EXPECT_EQ(value_label("year", "2017..2021", vocabularies), "2017–2021");
  EXPECT_EQ(value_label("year", "2017..", vocabularies), "from 2017");
  EXPECT_EQ(value_label("theme", "unheard-of", vocabularies), "unheard-of");
}

TEST(PlaceLabel, NamesTheCountry) {
  const Vocabularies vocabularies = test_vocabularies();
  EXPECT_EQ(place_label("ITC1", vocabularies), "Piemonte, Italy");
  EXPECT_EQ(place_label("EL", vocabularies), "Greece");
  EXPECT_EQ(place_label("ZZ9", vocabularies), "ZZ9");
}

TEST(ForeignLanguage, IsFitForAnAttribute) {
  EXPECT_EQ(foreign_language("de"), "de");
  EXPECT_EQ(foreign_language("en"), "");
  EXPECT_EQ(foreign_language("\"><script>"), "");
}

}  // namespace
}  // namespace praxis::server
