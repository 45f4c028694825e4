// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/mime_decode.h"
#include "ingest/worker/mime_header.h"
#include "ingest/worker/mime_page.h"
#include "tests/ingest/html/packed.h"
#include "tests/ingest/html/pages.h"

#include <gmock/gmock.h>

namespace praxis::ingest::test {
namespace {

using praxis::test::saved_page;
using praxis::test::saved_part;
using ::testing::HasSubstr;
using ::testing::Not;
using worker::extract_document;
using worker::mime::decode_transfer;
using worker::mime::is_saved_page;
using worker::mime::read_value;

ReadDocument read_saved(std::string_view file) {
  auto document = extract_document(Format::html, file);
  EXPECT_TRUE(document.has_value()) << (document ? "" : document.error().message);
  return document ? std::move(*document) : ReadDocument{};
}

ErrorKind saved_error(std::string_view file) {
  const auto document = extract_document(Format::html, file);
  EXPECT_FALSE(document.has_value());
  return document ? ErrorKind::internal : document.error().kind;
}

std::string decoded(std::string_view body, std::string_view encoding) {
  return decode_transfer(body, encoding, 1000).value_or("too long");
}

std::string page_of(std::string_view words) {
  return "<html><body><main><p>" + std::string(words) + "</p></main></body></html>";
}

TEST(MimeDecode, QuotedPrintable) {
  EXPECT_EQ(decoded("Stra=C3=9Fe =3D caf=e9", "Quoted-Printable"), "Straße = caf\xE9");
  EXPECT_EQ(decoded("one=\r\n word=  \n here=", "quoted-printable"), "one word here");
  EXPECT_EQ(decoded("a=b =ZZ =4", "quoted-printable"), "a=b =ZZ =4");
}

TEST(MimeDecode, Base64) {
  EXPECT_EQ(decoded("VG9v\r\nbHM=", "base64"), "Tools");
  EXPECT_EQ(decoded("VG8=\nb2xz", "BASE64"), "Tools");
  EXPECT_EQ(decoded("V*G9v bHM", "base64"), "Tools");
}

TEST(MimeDecode, OthersStayAsTheyAre) {
  EXPECT_EQ(decoded("a=3Db", "8bit"), "a=3Db");
  EXPECT_EQ(decoded("a=3Db", ""), "a=3Db");
}

TEST(MimeDecode, HasALimit) {
  for (const char* encoding : {"binary", "base64", "quoted-printable"})
    EXPECT_EQ(decode_transfer(std::string(2000, 'A'), encoding, 1000).error().kind,
              ErrorKind::limit_exceeded);
}

TEST(MimeHeader, ReadsParameters) {
  const auto value = read_value("Text/HTML; charset=utf-8 ; Boundary=\"a;\\\"b\"; ;x=; type");
  EXPECT_EQ(value.text, "text/html");
  EXPECT_EQ(value.parameter("charset"), "utf-8");
  EXPECT_EQ(value.parameter("boundary"), "a;\"b");
  EXPECT_EQ(value.parameter("missing"), "");
  EXPECT_EQ(read_value("text/html; charset=\"utf-8").parameter("charset"), "utf-8");
}

TEST(SavedPage, IsKnownByItsHeader) {
  EXPECT_TRUE(is_saved_page(saved_page("")));
  EXPECT_TRUE(is_saved_page("\xEF\xBB\xBF\r\nContent-Type: TEXT/HTML\n\n<p>x"));
  EXPECT_FALSE(is_saved_page("<!DOCTYPE html>\nContent-Type: text/html\n\n"));
  EXPECT_FALSE(is_saved_page("Note: this is a page\n\nContent-Type: text/html\n"));
  EXPECT_FALSE(is_saved_page(""));
}

TEST(SavedPage, ReadsTheHtmlAmongTheParts) {
  const auto document = read_saved(saved_page(
      saved_part("Content-Type: image/png\r\nContent-Transfer-Encoding: base64", "iVBORw0KGgo=") +
      saved_part(
          "Content-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n"
          "Content-Location: https://example.org/tools",
          "<html><body><main><h1>Werkzeuge f=C3=BCr al=\r\nle</h1><p>Das Tal verleiht "
          "Werkzeuge an zwei Abenden.</p></main></body></html>") +
      saved_part("Content-Type: text/css", "body { color: red }")));
  EXPECT_EQ(document.info.title, "Werkzeuge für alle");
  EXPECT_EQ(document.info.url, "https://example.org/tools");
  EXPECT_THAT(text_of(document), HasSubstr("Das Tal verleiht"));
  EXPECT_THAT(text_of(document), Not(HasSubstr("color")));
}

TEST(SavedPage, EachPartHasItsCharset) {
  const auto document = read_saved(saved_page(
      saved_part("Content-Type: text/html;\r\n charset=\"iso-8859-2\"\r\nContent-Transfer-Encoding: base64",
                 "PHA+v/OzdyBpIHpharFjPC9wPg==")));
  EXPECT_THAT(text_of(document), HasSubstr("żółw i zając"));
}

TEST(SavedPage, TakesThePartThatStartNames) {
  const auto document = read_saved(saved_page(
      saved_part("Content-Type: text/html\r\nContent-ID: <frame@x>", page_of("Text of a frame.")) +
          saved_part("Content-Type: text/html\r\nContent-ID: <main@x>", page_of("Text of the page.")),
      " start=\"<main@x>\";"));
  EXPECT_EQ(text_of(document), "Text of the page.\n");
}

TEST(SavedPage, ReadsAFrameWhereThePageIsOnlyFrames) {
  const auto document = read_saved(saved_page(
      saved_part("Content-Type: text/html", "<html><frameset><frame src=a><frame src=b></frameset></html>") +
      saved_part("Content-Type: text/html", "<html><body><img src=a></body></html>") +
      saved_part("Content-Type: text/html", page_of("Text of the second frame."))));
  EXPECT_EQ(text_of(document), "Text of the second frame.\n");
}

TEST(SavedPage, PartsMayHoldParts) {
  const std::string inner =
      "--in\nContent-Type: text/plain\n\nplain words\n--in\nContent-Type: text/html\n\n" +
      page_of("Words in HTML.") + "\n--in--\n";
  const auto document = read_saved(
      saved_page(saved_part("Content-Type: multipart/alternative; boundary=in", inner) +
                 saved_part("Content-Type: image/gif\nContent-Transfer-Encoding: base64", "R0lGODlh")));
  EXPECT_EQ(text_of(document), "Words in HTML.\n");
}

TEST(SavedPage, AMissingEndEndsWithTheFile) {
  std::string file = saved_page(saved_part("Content-Type: text/html", page_of("All of the words.")));
  EXPECT_EQ(text_of(read_saved(file.substr(0, file.rfind("------=_")))), "All of the words.\n");
  EXPECT_EQ(text_of(read_saved(file.substr(0, file.rfind(" words.")))), "All of the\n");
}

TEST(SavedPage, ABoundaryIsALineOfItsOwn) {
  const auto document = read_saved(saved_page(
      saved_part("Content-Type: text/html", page_of("Before ------=_Part 1 and\r\n------=_Part 12 after."))));
  EXPECT_THAT(text_of(document), HasSubstr("after."));
}

TEST(SavedPage, OneHtmlPartNeedsNoBoundary) {
  EXPECT_EQ(text_of(read_saved("MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: "
                               "quoted-printable\n\n<p>Words=20to read</p>")),
            "Words to read\n");
}

TEST(SavedPage, SaysWhatIsWrong) {
  EXPECT_EQ(saved_error("Content-Type: multipart/related\r\n\r\n--x\r\n\r\n<p>text"),
            ErrorKind::damaged_document);
  EXPECT_EQ(
      saved_error("Content-Type: multipart/related; boundary=" + std::string(5000, 'x') + "\r\n\r\n<p>text"),
      ErrorKind::damaged_document);
  EXPECT_EQ(saved_error(saved_page(saved_part("Content-Type: image/png", "PNG"))), ErrorKind::empty_input);
  EXPECT_EQ(saved_error(saved_page("")), ErrorKind::empty_input);
  EXPECT_EQ(saved_error(saved_page(saved_part("Content-Type: text/html", ""))), ErrorKind::empty_input);
}

TEST(SavedPage, HasLimits) {
  std::string many;
  for (int i = 0; i < 11'000; ++i) many += saved_part("Content-Type: text/css", "");
  EXPECT_EQ(saved_error(saved_page(many)), ErrorKind::limit_exceeded);
  std::string deep;
  for (int i = 0; i < 1000; ++i) {
    const std::string mark = "b" + std::to_string(i);
    deep += "Content-Type: multipart/mixed; boundary=" + mark + "\n\n--" + mark + "\n";
  }
  EXPECT_EQ(saved_error(deep), ErrorKind::limit_exceeded);
  EXPECT_EQ(saved_error(saved_page(saved_part("Content-Type: text/html\r\nContent-Transfer-Encoding: base64",
                                              std::string(std::size_t{48} << 20U, 'A')))),
            ErrorKind::limit_exceeded);
}

}  // namespace
}  // namespace praxis::ingest::test
