// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "tools/exit_status.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace praxis {
struct Vocabularies;
}

namespace praxis::tools {

/// What every command has in common.
struct CommonOptions {
  std::filesystem::path index;  ///< filled by resolve() when not given
  bool json = false;
  bool quiet = false;

  /// --index, else $PRAXIS_INDEX, else $XDG_DATA_HOME/praxis, else ~/.local/share/praxis.
  void resolve();
};

/// A command adds itself to the program and sets `run` when it was chosen.
struct Program {
  CommonOptions common;
  std::function<ExitStatus()> run;
};

void add_index_command(CLI::App& app, Program& program);
void add_search_command(CLI::App& app, Program& program);
void add_show_command(CLI::App& app, Program& program);
void add_similar_command(CLI::App& app, Program& program);
void add_eval_command(CLI::App& app, Program& program);
void add_suggest_command(CLI::App& app, Program& program);
void add_inspect_command(CLI::App& app, Program& program);
void add_serve_command(CLI::App& app, Program& program);
void add_review_command(CLI::App& app, Program& program);
void add_vocabulary_command(CLI::App& app, Program& program);
void add_upkeep_commands(CLI::App& app, Program& program);  ///< forget, check, rollback, export

/// Adds --index, --json and --quiet to a command.
void add_common_options(CLI::App& command, CommonOptions& options);

/// The words of a command line as one text.
std::string joined(const std::vector<std::string>& words);
/// Says what went wrong on stderr and gives the exit status for it.
ExitStatus report_error(const Error& error);
/// A line on stderr, unless --quiet.
void say(const CommonOptions& options, const std::string& line);

/// Where the vocabularies stand, and the vocabularies themselves.
Result<std::filesystem::path> vocabulary_folder();
/// The latter with the regions and synonyms that were added for this index.
Result<std::shared_ptr<const Vocabularies>> load_vocabularies(const CommonOptions& common);
/// Where those stand.
std::filesystem::path imported_regions(const CommonOptions& common);
std::filesystem::path added_synonyms(const CommonOptions& common);

}  // namespace praxis::tools
