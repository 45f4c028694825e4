// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/program.h"

#include <atomic>
#include <chrono>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

namespace praxis::e2e {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

json get_json(httplib::Client& client, const std::string& path, int status = 200) {
  const auto answer = client.Get(path);
  EXPECT_TRUE(answer) << path;
  if (!answer) return {};
  EXPECT_EQ(answer->status, status) << path << ": " << answer->body;
  return json::parse(answer->body, nullptr, false);
}

class Serve : public testing::Test {
 protected:
  std::string index() const { return (scratch_.path() / "index").string(); }
  void take_in(const std::string& path) const {
    const Outcome run = praxis({"index", "--index", index(), "--quiet", path});
    ASSERT_EQ(run.status, 0) << run.err;
  }
  Scratch scratch_;
};

TEST_F(Serve, TheSampleCorpusIsFoundShownAndLedToItsSource) {
  take_in(sample_corpus().string());
  RunningServer server(index());
  ASSERT_GT(server.port(), 0);
  httplib::Client client("127.0.0.1", server.port());

  EXPECT_EQ(client.Get("/healthz")->status, 200);
  const json all = get_json(client, "/api/v1/search");
  EXPECT_GE(all.at("total").get<int>(), 60);
  const json answer = get_json(client, "/api/v1/search?q=repair&kind=good-practice");
  ASSERT_GT(answer.at("total").get<int>(), 0);
  const json& first = answer.at("results").at(0);
  EXPECT_EQ(first.at("kind"), "good-practice");
  EXPECT_FALSE(first.at("snippet").at("highlights").empty());

  const std::string address = first.at("url").get<std::string>();
  const auto page = client.Get(address);
  ASSERT_EQ(page->status, 200);
  EXPECT_THAT(page->body, HasSubstr("<html"));
  const json unit = get_json(client, "/api/v1" + address);
  EXPECT_EQ(unit.at("id"), first.at("id"));
  const std::string document = unit.at("document").at("id").get<std::string>();
  EXPECT_FALSE(get_json(client, "/api/v1/documents/" + document).empty());
  EXPECT_EQ(client.Get("/documents/" + document + "/file")->status, 200);
  EXPECT_EQ(server.stop(), 0);
}

TEST_F(Serve, FacetsNarrowAndTheirOwnChoiceDoesNotLowerTheirSiblings) {
  take_in(sample_corpus().string());
  RunningServer server(index());
  httplib::Client client("127.0.0.1", server.port());
  const auto counts = [](const json& facets, const char* name) {
    std::map<std::string, int> out;
    for (const json& value : facets.at(name)) out[value.at("value")] = value.at("count");
    return out;
  };
  const json before = get_json(client, "/api/v1/facets?kind=good-practice");
  const json chosen = get_json(client, "/api/v1/facets?kind=good-practice&region=AT");
  EXPECT_EQ(counts(before, "region"), counts(chosen, "region"));
  const json found = get_json(client, "/api/v1/search?kind=good-practice&region=AT");
  EXPECT_EQ(found.at("total").get<int>(), counts(before, "region").at("AT"));
  EXPECT_GE(counts(before, "theme").size(), 15U);
}

TEST_F(Serve, ABadParameterIsNamed) {
  take_in(sample_corpus().string());
  RunningServer server(index());
  httplib::Client client("127.0.0.1", server.port());
  const auto answer = client.Get("/api/v1/search?year=soon");
  ASSERT_EQ(answer->status, 400);
  EXPECT_THAT(answer->get_header_value("Content-Type"), HasSubstr("application/problem+json"));
  EXPECT_THAT(answer->body, HasSubstr("year"));
  EXPECT_EQ(client.Get("/api/v1/search?q=%22%28%2A%20OR%20-")->status, 200);
  EXPECT_EQ(client.Get("/units/none")->status, 404);
}

TEST_F(Serve, ANewGenerationIsPickedUpWithNoFailedRequest) {
  scratch_.write("docs/one.txt", "Mills grind barley.\n");
  take_in((scratch_.path() / "docs").string());
  RunningServer server(index());
  std::atomic<int> failed{0};
  std::jthread reader([&](const std::stop_token& stop) {
    httplib::Client client("127.0.0.1", server.port());
    while (!stop.stop_requested()) {
      const auto answer = client.Get("/api/v1/search?q=mills");
      if (!answer || answer->status != 200) ++failed;
    }
  });
  scratch_.write("docs/one.txt", "Mills grind lupins.\n");
  take_in((scratch_.path() / "docs").string());
  httplib::Client client("127.0.0.1", server.port());
  int total = 0;
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (total == 0 && std::chrono::steady_clock::now() < deadline) {
    total = get_json(client, "/api/v1/search?q=lupins").at("total").get<int>();
  }
  EXPECT_EQ(total, 1);
  reader.request_stop();
  reader.join();
  EXPECT_EQ(failed, 0);
}

}  // namespace
}  // namespace praxis::e2e
