// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/document_json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis::ingest {
namespace {

ReadDocument sample() {
  ReadDocument document;
  document.info.id = "d1";
  document.info.title = "Ovens";
  document.info.path = "ovens.pdf";
  document.info.kind = "report";
  document.info.date = "2021-03-04";
  document.info.pages = 3;
  document.title_from_content = true;
  document.quality = {3, 1, 4, 6, 2, 1, 2, 1, 900, 7, 0, 0, {2, 3}, {3}};
  Block row;
  row.kind = BlockKind::row;
  row.text = "a | b";
  row.cells = {"a", "b"};
  row.header = true;
  Block item;
  item.kind = BlockKind::item;
  item.level = 1;
  item.text = "first";
  item.label = "A.";
  item.group = 2;
  item.boxed = true;
  item.roles = {"card"};
  item.boxes = {{1, {1, 2, 3, 4}}, {2, {1.5, 2, 3, 4}}};
  document.blocks = {row, item};
  return document;
}

TEST(DocumentJson, ReadsBackWhatItWrote) {
  const auto json = nlohmann::json::parse(to_json(sample()).dump());
  const auto back = read_document_from_json(json);
  ASSERT_TRUE(back) << back.error().message;
  EXPECT_EQ(*back, sample());
}

TEST(DocumentJson, NamesWhatIsWrong) {
  const nlohmann::json good = to_json(sample());
  const auto message_for = [&](auto change) {
    nlohmann::json bad = good;
    change(bad);
    const auto result = read_document_from_json(bad);
    return result ? std::string() : result.error().message;
  };
  EXPECT_NE(message_for([](auto& j) { j.erase("blocks"); }), "");
  EXPECT_NE(message_for([](auto& j) { j["blocks"] = "none"; }), "");
  EXPECT_NE(message_for([](auto& j) { j["blocks"][0]["kind"] = "poem"; }), "");
  EXPECT_NE(message_for([](auto& j) { j["blocks"][0]["text"] = 7; }), "");
  EXPECT_NE(message_for([](auto& j) { j["blocks"][1]["boxes"][0] = {0, 1, 2, 3, 4}; }), "");
  EXPECT_NE(message_for([](auto& j) { j["blocks"][1]["boxes"][0] = {1, 2, 3}; }), "");
  EXPECT_NE(message_for([](auto& j) { j["blocks"][1]["level"] = -1; }), "");
  EXPECT_NE(message_for([](auto& j) { j["blocks"][1]["level"] = 1e10; }), "");
  EXPECT_NE(message_for([](auto& j) { j["quality"]["pages"] = "3"; }), "");
  EXPECT_NE(message_for([](auto& j) { j = nlohmann::json::array(); }), "");
}

TEST(DocumentJson, CleansTextOfTheWorker) {
  nlohmann::json json = to_json(sample());
  json["blocks"][0]["text"] = "caf\xC3";
  const auto back = read_document_from_json(json);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->blocks[0].text, "caf\uFFFD");
}

}  // namespace
}  // namespace praxis::ingest
