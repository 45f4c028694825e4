// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/evaluation.h"
#include "search/snapshot.h"
#include "tools/command.h"
#include "tools/open_index.h"
#include "tools/query_file.h"

#include <fstream>
#include <map>
#include <memory>
#include <sstream>

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace praxis::tools {
namespace {

constexpr std::size_t kDepth = 100;

struct EvalOptions {
  std::string queries;
  std::string judgements;
};

/// Lines of query id, grade and unit, parted by tabs.
Result<std::map<std::string, search::Judgements>> read_judgements(const std::string& file) {
  std::ifstream in(file);
  if (!in) return fail(ErrorKind::unreadable, "cannot open " + file);
  std::map<std::string, search::Judgements> judgements;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    std::string query;
    std::string grade;
    std::string unit;
    std::getline(fields, query, '\t');
    std::getline(fields, grade, '\t');
    std::getline(fields, unit);
    if (unit.empty() || grade.size() != 1 || grade[0] < '0' || grade[0] > '9')
      return fail(ErrorKind::bad_request,
                  fmt::format("line {} of the judgements is not a query id, a grade and a unit", number));
    judgements[query][unit] = grade[0] - '0';
  }
  return judgements;
}

/// Means by kind of query, and of all under "all".
Result<std::map<std::string, search::RankingScores>> evaluate(const search::Snapshot& snapshot,
                                                              const EvalOptions& options) {
  const auto judgements = read_judgements(options.judgements);
  if (!judgements) return tl::unexpected<Error>(judgements.error());
  const auto queries = read_query_file(options.queries);
  if (!queries) return tl::unexpected<Error>(queries.error());
  std::map<std::string, search::RankingScores> sums;
  for (const FiledQuery& query : *queries) {
    const auto known = judgements->find(query.id);
    if (known == judgements->end()) continue;
    search::SearchRequest request;
    request.text = query.text;
    request.limit = kDepth;
    const auto ranked = snapshot.rank(request);
    if (!ranked) return tl::unexpected<Error>(ranked.error());
    const search::RankingScores scores = search::score(*ranked, known->second);
    sums["all"].add(scores);
    if (!query.kind.empty()) sums[query.kind].add(scores);
  }
  return sums;
}

ExitStatus run_eval(const EvalOptions& options, const CommonOptions& common) {
  const auto snapshot = open_index(common);
  if (!snapshot) return report_error(snapshot.error());
  const auto sums = evaluate(**snapshot, options);
  if (!sums) return report_error(sums.error());
  nlohmann::ordered_json json = nlohmann::ordered_json::object();
  if (!common.json)
    fmt::print("{:<16} {:>7} {:>7} {:>7} {:>7} {:>7} {:>7}\n", "", "queries", "nDCG@10", "MAP", "MRR",
               "recall", "nothing");
  for (const auto& [kind, sum] : *sums) {
    const search::RankingScores mean = sum.mean();
    json[kind] = {{"queries", mean.queries}, {"ndcg10", mean.ndcg10}, {"map", mean.map},
                  {"mrr", mean.mrr},         {"recall", mean.recall}, {"zero", mean.zero}};
    if (!common.json)
      fmt::print("{:<16} {:>7} {:>7.3f} {:>7.3f} {:>7.3f} {:>7.3f} {:>7.3f}\n", kind, mean.queries,
                 mean.ndcg10, mean.map, mean.mrr, mean.recall, mean.zero);
  }
  if (common.json) fmt::print("{}\n", json.dump());
  return ExitStatus::done;
}

}  // namespace

void add_eval_command(CLI::App& app, Program& program) {
  CLI::App* command = app.add_subcommand("eval", "Measure the ranking with judged queries");
  auto options = std::make_shared<EvalOptions>();
  add_common_options(*command, program.common);
  command->add_option("QUERIES", options->queries, "{\"id\", \"text\", \"kind\"} a line")->required();
  command->add_option("JUDGEMENTS", options->judgements, "Query id, grade and unit a line, parted by tabs")
      ->required();
  command->callback([&program, options] {
    program.run = [&program, options] { return run_eval(*options, program.common); };
  });
}

}  // namespace praxis::tools
