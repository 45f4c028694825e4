// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/index_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::e2e {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

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

TEST_F(Index, WordsBehindADashNeedNoMarks) {
  scratch_.write("docs/c.jsonl",
                 "{\"id\":\"d1\",\"title\":\"Mills\",\"text\":\"They grind barley and hops.\"}\n"
                 "{\"id\":\"d2\",\"title\":\"Kilns\",\"text\":\"They dry barley.\"}\n");
  run_index();
  const auto found = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"search", "--index", index(), "--format", "trec"});
    const Outcome run = praxis(words);
    EXPECT_EQ(run.status, 0) << run.err;
    return run.out;
  };
  EXPECT_THAT(found({"barley", "-hops"}), ::testing::AllOf(HasSubstr("d2"), ::testing::Not(HasSubstr("d1"))));
  EXPECT_THAT(found({"-hops", "--limit", "5", "barley"}), ::testing::Not(HasSubstr("d1")))
      << "-h is an option";
  EXPECT_THAT(found({"barley", "-dry", "--kind=passage"}), ::testing::Not(HasSubstr("d2")));
  EXPECT_THAT(found({"--", "barley", "-hops"}), ::testing::Not(HasSubstr("d1"))) << "as before";
  const Outcome unknown = praxis({"search", "--index", index(), "barley", "--limt", "5"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_THAT(unknown.err, ::testing::AllOf(HasSubstr("--limt"), HasSubstr("\"--\"")));
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
