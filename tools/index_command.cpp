// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/command.h"
#include "tools/index_run.h"
#include "tools/ocr_option.h"

#include <algorithm>
#include <memory>
#include <string>
#include <thread>

#include <CLI/CLI.hpp>

namespace praxis::tools {

void add_index_command(CLI::App& app, Program& program) {
  CLI::App* command = app.add_subcommand("index", "Bring the index up to date with files and folders");
  auto request = std::make_shared<IndexRequest>();
  request->options.jobs = std::max(1U, std::thread::hardware_concurrency());
  add_common_options(*command, program.common);
  command->add_option(
      "PATH", request->add,
      "PDF, HTML, text, JSON Lines or CSV files, or folders of them; none: all that were given before");
  command->add_flag("--full", request->options.full, "Read every source again");
  command->add_flag(
      "--allow-loss", request->allow_loss,
      "Publish even if a fifth of the good practices and recommendations of unchanged sources vanish");
  command->add_flag("--dry-run", request->options.dry_run, "Only tell what would change");
  command->add_option("--jobs", request->options.jobs, "Documents read at the same time")
      ->check(CLI::Range(1, 64));
  add_ocr_option(*command, request->ocr);
  command->callback([&program, request] {
    program.run = [&program, request] {
      auto report = run_index(program.common, *request);
      return report ? print_report(*report, program.common) : report_error(report.error());
    };
  });
}

}  // namespace praxis::tools
