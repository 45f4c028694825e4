// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/index_fixture.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

namespace praxis::e2e {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

TEST_F(Index, NamesTheUnitsThatCameWentAndChanged) {
  scratch_.write("docs/mills.jsonl",
                 "{\"id\": \"1\", \"title\": \"Upper mill\", \"kind\": \"good-practice\", \"text\": \"It "
                 "grinds barley.\"}\n"
                 "{\"id\": \"2\", \"title\": \"Lower mill\", \"text\": \"It grinds rye.\"}\n");
  EXPECT_TRUE(run_index().at("unit_changes").at("new").empty()) << "the first generation has none before it";
  scratch_.write("docs/mills.jsonl",
                 "{\"id\": \"1\", \"title\": \"Upper mill\", \"kind\": \"good-practice\", \"text\": \"It "
                 "grinds lupins.\"}\n"
                 "{\"id\": \"3\", \"title\": \"Monks' mill\", \"text\": \"It grinds oats.\"}\n");
  const json changes = run_index().at("unit_changes");
  ASSERT_EQ(changes.at("new").size(), 1U);
  EXPECT_EQ(changes.at("new").at(0).at("title"), "Monks' mill");
  ASSERT_EQ(changes.at("changed").size(), 1U);
  EXPECT_EQ(changes.at("changed").at(0).at("kind"), "good-practice");
  ASSERT_EQ(changes.at("gone").size(), 1U);
  EXPECT_EQ(changes.at("gone").at(0).at("title"), "Lower mill");
}

TEST_F(Index, SaysOfHowManySourcesNothingOfBeforeIsKnown) {
  scratch_.write("docs/mills.txt", "Mills\n\nThe mill grinds barley for the valley.\n");
  scratch_.write("docs/weirs.txt", "Weirs\n\nThe weir holds the water back.\n");
  run_index();
  fs::remove_all(fs::path(index()) / "store");
  const json changes = run_index().at("unit_changes");
  EXPECT_EQ(changes.at("unknown_sources"), 0) << "what is read again as it was is the same";
  fs::remove_all(fs::path(index()) / "store");
  scratch_.write("docs/mills.txt", "Mills\n\nThe mill grinds rye for the valley.\n");
  EXPECT_EQ(run_index().at("unit_changes").at("unknown_sources"), 1);
}

TEST_F(Index, TakesCorrectionsFromBesideItsSources) {
  scratch_.write("docs/mills.txt", "Mills\n\nThe mill grinds barley for the valley.\n");
  run_index();
  const json hit = report_of({"search", "--index", index(), "--json", "barley"}).at("results").at(0);
  const std::string id = hit.at("id");
  scratch_.write("docs/corrections.tsv",
                 "target\tfield\taction\tvalue\tnote\n" + id +
                     "\tregions\tset\tITC1\tsays the editor\ngone\ttitle\trename\tX\n");
  const json report = run_index(1);
  EXPECT_EQ(report.at("corrections"), 2);
  ASSERT_EQ(report.at("corrections_skipped").size(), 1U) << "the one that matches nothing";
  EXPECT_EQ(report.at("corrections_skipped").at(0).at("page"), 3);
  const json unit = report_of({"show", "--index", index(), "--json", id});
  EXPECT_EQ(unit.at("regions"), json::array({"ITC1"}));
  // A newer version of the source is corrected as well.
  scratch_.write("docs/mills.txt", "Mills\n\nThe mill grinds lupins for the valley.\n");
  scratch_.write("docs/corrections.tsv", id + "\tregions\tset\tITC1\n");
  run_index();
  EXPECT_EQ(report_of({"search", "--index", index(), "--json", "--region", "ITC1", "lupins"}).at("total"), 1);
  EXPECT_TRUE(run_index().at("generation").is_null()) << "nothing changed";
}

TEST_F(Index, IsNotReplacedByOneThatLostWhatItsUnchangedSourcesHold) {
  // Without its cues the program finds no recommendations any more, as after a slip in a table.
  const fs::path data = scratch_.path() / "data";
  fs::copy(fs::path(PRAXIS_BINARY_DIR) / "share" / "praxis", data, fs::copy_options::recursive);
  const Setting setting("PRAXIS_DATA", data.string());
  std::string brief = "Policy brief\n\n";
  for (int i = 1; i <= 6; ++i) {
    brief +=
        "Policy recommendation " + std::to_string(i) + ". Keep mill number " + std::to_string(i) +
        " open\n\nThe county should pay the millers of the valley for every day that the gate is open.\n\n";
  }
  scratch_.write("docs/brief.txt", brief);
  ASSERT_EQ(run_index().at("units_by_kind").value("recommendation", 0), 6);
  std::string cues = content_of(data / "vocab" / "cues.tsv");
  for (std::size_t at = 0; (at = cues.find("ecommendation", at)) != std::string::npos;)
    cues.replace(at, 13, "xxxxxx");
  std::ofstream(data / "vocab" / "cues.tsv") << cues;
  const json withheld = run_index(1);
  EXPECT_EQ(withheld.at("withheld"), true);
  EXPECT_TRUE(withheld.at("generation").is_null());
  EXPECT_EQ(
      report_of({"search", "--index", index(), "--json", "--kind", "recommendation", "mill"}).at("total"), 6);
  const json forced = report_of({"index", "--index", index(), "--json", "--allow-loss"});
  EXPECT_EQ(forced.at("withheld"), false);
  EXPECT_EQ(forced.at("unit_changes").at("gone").size(), 6U);
}

}  // namespace
}  // namespace praxis::e2e
