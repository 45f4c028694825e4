// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/extraction_codec.h"

#include "corpus/fs.h"
#include "tests/ingest/dice.h"
#include "tests/ingest/filled_extraction.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest {
namespace {

using test::Dice;
using test::filled_extraction;
using test::spoilt;

std::size_t start_of_body(const std::string& content) {
  return content.find('\n', content.find('\n') + 1) + 1;
}

/// The content with another body, and the checksum that belongs to it.
std::string with_body(const std::string& content, const std::string& body) {
  return content.substr(0, content.find('\n') + 1) + sha256_hex(body) + '\n' + body;
}

TEST(ExtractionCodec, GivesBackEverything) {
  const auto back = decode_extraction(encode_extraction(filled_extraction()));
  ASSERT_TRUE(back.has_value()) << back.error().message;
  EXPECT_EQ(*back, filled_extraction());
}

TEST(ExtractionCodec, GivesBackUnitsOfEachKind) {
  Extraction extraction;
  for (const UnitKind kind : kUnitKinds) extraction.units.emplace_back().kind = kind;
  EXPECT_EQ(decode_extraction(encode_extraction(extraction)).value().units, extraction.units);
}

TEST(ExtractionCodec, KeepsSpacesAndPagesThatOnlyExportsHave) {
  Extraction extraction;
  Unit& unit = extraction.units.emplace_back();
  unit.title = "Two  spaces ";
  unit.text = "";
  unit.first_page = -3;
  unit.last_page = -1;
  unit.boxes = {{-7, {-1, -2, -3, -4}}, {0, {}}};
  EXPECT_EQ(decode_extraction(encode_extraction(extraction)).value().units, extraction.units);
}

TEST(ExtractionCodec, SaysTheDocumentOnceForAllItsUnits) {
  Extraction one = filled_extraction();
  one.units.resize(1);
  Extraction two = one;
  two.units.push_back(one.units[0]);
  two.units[1].id = "u2";
  const std::size_t said_once = encode_extraction(one).size();
  const std::size_t said_twice = encode_extraction(two).size();
  two.units[1].document.path = "/elsewhere";
  EXPECT_EQ(decode_extraction(encode_extraction(two)).value().units, two.units);
  EXPECT_GT(encode_extraction(two).size(), said_twice + two.units[1].document.description.size());
  EXPECT_LT(said_twice, 2 * said_once);
}

TEST(ExtractionCodec, TellsWhatIsWrong) {
  const std::string whole = encode_extraction(filled_extraction());
  const auto complaint = [](const std::string& content) {
    const auto extraction = decode_extraction(content);
    return extraction ? std::string("nothing") : extraction.error().message;
  };
  EXPECT_THAT(complaint(""), testing::HasSubstr("this version's form"));
  EXPECT_THAT(complaint("praxis-extraction 3\n" + whole.substr(whole.find('\n') + 1)),
              testing::HasSubstr("this version's form"));
  EXPECT_THAT(complaint(whole.substr(0, 40)), testing::HasSubstr("cut short"));
  EXPECT_THAT(complaint(whole.substr(0, whole.size() - 1)), testing::HasSubstr("checksum"));
  const std::string body = whole.substr(start_of_body(whole));
  EXPECT_EQ(complaint(with_body(whole, body)), "nothing");
  EXPECT_THAT(complaint(with_body(whole, body + "x")), testing::HasSubstr("more than there should be"));
  EXPECT_THAT(complaint(with_body(whole, body.substr(0, body.size() - 1))),
              testing::HasSubstr("before byte"));
  EXPECT_THAT(complaint(with_body(whole, "")), testing::HasSubstr("damaged"));
}

TEST(ExtractionCodec, SpoiltContentIsDamaged) {
  const std::string whole = encode_extraction(filled_extraction());
  Dice dice(1);
  for (int round = 0; round < 5'000; ++round) {
    const std::string content = spoilt(whole, dice);
    const auto extraction = decode_extraction(content);
    EXPECT_TRUE(content == whole || !extraction) << round;
  }
}

TEST(ExtractionCodec, SpoiltContentWithAChecksumOfItsOwnIsDamagedOrAnExtraction) {
  const std::string whole = encode_extraction(filled_extraction());
  const std::string body = whole.substr(start_of_body(whole));
  Dice dice(2);
  for (int round = 0; round < 20'000; ++round) {
    const auto extraction = decode_extraction(with_body(whole, spoilt(body, dice)));
    if (!extraction) {
      EXPECT_EQ(extraction.error().kind, ErrorKind::damaged_document) << round;
      continue;
    }
    const auto again = decode_extraction(encode_extraction(*extraction));
    ASSERT_TRUE(again.has_value()) << round;
    EXPECT_EQ(*again, *extraction) << round;
  }
}

}  // namespace
}  // namespace praxis::ingest
