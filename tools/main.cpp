// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/command.h"

#include <csignal>
#include <exception>

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#ifndef PRAXIS_VERSION
#define PRAXIS_VERSION "unknown"
#endif

namespace {

using praxis::tools::ExitStatus;

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
    app.parse(argc, argv);
  } catch (const CLI::Success& help) {
    return app.exit(help);
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
