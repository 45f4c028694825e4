// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/program.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis::e2e {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using ::testing::HasSubstr;

json report_of(const std::vector<std::string>& arguments, int status = 0) {
  const Outcome run = praxis(arguments);
  EXPECT_EQ(run.status, status) << run.err;
  return json::parse(run.out, nullptr, false);
}

/// An environment variable, set while this lives.
class Setting {
 public:
  Setting(const char* name, const std::string& value) : name_(name) { setenv(name, value.c_str(), 1); }
  ~Setting() { unsetenv(name_); }

 private:
  const char* name_;
};

class Index : public testing::Test {
 protected:
  std::string index() const { return (scratch_.path() / "index").string(); }
  std::string docs() const { return (scratch_.path() / "docs").string(); }
  json run_index(int status = 0) const {
    return report_of({"index", "--index", index(), "--json", docs()}, status);
  }
  std::size_t hits(const std::string& query) const {
    return report_of({"search", "--index", index(), "--json", query}).at("total").get<std::size_t>();
  }
  Scratch scratch_;
};

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

TEST_F(Index, ExitStatusesSayWhatHappened) {
  EXPECT_EQ(praxis({"--version"}).status, 0);
  EXPECT_EQ(praxis({"index", "--no-such-option"}).status, 2);
  EXPECT_EQ(praxis({"fly"}).status, 2);
  EXPECT_EQ(praxis({"index", "--index", index()}).status, 2);
  const Outcome none = praxis({"search", "--index", index(), "mills"});
  EXPECT_EQ(none.status, 3);
  EXPECT_THAT(none.err, HasSubstr("praxis index"));
  scratch_.write("docs/one.txt", "Mills grind barley.\n");
  run_index();
  EXPECT_EQ(praxis({"show", "--index", index(), "nothing"}).status, 1);
  EXPECT_EQ(praxis({"search", "--index", index(), "--year", "soon", "mills"}).status, 2);
  const Outcome nothing = praxis({"search", "--index", index(), "zeppelin"});
  EXPECT_EQ(nothing.status, 0);
  EXPECT_FALSE(nothing.err.empty());
}

TEST_F(Index, RunsManyQueriesForEvaluation) {
  scratch_.write("docs/c.jsonl",
                 "{\"id\":\"d1\",\"title\":\"Mills\",\"text\":\"They grind "
                 "barley.\"}\n{\"id\":\"d2\",\"title\":\"Boats\",\"text\":\"They sail.\"}\n");
  scratch_.write("queries.jsonl",
                 "{\"id\":\"q1\",\"text\":\"barley\"}\n{\"id\":\"q2\",\"text\":\"sail -boats\"}\n");
  run_index();
  const Outcome run = praxis({"search", "--index", index(), "--queries",
                              (scratch_.path() / "queries.jsonl").string(), "--format", "trec"});
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.out, HasSubstr("q1 Q0 d1 1 "));
  EXPECT_THAT(run.out, HasSubstr("q2 Q0 d2 1 "));
}

TEST_F(Index, QueryFilesMayHaveNumbersAndBlankLinesForEvaluationToo) {
  scratch_.write("docs/c.jsonl", "{\"id\":\"d1\",\"title\":\"Mills\",\"text\":\"They grind barley.\"}\n");
  scratch_.write("queries.jsonl", "{\"id\":7,\"text\":\"barley\",\"kind\":\"topic\"}\n  \n");
  scratch_.write("judgements.tsv", "7\t1\td1\n");
  run_index();
  const std::string queries = (scratch_.path() / "queries.jsonl").string();
  const Outcome run = praxis({"search", "--index", index(), "--queries", queries, "--format", "trec"});
  EXPECT_THAT(run.out, HasSubstr("7 Q0 d1 1 "));
  const json scores = report_of(
      {"eval", "--index", index(), "--json", queries, (scratch_.path() / "judgements.tsv").string()});
  EXPECT_EQ(scores.at("topic").at("ndcg10"), 1);
  scratch_.write("queries.jsonl", "{\"id\":7,\"text\":\"barley\"}\n{\"id\":null,\"text\":\"rye\"}\n");
  for (const Outcome& broken :
       {praxis({"search", "--index", index(), "--queries", queries, "--format", "trec"}),
        praxis({"eval", "--index", index(), queries, (scratch_.path() / "judgements.tsv").string()})}) {
    EXPECT_EQ(broken.status, 2);
    EXPECT_THAT(broken.err, HasSubstr("line 2 of the queries"));
  }
}

TEST_F(Index, SimilarUnitsAreFoundByIdAndByText) {
  scratch_.write(
      "docs/rows.csv",
      "id,title,text\nm1,Upper mill,It grinds barley for the bakers of the valley.\nm2,Lower mill,It grinds "
      "barley and rye for the brewers.\nf,Ferry,It carries bicycles to the island.\n");
  run_index();
  const json found = report_of({"search", "--index", index(), "--json", "\"upper mill\""});
  const std::string id = found.at("results").at(0).at("id");
  const json near = report_of({"similar", "--index", index(), "--json", id});
  ASSERT_FALSE(near.at("results").empty());
  EXPECT_EQ(near.at("results").at(0).at("title"), "Lower mill");
  for (const json& result : near.at("results")) EXPECT_NE(result.at("id"), id);

  scratch_.write("challenge.txt", "How do islands bring visitors and their bicycles across the water?\n");
  const json helped = report_of(
      {"similar", "--index", index(), "--json", "--text", (scratch_.path() / "challenge.txt").string()});
  ASSERT_FALSE(helped.at("results").empty());
  EXPECT_EQ(helped.at("results").at(0).at("title"), "Ferry");

  EXPECT_EQ(praxis({"similar", "--index", index(), "nowhere"}).status, 1);
  EXPECT_EQ(praxis({"similar", "--index", index()}).status, 2);
  EXPECT_EQ(praxis({"similar", "--index", index(), "--text", "/nowhere"}).status, 1);
}

}  // namespace
}  // namespace praxis::e2e
