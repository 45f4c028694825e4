// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/command.h"
#include "tools/query_words.h"

#include <algorithm>
#include <csignal>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#ifndef PRAXIS_VERSION
#define PRAXIS_VERSION "unknown"
#endif

namespace {

using praxis::tools::ExitStatus;

constexpr const char* kQueryCommand = "search";

void parse(CLI::App& app, std::vector<std::string> arguments) {
  if (!arguments.empty() && arguments.front() == kQueryCommand) {
    const std::vector<std::string> own(arguments.begin() + 1, arguments.end());
    arguments = praxis::tools::words_behind_options(*app.get_subcommand(kQueryCommand), own);
    arguments.insert(arguments.begin(), kQueryCommand);
  }
  std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
  app.parse(std::move(arguments));
}

int run(int argc, char** argv) {
  CLI::App app("Praxis finds good practices and policy recommendations inside documents and web pages.",
               "praxis");
  app.set_version_flag("--version", std::string("praxis ") + PRAXIS_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Each command says more with --help. The index is in --index DIR, $PRAXIS_INDEX or "
      "$XDG_DATA_HOME/praxis.");

  praxis::tools::Program program;
  praxis::tools::add_index_command(app, program);
  praxis::tools::add_search_command(app, program);
  praxis::tools::add_show_command(app, program);
  praxis::tools::add_similar_command(app, program);
  praxis::tools::add_eval_command(app, program);
  praxis::tools::add_suggest_command(app, program);
  praxis::tools::add_inspect_command(app, program);
  praxis::tools::add_serve_command(app, program);
  praxis::tools::add_review_command(app, program);
  praxis::tools::add_vocabulary_command(app, program);
  praxis::tools::add_upkeep_commands(app, program);
  try {
    parse(app, {argv + 1, argv + argc});
  } catch (const CLI::Success& help) {
    return app.exit(help);
  } catch (const CLI::ExtrasError& problem) {
    app.exit(problem);
    if (app.got_subcommand(kQueryCommand))
      fmt::print(stderr, "Words that begin with two dashes go behind a \"--\" of their own.\n");
    return static_cast<int>(ExitStatus::usage);
  } catch (const CLI::ParseError& problem) {
    app.exit(problem);
    return static_cast<int>(ExitStatus::usage);
  }
  program.common.resolve();
  return static_cast<int>(program.run());
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that went away (`praxis search … | head`) is an error of write(), not the end of the program.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return run(argc, argv);
  } catch (const std::exception& problem) {
    fmt::print(stderr, "praxis: {}\n", problem.what());
    return static_cast<int>(ExitStatus::internal);
  }
}
