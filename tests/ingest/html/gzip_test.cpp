// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/gzip.h"

#include "tests/ingest/html/packed.h"
#include "tests/ingest/html/pages.h"

#include <gmock/gmock.h>

namespace praxis::ingest::test {
namespace {

using praxis::test::gzip_of;
using ::testing::HasSubstr;
using worker::extract_document;
using worker::is_gzip;
using worker::unpack_gzip;

constexpr std::size_t kRoom = std::size_t{1} << 20U;

ErrorKind unpack_error(std::string_view bytes, std::size_t limit = kRoom) {
  const auto unpacked = unpack_gzip(bytes, limit);
  EXPECT_FALSE(unpacked.has_value());
  return unpacked ? ErrorKind::internal : unpacked.error().kind;
}

std::string some_text() {
  std::string text;
  for (int i = 0; i < 60'000; ++i) text += std::to_string(i * 7919) + ' ';
  return text;
}

TEST(Gzip, GivesBackWhatWasPacked) {
  const std::string text = some_text();
  EXPECT_EQ(unpack_gzip(gzip_of(text), kRoom).value(), text);
  EXPECT_EQ(unpack_gzip(gzip_of(""), kRoom).value(), "");
}

TEST(Gzip, MembersFollowEachOther) {
  EXPECT_EQ(unpack_gzip(gzip_of("one ") + gzip_of("") + gzip_of("two"), kRoom).value(), "one two");
  EXPECT_EQ(unpack_gzip(gzip_of("one") + std::string(512, '\0'), kRoom).value(), "one");
}

TEST(Gzip, SaysWhatIsWrong) {
  const std::string packed = gzip_of(some_text());
  for (const std::size_t size : {3U, 10U, 200U, 100'000U})
    EXPECT_EQ(unpack_error(packed.substr(0, size)), ErrorKind::damaged_document) << size;
  EXPECT_EQ(unpack_error(packed.substr(0, packed.size() - 1)), ErrorKind::damaged_document);
  EXPECT_EQ(unpack_error(gzip_of("one") + gzip_of("two").substr(0, 12)), ErrorKind::damaged_document);
  std::string broken = packed;
  broken[broken.size() / 2] = static_cast<char>(broken[broken.size() / 2] ^ 0x55);
  EXPECT_EQ(unpack_error(broken), ErrorKind::damaged_document);
  EXPECT_EQ(unpack_error("\x1F\x8B\x08 no more than the beginning"), ErrorKind::damaged_document);
}

TEST(Gzip, StopsAtItsLimit) {
  const std::string packed = gzip_of(std::string(4000, 'x'));
  EXPECT_TRUE(unpack_gzip(packed, 4000).has_value());
  EXPECT_EQ(unpack_error(packed, 3999), ErrorKind::limit_exceeded);
  // Many members, each small, are no way around it.
  std::string members;
  for (int i = 0; i < 100; ++i) members += packed;
  EXPECT_EQ(unpack_error(members, 100'000), ErrorKind::limit_exceeded);
}

TEST(Gzip, KnowsItsOwn) {
  EXPECT_TRUE(is_gzip(gzip_of("text")));
  EXPECT_FALSE(is_gzip("<html>"));
  EXPECT_FALSE(is_gzip("\x1F\x8B"));
}

TEST(ExtractDocument, ReadsPackedPagesAndTexts) {
  const auto page = extract_document(
      Format::html, gzip_of("<html lang=en><title>Tool library</title>" + std::string(kProse)));
  ASSERT_TRUE(page.has_value());
  EXPECT_EQ(page->info.title, "Tool library");
  EXPECT_THAT(text_of(*page), HasSubstr("Members pay"));
  const auto text = extract_document(Format::text, gzip_of("A valley lends tools to all.\n"));
  ASSERT_TRUE(text.has_value());
  EXPECT_THAT(text_of(*text), HasSubstr("A valley lends tools"));
}

TEST(ExtractDocument, RefusesWhatIsNoText) {
  std::string bytes;
  for (unsigned i = 0, state = 1; i < 4000; ++i, state = state * 1103515245U + 12345U)
    bytes += static_cast<char>(state >> 16U);
  for (const Format format : {Format::html, Format::text}) {
    for (const std::string& file : {bytes, gzip_of(bytes)}) {
      const auto document = extract_document(format, file);
      ASSERT_FALSE(document.has_value());
      EXPECT_EQ(document.error().kind, ErrorKind::unsupported);
    }
  }
  std::string program(3000, 'x');
  for (std::size_t i = 0; i < program.size(); i += 3) program[i] = '\0';
  EXPECT_FALSE(extract_document(Format::html, program).has_value());
  // Text of two bytes a character, and of one with the escapes of a terminal, is text.
  std::string wide = "\xFF\xFE";
  std::string escaped;
  for (int i = 0; i < 400; ++i) {
    wide += "\x1F\x04";
    escaped += "\x1B[1mtools\x1B[0m ";
  }
  std::string unmarked;
  for (const char c : std::string(kProse)) unmarked += {c, '\0'};
  EXPECT_TRUE(extract_document(Format::html, unmarked).has_value());
  EXPECT_TRUE(extract_document(Format::text, wide).has_value());
  EXPECT_TRUE(extract_document(Format::text, escaped).has_value());
}

TEST(ExtractDocument, SaysWhatIsWrongWithPackedPages) {
  const auto kind_of = [](std::string_view bytes) {
    const auto document = extract_document(Format::html, bytes);
    return document ? ErrorKind::internal : document.error().kind;
  };
  EXPECT_EQ(kind_of(gzip_of("")), ErrorKind::empty_input);
  EXPECT_EQ(kind_of(gzip_of(gzip_of("<p>Text to read</p>"))), ErrorKind::unsupported);
  EXPECT_EQ(kind_of(gzip_of(std::string(std::size_t{130} << 20U, ' '))), ErrorKind::limit_exceeded);
}

}  // namespace
}  // namespace praxis::ingest::test
