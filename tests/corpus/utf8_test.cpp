// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"

#include <gtest/gtest.h>

namespace praxis {
namespace {

TEST(Utf8, MakesAnyBytesValid) {
  EXPECT_EQ(to_clean_utf8("caf\xE9 open"), "caf\xEF\xBF\xBD open");
  EXPECT_EQ(to_clean_utf8(std::string_view("a\0b\x07"
                                           "c\x7F",
                                           6)),
            "abc");
  EXPECT_EQ(to_clean_utf8("\xEF\xBB\xBFtext"), "text");
  EXPECT_TRUE(is_valid_utf8(to_clean_utf8("\xF0\x9F\x92 \xC0\xAF \xED\xA0\x80")));
}

TEST(Utf8, ComposesAndKeepsLines) {
  EXPECT_EQ(to_clean_utf8("Ko\xCC\x88ln"), "Köln");
  EXPECT_EQ(to_clean_utf8("one\r\ntwo\rthree\n"), "one\ntwo\nthree\n");
}

TEST(Utf8, CountsAndCutsByCodePoint) {
  EXPECT_EQ(count_code_points("Łódź"), 4U);
  EXPECT_EQ(byte_offset("Łódź!", 4), std::string_view("Łódź").size());
  EXPECT_EQ(byte_offset("ab", 9), 2U);
}

TEST(Utf8, FoldsCaseOfEveryScript) {
  EXPECT_EQ(fold_case("STRAẞE"), "strasse");
  EXPECT_EQ(fold_case("ΑΘΗΝΑ"), "αθηνα");
  EXPECT_EQ(fold_case("CO₂"), "co2");
}

TEST(Utf8, StripsAccentsAlsoWhereUnicodeHasNoDecomposition) {
  EXPECT_EQ(strip_accents("Kraków Łódź Malmö Ærø São"), "Krakow Lodz Malmo AEro Sao");
  EXPECT_EQ(strip_accents("Αθήνα"), "Αθηνα");
}

TEST(Utf8, TrimsSeparatorsAndNeverHalfACharacter) {
  EXPECT_EQ(trim_separators(" – Camió: "), "Camió");
  EXPECT_EQ(trim_separators("“So”, Ó –"), "“So”, Ó");
  EXPECT_EQ(trim_separators(".:–"), "");
}

TEST(Utf8, SqueezesAllKindsOfSpace) {
  EXPECT_EQ(squeeze_space("\u00a0 a \t\n b\u2003c "), "a b c");
}

TEST(Utf8, ShortensAtAWordAndNeverInsideACharacter) {
  EXPECT_EQ(shorten("short", 10), "short");
  EXPECT_EQ(shorten("an innovation voucher for bakers", 22), "an innovation voucher…");
  EXPECT_TRUE(is_valid_utf8(shorten("ößßößßößß", 4)));
}

}  // namespace
}  // namespace praxis
