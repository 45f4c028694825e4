// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/answer_json.h"
#include "search/snapshot.h"
#include "tools/command.h"
#include "tools/open_index.h"

#include <memory>
#include <string>

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace praxis::tools {
namespace {

struct SuggestOptions {
  std::vector<std::string> words;
  std::size_t limit = 10;
};

ExitStatus suggest(const SuggestOptions& options, const CommonOptions& common) {
  const auto snapshot = open_index(common);
  if (!snapshot) return report_error(snapshot.error());
  const std::string typed = joined(options.words);
  const auto suggestions = (*snapshot)->suggest(typed, options.limit);
  if (!suggestions) return report_error(suggestions.error());
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const search::NameSuggestion& one : *suggestions) {
    if (common.json)
      list.push_back(search::to_json(one));
    else
      fmt::print("{}\t{}\t{}\t{}\n", one.kind, one.value, one.count, one.label);
  }
  if (common.json) fmt::print("{}\n", nlohmann::ordered_json{{"text", typed}, {"suggestions", list}}.dump());
  if (suggestions->empty()) say(common, "No title, project, region or theme has these words.");
  return ExitStatus::done;
}

}  // namespace

void add_suggest_command(CLI::App& app, Program& program) {
  CLI::App* command =
      app.add_subcommand("suggest", "Titles, projects, regions and themes by a beginning of their names");
  auto options = std::make_shared<SuggestOptions>();
  add_common_options(*command, program.common);
  command->add_option("TEXT", options->words, "What was typed so far")->required();
  command->add_option("--limit", options->limit, "Names at most")
      ->check(CLI::Range(std::size_t{1}, search::kMostSuggestions));
  command->callback([&program, options] {
    program.run = [&program, options] { return suggest(*options, program.common); };
  });
}

}  // namespace praxis::tools
