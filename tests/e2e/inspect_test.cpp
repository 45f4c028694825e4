// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/program.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis::e2e {
namespace {

using nlohmann::json;

TEST(Inspect, GivesEveryBlockItsPlaceAndLanguage) {
  const Outcome run = praxis({"inspect", "--format", "blocks", "--ocr", "never",
                              (sample_corpus() / "rapport-competences.pdf").string()});
  ASSERT_EQ(run.status, 0) << run.err;
  const json read = json::parse(run.out, nullptr, false);
  ASSERT_TRUE(read.is_object()) << run.out;
  EXPECT_TRUE(read.at("outline").is_array());
  EXPECT_GE(read.at("quality").at("pages"), 2);
  ASSERT_GT(read.at("blocks").size(), 20U);
  std::size_t french = 0;
  for (const json& block : read.at("blocks")) {
    EXPECT_FALSE(block.at("text").get<std::string>().empty());
    EXPECT_EQ(block.at("boxes").at(0).size(), 5U) << block;
    french += block.at("language") == "fr" ? 1 : 0;
  }
  EXPECT_GT(french * 10, read.at("blocks").size() * 9);
}

TEST(Inspect, PrintsMarkdownInReadingOrder) {
  const Outcome run = praxis({"inspect", "--format", "markdown", "--ocr", "never",
                              (sample_corpus() / "policy-brief-climate.pdf").string()});
  ASSERT_EQ(run.status, 0) << run.err;
  EXPECT_NE(run.out.find("\n# "), std::string::npos) << "headings have their level";
  EXPECT_EQ(run.out.find_first_of("\x01\x02\x03"), std::string::npos) << "joints are settled";
}

}  // namespace
}  // namespace praxis::e2e
