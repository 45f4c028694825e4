// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/program.h"

#include <chrono>
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

namespace praxis::e2e {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;
using testing::StartsWith;

TEST(PagePictures, AreDrawnFromTheIndexedFilesAndKept) {
  const Scratch scratch;
  const fs::path index = scratch.path() / "index";
  const fs::path docs = scratch.path() / "docs";
  fs::create_directories(docs);
  fs::copy_file(sample_corpus() / "policy-brief-climate.pdf", docs / "brief.pdf");
  ASSERT_EQ(praxis({"index", "--index", index.string(), "--quiet", docs.string()}).status, 0);
  RunningServer server(index);
  httplib::Client client("127.0.0.1", server.port());
  client.set_read_timeout(std::chrono::seconds(30));
  const json unit = json::parse(client.Get("/api/v1/search?kind=recommendation")->body).at("results").at(0);
  const json whole = json::parse(client.Get("/api/v1" + unit.at("url").get<std::string>())->body);
  const std::string address = whole.at("links").at("picture");
  const auto picture = client.Get(address);
  ASSERT_TRUE(picture);
  ASSERT_EQ(picture->status, 200) << picture->body;
  EXPECT_EQ(picture->get_header_value("Content-Type"), "image/png");
  EXPECT_THAT(picture->body, StartsWith("\x89PNG"));
  const std::string plain = address.substr(0, address.find('?'));
  EXPECT_NE(client.Get(plain)->body, picture->body) << "the passage is marked";
  EXPECT_EQ(std::distance(fs::directory_iterator(index / "pictures"), {}), 2);
  const auto again = client.Get(address, {{"If-None-Match", picture->get_header_value("ETag")}});
  EXPECT_EQ(again->status, 304);
  const auto head = client.Head(address);
  EXPECT_EQ(head->status, 200);
  EXPECT_EQ(head->get_header_value("Content-Length"), std::to_string(picture->body.size()));
  EXPECT_THAT(client.Get(unit.at("url").get<std::string>())->body, HasSubstr(plain));

  // Of a file that is another one by now only what was drawn before can be shown.
  std::ofstream(docs / "brief.pdf", std::ios::app) << "%";
  EXPECT_EQ(client.Get(address)->status, 200);
  const std::string document = plain.substr(0, plain.rfind('/'));
  const int other = plain.ends_with("/1.png") ? 2 : 1;
  const auto changed = client.Get(document + "/" + std::to_string(other) + ".png");
  EXPECT_EQ(changed->status, 404);
  EXPECT_THAT(changed->body, HasSubstr("has changed since it was indexed"));
  EXPECT_EQ(server.stop(), 0);
}

}  // namespace
}  // namespace praxis::e2e
