// SPDX-License-Identifier: GPL-3.0-or-later
// Broken messages: cut short, with bytes changed, left out and said twice. The same ones in every run.
#include "corpus/byte_reader.h"
#include "corpus/utf8.h"
#include "ingest/protocol.h"
#include "tests/ingest/dice.h"
#include "tests/ingest/filled_document.h"

#include <string>

#include <gtest/gtest.h>

namespace praxis::ingest {
namespace {

using test::Dice;
using test::filled_document;
using test::filled_page;
using test::spoilt;

constexpr std::size_t kReplyLimit = 1 << 20;
constexpr int kRounds = 20'000;

std::string document_body() {
  return to_body(filled_document(), kReplyLimit);
}

std::string page_body() {
  return to_body(Result<RecognisedPage>(filled_page()), kReplyLimit);
}

std::string request_body() {
  Request request{Format::pdf, 123'456, 456'789};
  request.recognise = RecognitionWish{7, "ell+eng"};
  request.draw = DrawingWish{7, {{1, 2.5, 3, 4}, {0, 0, 1, 1}}};
  request.recognised = {filled_page()};
  return to_body(request);
}

bool is_sound(const Block& block) {
  bool sound = is_valid_utf8(block.text) && is_valid_utf8(block.label) && block.level >= 0;
  for (const std::string& cell : block.cells) sound = sound && is_valid_utf8(cell);
  for (const PageBox& place : block.boxes) sound = sound && place.page >= 1;
  return sound;
}

TEST(ProtocolMutation, NoMessageCutShortIsTaken) {
  const std::string document = document_body();
  for (std::size_t size = 0; size < document.size(); ++size) {
    const auto reply = reply_from(document.substr(0, size));
    ASSERT_FALSE(reply.has_value()) << size;
    EXPECT_EQ(reply.error().kind, ErrorKind::worker_died) << size;
  }
  const std::string page = page_body();
  for (std::size_t size = 0; size < page.size(); ++size)
    EXPECT_FALSE(recognised_reply_from(page.substr(0, size)).has_value()) << size;
  const std::string request = request_body();
  ASSERT_TRUE(request_from(request).has_value());
  for (std::size_t size = 0; size < request.size(); ++size)
    EXPECT_FALSE(request_from(request.substr(0, size)).has_value()) << size;
}

TEST(ProtocolMutation, ASpoiltDocumentIsRefusedOrADocument) {
  const std::string whole = document_body();
  Dice dice(1);
  int taken = 0;
  for (int round = 0; round < kRounds; ++round) {
    const auto reply = reply_from(spoilt(whole, dice));
    if (!reply) {
      EXPECT_FALSE(reply.error().message.empty()) << round;
      continue;
    }
    ++taken;
    for (const Block& block : reply->blocks) EXPECT_TRUE(is_sound(block)) << round;
    EXPECT_TRUE(is_valid_utf8(reply->info.title)) << round;
    EXPECT_EQ(reply_from(to_body(*reply, kReplyLimit)).value(), *reply) << round;
  }
  // Letters of texts may change and nothing be wrong.
  EXPECT_GT(taken, kRounds / 100);
  EXPECT_LT(taken, kRounds / 2);
}

TEST(ProtocolMutation, ASpoiltPageIsRefusedOrAPage) {
  const std::string whole = page_body();
  Dice dice(2);
  for (int round = 0; round < kRounds; ++round) {
    const auto reply = recognised_reply_from(spoilt(whole, dice));
    if (!reply) continue;
    EXPECT_GE(reply->page, 1) << round;
    for (const RecognisedWord& word : reply->words) EXPECT_FALSE(word.text.empty()) << round;
    EXPECT_EQ(recognised_reply_from(to_body(reply, kReplyLimit)).value(), *reply) << round;
  }
}

TEST(ProtocolMutation, ASpoiltRequestIsRefusedOrARequest) {
  const std::string whole = request_body();
  Dice dice(3);
  for (int round = 0; round < kRounds; ++round) {
    const auto request = request_from(spoilt(whole, dice));
    if (!request) {
      EXPECT_EQ(request.error().kind, ErrorKind::internal) << round;
    } else if (request->draw) {
      EXPECT_LE(request->draw->marks.size(), kMostMarks) << round;
    }
  }
}

TEST(ProtocolMutation, NoiseIsRefused) {
  Dice dice(4);
  for (int round = 0; round < kRounds; ++round) {
    std::string noise(dice.below(200), '\0');
    for (char& byte : noise) byte = static_cast<char>(dice.below(256));
    EXPECT_FALSE(recognised_reply_from(noise).has_value()) << round;
    EXPECT_FALSE(picture_reply_from(noise).has_value()) << round;
    EXPECT_FALSE(reply_from(noise).has_value()) << round;
  }
}

}  // namespace
}  // namespace praxis::ingest
