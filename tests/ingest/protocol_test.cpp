// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/protocol.h"

#include "corpus/byte_writer.h"
#include "tests/ingest/filled_document.h"

#include <cmath>
#include <functional>
#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest {
namespace {

using test::filled_document;
using test::filled_page;
using ::testing::HasSubstr;

constexpr std::size_t kLimit = 1 << 20;
constexpr int kLargest = std::numeric_limits<int>::max();

TEST(Protocol, RequestReadsBack) {
  const auto request = request_from(to_body(Request{Format::html, 123, std::size_t{1} << 40U}));
  ASSERT_TRUE(request.has_value());
  EXPECT_EQ(request->format, Format::html);
  EXPECT_EQ(request->file_bytes, 123U);
  EXPECT_EQ(request->reply_bytes, std::size_t{1} << 40U);
  EXPECT_FALSE(request->find_scans || request->recognise || request->draw);
}

TEST(Protocol, RequestThatMakesNoSenseIsRefused) {
  const std::string good = to_body(Request{Format::pdf, 1, 1});
  EXPECT_TRUE(request_from(good).has_value());
  std::string other_format = good;
  other_format[0] = '\x09';
  for (const std::string& body : {std::string(), good.substr(0, good.size() - 1), good + '\0', other_format,
                                  std::string(R"({"format": "pdf", "file_bytes": 1, "reply_bytes": 1})")}) {
    const auto request = request_from(body);
    ASSERT_FALSE(request.has_value()) << body;
    EXPECT_EQ(request.error().kind, ErrorKind::internal);
  }
}

TEST(Protocol, RequestForRecognitionReadsBack) {
  Request request{Format::pdf, 123, 456};
  request.find_scans = true;
  request.recognise = RecognitionWish{7, "ell+eng"};
  request.recognised = {filled_page()};
  const auto read = request_from(to_body(request));
  ASSERT_TRUE(read.has_value());
  EXPECT_TRUE(read->find_scans);
  ASSERT_TRUE(read->recognise.has_value());
  EXPECT_EQ(read->recognise->page, 7);
  EXPECT_EQ(read->recognise->languages, "ell+eng");
  ASSERT_EQ(read->recognised.size(), 1U);
  EXPECT_EQ(read->recognised[0], filled_page());
}

TEST(Protocol, RecognisedPageReadsBack) {
  EXPECT_EQ(recognised_reply_from(to_body(Result<RecognisedPage>(filled_page()), kLimit)).value(),
            filled_page());
  EXPECT_FALSE(recognised_reply_from(to_body(Result<ReadDocument>(filled_document()), kLimit)).has_value());
}

TEST(Protocol, RecognisedPageIsRoundedToHundredthsOfAPoint) {
  RecognisedPage page = filled_page();
  page.words[0].box.x0 = 100.0 / 3;
  page.words[0].box.y0 = -0.125;
  const auto read = recognised_reply_from(to_body(Result<RecognisedPage>(page), kLimit)).value();
  EXPECT_EQ(read.words[0].box.x0, 33.33);
  EXPECT_EQ(read.words[0].box.y0, -0.13);
}

TEST(Protocol, RecognisedPageThatCannotBeIsRefused) {
  const std::vector<std::function<void(RecognisedPage&)>> changes{
      [](auto& page) { page.page = 0; },
      [](auto& page) { page.page = kLargest; },
      [](auto& page) { page.turn = 45; },
      [](auto& page) { page.turn = -90; },
      [](auto& page) { page.height = 1e9; },
      [](auto& page) { page.words[0].text = ""; },
      [](auto& page) { page.words[0].text = "\x01 \x02"; },
      [](auto& page) { page.words[1].size = -1; },
      [](auto& page) { page.words[1].size = std::nan(""); },
      [](auto& page) { page.words[1].box.x1 = -1e7; },
      [](auto& page) { page.words[1].line = kLargest; },
      [](auto& page) { page.words.resize(100'001, page.words[0]); }};
  for (const auto& change : changes) {
    RecognisedPage page = filled_page();
    change(page);
    const auto reply = recognised_reply_from(to_body(Result<RecognisedPage>(page), std::size_t{1} << 30U));
    ASSERT_FALSE(reply.has_value()) << &change - changes.data();
    EXPECT_EQ(reply.error().kind, ErrorKind::worker_died) << &change - changes.data();
  }
}

TEST(Protocol, DocumentReadsBack) {
  EXPECT_EQ(reply_from(to_body(filled_document(), kLimit)).value(), filled_document());
  const ReadDocument empty;
  EXPECT_EQ(reply_from(to_body(empty, kLimit)).value(), empty);
}

TEST(Protocol, EachKindOfBlockReadsBack) {
  ReadDocument document;
  for (const BlockKind kind : kBlockKinds) document.blocks.emplace_back().kind = kind;
  EXPECT_EQ(reply_from(to_body(document, kLimit)).value(), document);
}

TEST(Protocol, DocumentThatCannotBeIsRefused) {
  const std::vector<std::function<void(ReadDocument&)>> changes{
      [](auto& document) { document.blocks[0].kind = static_cast<BlockKind>(77); },
      [](auto& document) { document.blocks[0].level = -1; },
      [](auto& document) { document.blocks[1].group = -5; },
      [](auto& document) { document.blocks[1].boxes[0].page = 0; },
      [](auto& document) { document.blocks[1].boxes[0].box.y1 = std::nan(""); },
      [](auto& document) { document.outline[0].level = -2; },
      [](auto& document) { document.quality.glyphs = -1; },
      [](auto& document) {
        document.quality.ocr_pages = {3, -3};
      },
      [](auto& document) { document.info.pages = -1; }};
  for (const auto& change : changes) {
    ReadDocument document = filled_document();
    change(document);
    const auto reply = reply_from(to_body(document, kLimit));
    ASSERT_FALSE(reply.has_value()) << &change - changes.data();
    EXPECT_EQ(reply.error().kind, ErrorKind::worker_died) << &change - changes.data();
    EXPECT_THAT(reply.error().message, HasSubstr("before byte"));
  }
}

TEST(Protocol, WhatDictionariesAddIsNotTheWorkersToSay) {
  ReadDocument document;
  document.quality.words_sampled = 9;
  document.quality.words_known = 99;
  EXPECT_EQ(reply_from(to_body(document, kLimit)).value(), ReadDocument());
}

TEST(Protocol, ErrorReadsBack) {
  const auto reply =
      reply_from(to_body(Result<ReadDocument>(fail(ErrorKind::encrypted, "page 3 is locked")), kLimit));
  ASSERT_FALSE(reply.has_value());
  EXPECT_EQ(reply.error().kind, ErrorKind::encrypted);
  EXPECT_EQ(reply.error().message, "page 3 is locked");
}

TEST(Protocol, DocumentTooLongForTheReplyBecomesAnError) {
  ReadDocument document = filled_document();
  document.blocks[0].text.assign(5000, 'x');
  const auto reply = reply_from(to_body(document, 1000));
  ASSERT_FALSE(reply.has_value());
  EXPECT_EQ(reply.error().kind, ErrorKind::limit_exceeded);
  EXPECT_THAT(reply.error().message, HasSubstr("its text takes"));
}

TEST(Protocol, BytesThatAreNotUtf8DoNotCostTheDocument) {
  ReadDocument document = filled_document();
  document.info.title = "caf\xE9";
  document.blocks[0].text = "caf\xC3";
  const auto reply = reply_from(to_body(document, kLimit));
  ASSERT_TRUE(reply.has_value());
  EXPECT_EQ(reply->info.title, "caf\uFFFD");
  EXPECT_EQ(reply->blocks[0].text, "caf\uFFFD");
}

TEST(Protocol, WhatTheWorkerSaysOfADocumentIsCleaned) {
  ReadDocument document;
  document.info.title = "a\x1B[31m";
  document.info.description = "cafe\u0301";
  const auto reply = reply_from(to_body(document, kLimit));
  ASSERT_TRUE(reply.has_value());
  EXPECT_EQ(reply->info.title, "a[31m");
  EXPECT_EQ(reply->info.description, "café");
}

TEST(Protocol, ErrorMessagesAreCleanedAndShortened) {
  const auto reply = reply_from(to_body(
      Result<ReadDocument>(fail(ErrorKind::damaged_document, "a\x1B[31m\n\nb " + std::string(9000, 'x'))),
      kLimit));
  ASSERT_FALSE(reply.has_value());
  EXPECT_EQ(reply.error().kind, ErrorKind::damaged_document);
  EXPECT_THAT(reply.error().message, ::testing::StartsWith("a[31m b x"));
  EXPECT_LT(reply.error().message.size(), 500U);
}

std::string error_reply(ErrorKind kind, const std::string& message) {
  return to_body(Result<ReadDocument>(fail(kind, message)), kLimit);
}

TEST(Protocol, AnswersThatMakeNoSenseAreTheWorkersFault) {
  const std::string good = to_body(filled_document(), kLimit);
  const std::string error = error_reply(ErrorKind::encrypted, "locked");
  std::string other_answer = good;
  other_answer[0] = '\x07';
  for (const std::string& body :
       {std::string(), std::string("null"), std::string(R"({"document": {"blocks": []}})"), other_answer,
        good + "x", good.substr(1), good + good, error + "x", error.substr(0, error.size() - 1),
        error_reply(ErrorKind::locked, "the index is"), error_reply(ErrorKind::encrypted, ""),
        to_body(Result<RecognisedPage>(filled_page()), kLimit)}) {
    const auto reply = reply_from(body);
    ASSERT_FALSE(reply.has_value()) << body.substr(0, 80);
    EXPECT_EQ(reply.error().kind, ErrorKind::worker_died) << body.substr(0, 80);
    EXPECT_THAT(reply.error().message, HasSubstr("makes no sense"));
  }
}

TEST(Protocol, AnswersThatWouldSwellInMemoryAreRefused) {
  constexpr std::size_t kEmpty = 17'000'000;
  ReadDocument document;
  document.blocks.emplace_back().text = "cells";
  const std::string before = to_body(document, kLimit);
  // All numbers of a document without anything in it are 0; so are empty texts, whose list comes after this
  // one.
  const std::size_t cells = before.find("cells") + 5 + 1;
  ByteWriter many;
  many.number(kEmpty);
  const std::string body =
      before.substr(0, cells) + many.bytes() + std::string(kEmpty, '\0') + before.substr(cells + 1);
  EXPECT_THAT(reply_from(body).error().message, HasSubstr("too many values"));
}

}  // namespace
}  // namespace praxis::ingest
