// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/encoding.h"

#include "corpus/utf8.h"
#include "ingest/worker/extractor.h"
#include "ingest/worker/html_charset.h"

#include <string_view>

#include <gtest/gtest.h>

namespace praxis::ingest {
namespace {

using worker::html::charset_in;

struct Encoded {
  const char* name;
  std::string bytes;
  const char* declared;
  const char* text;
};

class DecodeText : public ::testing::TestWithParam<Encoded> {};

TEST_P(DecodeText, GivesUtf8) {
  EXPECT_EQ(decode_text(GetParam().bytes, GetParam().declared), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Encodings, DecodeText,
    ::testing::Values(Encoded{"ascii", "plain", "", "plain"}, Encoded{"utf8Undeclared", "Größe", "", "Größe"},
                      Encoded{"utf8Mark", "\xEF\xBB\xBFGröße", "iso-8859-1", "Größe"},
                      Encoded{"utf16LittleMark", std::string("\xFF\xFEG\0r\0\xF6\0", 8), "", "Grö"},
                      Encoded{"utf16BigMark", std::string("\xFE\xFF\0G\0r\0\xF6", 8), "utf-8", "Grö"},
                      Encoded{"utf32Mark", std::string("\xFF\xFE\0\0G\0\0\0\xF6\0\0\0", 12), "", "Gö"},
                      Encoded{"latin2", "\xBF\xF3\xB3w", "ISO-8859-2", "żółw"},
                      Encoded{"greek", "\xD0\xFC\xEB\xE7", "iso-8859-7", "Πόλη"},
                      Encoded{"cyrillic", "\xC3\xF0\xE0\xE4", "windows-1251", "Град"},
                      Encoded{"latin1IsWindows1252",
                              "\x93"
                              "5 \x80\x94",
                              "iso-8859-1", "“5 €”"},
                      Encoded{"labelWithSpaceAndCase", "\xE9t\xE9", " Latin1 ", "été"},
                      Encoded{"shiftJis", "\x93\xFA\x96{", "Shift_JIS", "日本"},
                      Encoded{"gb2312IsGb18030", "\xD6\xD0\xB9\xFA", "gb2312", "中国"},
                      Encoded{"utf8DeclaredLatin1", "Größe und Maß", "iso-8859-1", "Größe und Maß"},
                      Encoded{"unknownCharset", "Größe", "x-no-such-set", "Größe"},
                      Encoded{"decomposed", "e\xCC\x81tude", "", "étude"},
                      Encoded{"lineEnds", "a\r\nb\rc", "", "a\nb\nc"},
                      Encoded{"controls",
                              std::string("a\0b\x01"
                                          "c\td",
                                          7),
                              "", "abc\td"},
                      Encoded{"formFeed", "a\fb", "", "a\fb"}, Encoded{"empty", "", "", ""}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST(DecodeText, OneBrokenByteInUtf8StaysOneReplacement) {
  const std::string text = decode_text("Maßnahmen für Städte, Dörfer und Höfe: gef\xF6rdert", "utf-8");
  EXPECT_EQ(text, "Maßnahmen für Städte, Dörfer und Höfe: gef\xEF\xBF\xBDrdert");
}

TEST(DecodeText, DetectsWhatIsNotDeclared) {
  const std::string polish =
      "Regiony, kt\xF3re wspieraj\xB1 ma\xB3"
      "e przedsi\xEA"
      "biorstwa, \xB3"
      "atwiej pokonuj\xB1 kryzysy. W\xB3"
      "adze "
      "samorz\xB1"
      "dowe powinny wi\xEA"
      "c zach\xEA"
      "ca\xE6 do wsp\xF3\xB3pracy mi\xEA"
      "dzy uczelniami i zak\xB3"
      "adami.";
  EXPECT_NE(decode_text(polish).find("przedsiębiorstwa"), std::string::npos);
}

/// Undeclared, each in its old set; the words asked for hold what other sets read differently.
struct Undeclared {
  const char* language;
  std::string bytes;
  const char* words;
};

class UndeclaredSet : public ::testing::TestWithParam<Undeclared> {};

TEST_P(UndeclaredSet, IsKnownByTheLettersOfItsLanguage) {
  EXPECT_NE(decode_text(GetParam().bytes).find(GetParam().words), std::string::npos)
      << decode_text(GetParam().bytes);
}

INSTANTIATE_TEST_SUITE_P(
    Languages, UndeclaredSet,
    ::testing::Values(
        Undeclared{"latvian",
                   "Pa\xF0vald\xEE"
                   "ba pie\xF0\xEDir l\xEE"
                   "dzek\xEFus \xE7ku siltin\xE2\xF0"
                   "anai un \xFB"
                   "densvada atjauno\xF0"
                   "anai; pieteikumi j\xE2iesniedz l\xEE"
                   "dz j\xFBnija vidum.",
                   "līdzekļus ēku siltināšanai"},
        Undeclared{"lithuanian",
                   "Savivaldyb\xEB skiria l\xEB\xF0\xF8 mokykloms \xF0iltinti, o gyventojai gali teikti "
                   "pra\xF0ymus iki rugs\xEBjo pabaigos; \xFE"
                   "em\xEBs \xFBkio \xE1mon\xEBs taip pat.",
                   "žemės ūkio įmonės"},
        Undeclared{"greek",
                   "\xD4\xEF \xF0\xF1\xFC\xE3\xF1\xE1\xEC\xEC\xE1 \xE1\xF1\xF7\xDF\xE6\xE5\xE9 \xF4\xE7\xED "
                   "\xDC\xED\xEF\xE9\xEE\xE7. \xA2\xEB\xEB\xEF\xE9 \xE4\xDE\xEC\xEF\xE9 \xE8\xE1 "
                   "\xE1\xEA\xEF\xEB\xEF\xF5\xE8\xDE\xF3\xEF\xF5\xED \xE1\xF1\xE3\xFC\xF4\xE5\xF1\xE1, "
                   "\xFC\xF0\xF9\xF2 \xEF\xF1\xDF\xE6\xE5\xE9 \xEF \xED\xFC\xEC\xEF\xF2 \xE3\xE9\xE1 "
                   "\xF4\xE9\xF2 \xF0\xE5\xF1\xE9\xF6\xDD\xF1\xE5\xE9\xE5\xF2. \xBC,\xF4\xE9 "
                   "\xEC\xDD\xED\xE5\xE9 \xE8\xE1 \xEA\xF1\xE9\xE8\xE5\xDF.",
                   "Άλλοι δήμοι"},
        Undeclared{"greekIso",
                   "\xD4\xEF \xF0\xF1\xFC\xE3\xF1\xE1\xEC\xEC\xE1 \xE1\xF1\xF7\xDF\xE6\xE5\xE9 \xF4\xE7\xED "
                   "\xDC\xED\xEF\xE9\xEE\xE7. \xB6\xEB\xEB\xEF\xE9 \xE4\xDE\xEC\xEF\xE9 \xE8\xE1 "
                   "\xE1\xEA\xEF\xEB\xEF\xF5\xE8\xDE\xF3\xEF\xF5\xED \xE1\xF1\xE3\xFC\xF4\xE5\xF1\xE1, "
                   "\xFC\xF0\xF9\xF2 \xEF\xF1\xDF\xE6\xE5\xE9 \xEF \xED\xFC\xEC\xEF\xF2 \xE3\xE9\xE1 "
                   "\xF4\xE9\xF2 \xF0\xE5\xF1\xE9\xF6\xDD\xF1\xE5\xE9\xE5\xF2.",
                   "Άλλοι δήμοι"},
        Undeclared{"czech",
                   "M\xECsto z\xF8\xED"
                   "d\xED do konce p\xF8\xED\x9At\xEDho roku \x9A"
                   "est nov\xFD"
                   "ch \x9Akolek a oprav\xED most p\xF8"
                   "es \xF8"
                   "eku, \xF8\xEDk\xE1 n\xE1m\xECstek pro \x9Eivotn\xED prost\xF8"
                   "ed\xED.",
                   "příštího roku šest nových"},
        Undeclared{"turkish",
                   "Belediye, ya\xF0mur suyunu biriktiren evlere destek veriyor; ba\xFEvurular eyl\xFCl "
                   "ay\xFDn\xFDn sonuna kadar yap\xFDlabilir, diyor ba\xFEkan.",
                   "başvurular eylül ayının"},
        Undeclared{"french",
                   "La commune pr\xEAte des outils \xE0 ses habitants, et les r\xE9parations sont faites par "
                   "des b\xE9n\xE9voles tr\xE8s occup\xE9s du vallon.",
                   "réparations sont faites"},
        Undeclared{"danish",
                   "Kommunen l\xE5ner v\xE6rkt\xF8j ud til borgerne, og s\xF8ndag \xE5"
                   "bner det nye v\xE6rksted p\xE5 \xF8"
                   "en for b\xE5"
                   "de sm\xE5 og store.",
                   "søndag åbner det nye værksted"}),
    [](const auto& tested) { return std::string(tested.param.language); });

/// `text` in UTF-16, for characters of the basic plane.
std::string utf16(std::u16string_view text, bool little) {
  std::string bytes;
  for (const char16_t c : text) {
    const auto high = static_cast<char>(c >> 8U);
    const auto low = static_cast<char>(c & 0xFFU);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

TEST(DecodeText, Utf16WithoutAMarkIsKnownInAnyAlphabet) {
  for (const bool little : {true, false}) {
    EXPECT_EQ(decode_text(utf16(u"Ο δήμος δανείζει εργαλεία στους κατοίκους του", little)),
              "Ο δήμος δανείζει εργαλεία στους κατοίκους του");
    EXPECT_EQ(decode_text(utf16(u"Общината дава инструменти на жителите", little)),
              "Общината дава инструменти на жителите");
    EXPECT_EQ(decode_text(utf16(u"The town lends tools", little)), "The town lends tools");
  }
}

TEST(DecodeText, WhateverTheBytesTheTextIsValid) {
  std::string bytes;
  for (int i = 0; i < 4096; ++i) bytes += static_cast<char>((i * 37 + i / 256) & 0xFF);
  for (const char* charset : {"", "utf-8", "utf-16", "iso-2022-jp", "windows-1252", "hz-gb-2312", "utf-7"}) {
    EXPECT_TRUE(is_valid_utf8(decode_text(bytes, charset))) << charset;
  }
}

TEST(DecodeText, KnowsUtf16WithoutAMark) {
  std::string little;
  std::string big;
  for (const char16_t unit : std::u16string(u"<p>Zając i wilk")) {
    little += {static_cast<char>(unit & 0xFFU), static_cast<char>(unit >> 8U)};
    big += {static_cast<char>(unit >> 8U), static_cast<char>(unit & 0xFFU)};
  }
  EXPECT_EQ(decode_text(little), "<p>Zając i wilk");
  EXPECT_EQ(decode_text(big), decode_text(little));
  EXPECT_EQ(decode_text(std::string("a\0b, and more words", 19)), "ab, and more words");
}

TEST(CharsetIn, PassesOverComments) {
  EXPECT_EQ(charset_in("<!-- <meta charset=koi8-r> --><meta charset=iso-8859-2>"), "iso-8859-2");
  EXPECT_EQ(charset_in("<!-- <meta charset=koi8-r>"), "");
}

TEST(CharsetIn, ReadsWhatAPageDeclares) {
  EXPECT_EQ(charset_in("<html><head><meta charset=\"ISO-8859-2\">"), "iso-8859-2");
  EXPECT_EQ(charset_in("<META http-equiv='Content-Type' content='text/html; charset=windows-1250'>"),
            "windows-1250");
  EXPECT_EQ(charset_in("<?xml version='1.0' encoding='iso-8859-7'?><html>"), "iso-8859-7");
  EXPECT_EQ(charset_in("<meta charset=utf-16>"), "utf-8");
  EXPECT_EQ(charset_in("<meta name=charsetter content=x><p>charset=none"), "");
}

TEST(CharsetIn, ReachesThePage) {
  const auto declared = worker::extract_html(
      "<meta charset=iso-8859-2><p>\xBF\xF3\xB3w i zaj\xB1"
      "c</p>",
      {});
  ASSERT_TRUE(declared.has_value());
  EXPECT_EQ(declared->blocks.at(0).text, "żółw i zając");
  const auto by_header = worker::extract_html(
      "<meta charset=utf-8><p>\xBF\xF3\xB3w i zaj\xB1"
      "c</p>",
      "iso-8859-2");
  ASSERT_TRUE(by_header.has_value());
  EXPECT_EQ(by_header->blocks.at(0).text, "żółw i zając");
}

}  // namespace
}  // namespace praxis::ingest
