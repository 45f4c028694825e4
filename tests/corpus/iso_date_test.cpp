// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/iso_date.h"

#include <gtest/gtest.h>

namespace praxis {
namespace {

TEST(IsoDate, Forms) {
  EXPECT_EQ(iso_date("2021-09-03T10:00:00Z"), "2021-09-03");
  EXPECT_EQ(iso_date("20210903"), "2021-09-03");
  EXPECT_EQ(iso_date("2021-09"), "2021-09");
  EXPECT_EQ(iso_date("2021"), "2021");
  EXPECT_EQ(iso_date("03.09.2021"), "2021-09-03");
  EXPECT_EQ(iso_date("3/9/2021"), "2021-09-03");
  EXPECT_EQ(iso_date("9/23/2021"), "2021-09-23");
  EXPECT_EQ(iso_date("September 3, 2021"), "2021-09-03");
  EXPECT_EQ(iso_date("Fri, 3 Sep 2021 08:15"), "2021-09-03");
  EXPECT_EQ(iso_date("3. září 2021", "cs"), "2021-09-03");
  EXPECT_EQ(iso_date("3 Σεπτεμβρίου 2021", "el"), "2021-09-03");
  EXPECT_EQ(iso_date("2021-13-40"), "");
  EXPECT_EQ(iso_date("room 2021"), "");
  EXPECT_EQ(iso_date("yesterday"), "");
}

}  // namespace
}  // namespace praxis
