// SPDX-License-Identifier: GPL-3.0-or-later
// Judged queries over the sample corpus: fails when the ranking falls.
#include "tests/e2e/program.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis::e2e {
namespace {

// Measured, less .02.
constexpr double kLeastNdcg = 0.89;
constexpr double kLeastMap = 0.86;
constexpr double kMostZero = 0.02;

TEST(Relevance, DoesNotFall) {
  const Scratch scratch;
  const std::string index = (scratch.path() / "index").string();
  const Outcome built = praxis({"index", "--index", index, "--quiet", sample_corpus().string()});
  ASSERT_LE(built.status, 1) << built.err;
  const std::string folder = PRAXIS_SOURCE_DIR "/tests/relevance/";
  const Outcome run =
      praxis({"eval", "--index", index, "--json", folder + "queries.jsonl", folder + "judgements.tsv"});
  ASSERT_EQ(run.status, 0) << run.err;
  const nlohmann::json means = nlohmann::json::parse(run.out);
  EXPECT_GE(means["all"]["queries"], 80);
  EXPECT_GE(means["all"]["ndcg10"], kLeastNdcg) << run.out;
  EXPECT_GE(means["all"]["map"], kLeastMap) << run.out;
  EXPECT_LE(means["all"]["zero"], kMostZero) << run.out;
}

}  // namespace
}  // namespace praxis::e2e
