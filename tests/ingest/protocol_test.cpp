// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/protocol.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest {
namespace {

using ::testing::HasSubstr;

constexpr std::size_t kLimit = 1 << 20;

ReadDocument example() {
  ReadDocument document;
  document.info.title = "A title";
  document.info.language = "pt";
  document.quality = {3, 1, 6, 4, 2, 1, 2, 1, 900, 7, 0, 0, {2, 3}, {3}};
  document.title_from_content = true;
  Block row;
  row.kind = BlockKind::row;
  row.text = "a | b";
  row.cells = {"a", "b"};
  row.boxes = {{2, {1, 2.5, 3, 4}}};
  document.blocks = {row};
  return document;
}

TEST(Protocol, RequestReadsBack) {
  const auto request = request_from(to_body(Request{Format::html, 123, 456}));
  ASSERT_TRUE(request.has_value());
  EXPECT_EQ(request->format, Format::html);
  EXPECT_EQ(request->file_bytes, 123U);
  EXPECT_EQ(request->reply_bytes, 456U);
}

TEST(Protocol, RequestWithAPartMissingIsRefused) {
  for (const char* body : {"", "[]", "{}", R"({"format": "pdf", "file_bytes": 1})",
                           R"({"format": "docx", "file_bytes": 1, "reply_bytes": 1})",
                           R"({"format": "pdf", "file_bytes": -1, "reply_bytes": 1})"}) {
    EXPECT_FALSE(request_from(body).has_value()) << body;
  }
}

RecognisedPage recognised_example() {
  RecognisedPage page{3, 595, 842.5, 90, 91.25, "Latin", "ita", {}};
  page.words = {{"però", {1, 2, 3.5, 4}, 3.75, 10, 0}, {"sì", {4, 2, 5, 4}, 3.75, 10, 0}};
  return page;
}

TEST(Protocol, RequestForRecognitionReadsBack) {
  Request request{Format::pdf, 123, 456};
  request.find_scans = true;
  request.recognise = RecognitionWish{7, "ell+eng"};
  request.recognised = {recognised_example()};
  const auto read = request_from(to_body(request));
  ASSERT_TRUE(read.has_value());
  EXPECT_TRUE(read->find_scans);
  ASSERT_TRUE(read->recognise.has_value());
  EXPECT_EQ(read->recognise->page, 7);
  EXPECT_EQ(read->recognise->languages, "ell+eng");
  ASSERT_EQ(read->recognised.size(), 1U);
  EXPECT_EQ(read->recognised[0], recognised_example());
}

TEST(Protocol, RecognisedPageReadsBack) {
  EXPECT_EQ(recognised_reply_from(to_body(Result<RecognisedPage>(recognised_example()), kLimit)).value(),
            recognised_example());
  EXPECT_FALSE(recognised_reply_from(to_body(Result<ReadDocument>(example()), kLimit)).has_value());
}

TEST(Protocol, RecognisedPageThatCannotBeIsRefused) {
  const std::string good = to_body(Result<RecognisedPage>(recognised_example()), kLimit);
  const auto with = [&](const std::string& part, const std::string& instead) {
    std::string body = good;
    const std::size_t at = body.find(part);
    EXPECT_NE(at, std::string::npos) << part;
    return body.replace(at, part.size(), instead);
  };
  for (const std::string& body : {with("\"page\":3", "\"page\":0"), with("\"turn\":90", "\"turn\":45"),
                                  with("842.5", "1e300"), with("\"però\"", "7"), with("\"però\"", "\"\""),
                                  with("3.75,10.0,0]", "3.75,-1,0]"), with("3.75,10.0,0]", "3.75]")}) {
    EXPECT_FALSE(recognised_reply_from(body).has_value()) << body;
  }
}

TEST(Protocol, DocumentReadsBack) {
  EXPECT_EQ(reply_from(to_body(example(), kLimit)).value(), example());
}

TEST(Protocol, ErrorReadsBack) {
  const auto reply =
      reply_from(to_body(Result<ReadDocument>(fail(ErrorKind::encrypted, "page 3 is locked")), kLimit));
  ASSERT_FALSE(reply.has_value());
  EXPECT_EQ(reply.error().kind, ErrorKind::encrypted);
  EXPECT_EQ(reply.error().message, "page 3 is locked");
}

TEST(Protocol, DocumentTooLongForTheReplyBecomesAnError) {
  ReadDocument document = example();
  document.blocks[0].text.assign(5000, 'x');
  const auto reply = reply_from(to_body(document, 1000));
  ASSERT_FALSE(reply.has_value());
  EXPECT_EQ(reply.error().kind, ErrorKind::limit_exceeded);
}

TEST(Protocol, BytesThatAreNotUtf8DoNotCostTheDocument) {
  ReadDocument document = example();
  document.info.title = "caf\xE9";
  const auto reply = reply_from(to_body(document, kLimit));
  ASSERT_TRUE(reply.has_value());
  EXPECT_THAT(reply->info.title, HasSubstr("caf"));
}

TEST(Protocol, ErrorMessagesAreCleanedAndShortened) {
  const auto reply = reply_from(R"({"error": {"kind": "damaged", "message": "a\u001b[31m\n\nb )" +
                                std::string(9000, 'x') + "\"}}");
  ASSERT_FALSE(reply.has_value());
  EXPECT_EQ(reply.error().kind, ErrorKind::damaged_document);
  EXPECT_THAT(reply.error().message, ::testing::StartsWith("a[31m b x"));
  EXPECT_LT(reply.error().message.size(), 500U);
}

TEST(Protocol, AnswersThatMakeNoSenseAreTheWorkersFault) {
  const std::string deep(std::size_t{1} << 20U, '[');
  for (const std::string& body :
       {std::string(), std::string("null"), std::string("{}"), std::string("{\"document\": 5}"), deep,
        "{\"document\":" + deep, std::string(R"({"document": {"blocks": [{"kind": "spell", "text": "x"}]}})"),
        std::string(R"({"error": {"kind": "locked", "message": "the index is"}})"),
        std::string(R"({"error": {"kind": "encrypted"}})"), std::string(R"({"error": "x"})")}) {
    const auto reply = reply_from(body);
    ASSERT_FALSE(reply.has_value()) << body.substr(0, 80);
    EXPECT_EQ(reply.error().kind, ErrorKind::worker_died) << body.substr(0, 80);
  }
}

TEST(Protocol, AnswersThatWouldSwellInMemoryAreRefused) {
  const std::string many = "{\"document\":[" + std::string(16'000'000, ',');
  EXPECT_THAT(reply_from(many).error().message, HasSubstr("too many values"));
  const std::string deep = "{\"document\":" + std::string(20, '[') + std::string(20, ']') + "}";
  EXPECT_THAT(reply_from(deep).error().message, HasSubstr("too deep"));
}

TEST(Protocol, BracketsAndCommasInTextCountForNothing) {
  ReadDocument document = example();
  document.blocks[0].text = std::string(100, '[') + R"(\" {,:)" + std::string(100, '{');
  EXPECT_EQ(reply_from(to_body(document, kLimit)).value(), document);
}

}  // namespace
}  // namespace praxis::ingest
