// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/index_fixture.h"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::e2e {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

TEST_F(Index, TakesInOnlyWhatChanged) {
  scratch_.write("docs/one.txt", "Mills\n\nThe mill grinds barley for the valley.\n");
  scratch_.write("docs/two.html",
                 "<title>Boats</title><main><h1>Boats</h1><p>The ferry carries bicycles to the island all "
                 "year.</p></main>");
  EXPECT_EQ(run_index().at("added"), 2);
  json again = run_index();
  EXPECT_EQ(again.at("unchanged"), 2);
  EXPECT_TRUE(again.at("generation").is_null());

  scratch_.write("docs/one.txt", "Mills\n\nThe mill now grinds lupins for the valley.\n");
  fs::remove(docs() + "/two.html");
  json changed = run_index();
  EXPECT_EQ(changed.at("updated"), 1);
  EXPECT_EQ(changed.at("removed"), 1);
  EXPECT_EQ(hits("lupins"), 1U);
  EXPECT_EQ(hits("barley"), 0U);
  EXPECT_EQ(hits("ferry"), 0U);
}

TEST_F(Index, RemembersItsSourcesAndForgetsThemOnRequest) {
  scratch_.write("docs/one.txt", "Mills grind barley in the valley.\n");
  run_index();
  scratch_.write("docs/more.txt", "Ferries carry bicycles.\n");
  EXPECT_EQ(report_of({"index", "--index", index(), "--json"}).at("added"), 1);
  EXPECT_EQ(report_of({"forget", "--index", index(), "--json", docs()}).at("removed"), 2);
  EXPECT_EQ(hits("barley"), 0U);
  EXPECT_EQ(praxis({"forget", "--index", index(), docs()}).status, 1);
}

TEST_F(Index, RollbackReturnsToWhatWasThereBefore) {
  scratch_.write("docs/one.txt", "Mills grind barley.\n");
  run_index();
  EXPECT_EQ(praxis({"rollback", "--index", index()}).status, 1);
  scratch_.write("docs/one.txt", "Mills grind lupins.\n");
  run_index();
  EXPECT_EQ(praxis({"rollback", "--index", index()}).status, 0);
  EXPECT_EQ(hits("barley"), 1U);
  EXPECT_EQ(praxis({"check", "--index", index()}).status, 0);
}

TEST_F(Index, SeveralThreadsMakeTheIndexThatOneMakes) {
  // Sources of very unlike size, more than a hundred pieces in all: enough to be made in parts.
  const std::vector<std::string> crops = {"barley", "lupins", "hemp", "flax", "rye"};
  for (std::size_t i = 0; i < crops.size(); ++i) {
    std::string rows = "id,title,text\n";
    for (std::size_t row = 0; row < 20 * (1 + i % 3 * 2); ++row) {
      const std::string name = crops[i] + std::to_string(row);
      rows += name + ",The mill of " + name + ",It grinds " + crops[i] + " for valley " +
              std::to_string(row % 7) + ".\n";
    }
    scratch_.write("docs/" + crops[i] + ".csv", rows);
  }
  const auto found = [&](const std::string& jobs) {
    const std::string made = index() + jobs;
    EXPECT_EQ(praxis({"index", "--index", made, "--quiet", "--jobs", jobs, docs()}).status, 0);
    EXPECT_EQ(praxis({"check", "--index", made}).status, 0);
    return report_of({"search", "--index", made, "--json", "--limit", "1000", "valley"});
  };
  const json alone = found("1");
  EXPECT_EQ(alone.at("total"), 260);
  EXPECT_EQ(found("3").at("results"), alone.at("results"));
}

TEST_F(Index, ADryRunChangesNothing) {
  scratch_.write("docs/one.txt", "Mills grind barley.\n");
  EXPECT_EQ(report_of({"index", "--index", index(), "--json", "--dry-run", docs()}).at("added"), 1);
  EXPECT_EQ(praxis({"search", "--index", index(), "barley"}).status, 3);
}

TEST_F(Index, WhatCannotBeReadIsNamedAndTheRestGoesOn) {
  scratch_.write("docs/good.txt", "Mills grind barley.\n");
  scratch_.write("docs/empty.txt", "");
  scratch_.write("docs/broken.pdf", "%PDF-1.7\n1 0 obj <<");
  scratch_.write("docs/rows.csv", "id,title,text\n1,Mill,It grinds.\n2,Only two\n3,Boat,It sails.\n");
  scratch_.write("docs/bytes.txt", "Caf\xE9 and \xFF\xFE mills\n");
  fs::create_directory_symlink(docs(), docs() + "/loop");
  const json report = run_index(1);
  EXPECT_EQ(report.at("added"), 3);
  std::vector<std::string> reasons;
  for (const json& one : report.at("skipped")) {
    EXPECT_FALSE(one.at("message").get<std::string>().empty());
    reasons.push_back(fs::path(one.at("path").get<std::string>()).filename().string());
  }
  EXPECT_THAT(reasons, ::testing::IsSupersetOf({"empty.txt", "broken.pdf", "rows.csv", "loop"}));
  EXPECT_EQ(hits("sails"), 1U);
  EXPECT_EQ(run_index(1).at("unchanged"), 3);
}

}  // namespace
}  // namespace praxis::e2e
