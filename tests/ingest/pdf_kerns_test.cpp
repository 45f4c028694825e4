// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_kerns.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace praxis::ingest::worker {
namespace {

TEST(PdfKerns, SmallKernsPartNoStringAndAreMadeUpForByTheNextNumber) {
  EXPECT_EQ(with_kerned_strings_joined("[(W)4(e)-3(ir)-300(s)]TJ"), "[(Weir)-299(s)]TJ");
  EXPECT_EQ(with_kerned_strings_joined("[<00><01>-12.5<02>-200 <03>] TJ"), "[<0001>-12.5<02>-200<03>] TJ");
  EXPECT_EQ(with_kerned_strings_joined("[-7(a)2(b)2.25(c)]TJ"), "[-7(abc)4.25]TJ");
}

TEST(PdfKerns, NoLetterStandsFurtherAsideThanAHairspace) {
  // 25 and 25 are more than may be left out at once.
  EXPECT_EQ(with_kerned_strings_joined("[(a)25(b)25(c)25(d)]TJ"), "[(ab)50(c)25(d)]TJ");
}

TEST(PdfKerns, TheLetterBesideAGapStandsWhereItBelongs) {
  EXPECT_EQ(with_kerned_strings_joined("[(f)20(o)-10(r)-90(a)]TJ"), "[(fo)10(r)-90(a)]TJ");
  EXPECT_EQ(with_kerned_strings_joined("[(f)20(o)5(r)]TJ"), "[(fo)25(r)]TJ");
}

TEST(PdfKerns, LettersMeanWhatTheyDidWhenStringsAreJoined) {
  const std::vector<std::string> parted{
      "[(\\5)1(3)]TJ",    // an octal number of one digit
      "[(a\r)1(\nb)]TJ",  // two line ends, not one
      "[<4>1<1>]TJ",      // half a byte, which counts as a whole
      "[(a)1<62>]TJ",     // two ways to write strings
  };
  for (const std::string& content : parted) EXPECT_EQ(with_kerned_strings_joined(content), content);
  EXPECT_EQ(with_kerned_strings_joined("[(\\053)1(3)]TJ"), "[(\\0533)1]TJ");
  EXPECT_EQ(with_kerned_strings_joined("[(\\(a)1(\\)(b))1(\\\\)]TJ"), "[(\\(a\\)(b)\\\\)2]TJ");
}

TEST(PdfKerns, WhatIsNotAShownLineStaysAsItIs) {
  const std::vector<std::string> contents{
      "[3 2]0 d [(a)1(b)] Tj",
      "/P <</A [(a)1(b)]>> BDC EMC",
      "% [(a)1(b)]TJ\n",
      "([(a)1(b)]TJ) Tj <4142> Tj",
      "[(a)1(b)]TJX [(a)/N(b)]TJ [(a)[1](b)]TJ",
      "[(a)1e1(b)]TJ [(a)--1(b)]TJ [(a)1-2(b)]TJ [(a)1234567(b)]TJ [(a).(b)]TJ",
      "BI /W 1 ID [(a)1(b)]TJ EI [(a)1(b)]TJ",
  };
  for (const std::string& content : contents) EXPECT_EQ(with_kerned_strings_joined(content), content);
  EXPECT_EQ(with_kerned_strings_joined("/BI gs [(a)1(b)]TJ"), "/BI gs [(ab)1]TJ");
}

TEST(PdfKerns, AContentThatEndsTooEarlyStaysAsItIs) {
  const std::string content = "q [(\\)a)1(b)12 <41> 3 <42>]TJ Q << /A (b) >>";
  for (std::size_t size = 0; content.substr(0, size).find("]TJ") == std::string::npos; ++size)
    EXPECT_EQ(with_kerned_strings_joined(content.substr(0, size)), content.substr(0, size));
  EXPECT_EQ(with_kerned_strings_joined(content), "q [(\\)ab)13<4142>3]TJ Q << /A (b) >>");
}

}  // namespace
}  // namespace praxis::ingest::worker
