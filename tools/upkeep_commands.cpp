// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/unit_json.h"
#include "corpus/vocabulary.h"
#include "search/generation.h"
#include "search/snapshot.h"
#include "search/stemmer_record.h"
#include "tools/command.h"
#include "tools/index_run.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace praxis::tools {
namespace {

using nlohmann::ordered_json;

ExitStatus forget(const std::vector<std::filesystem::path>& paths, const CommonOptions& common) {
  IndexRequest request;
  request.forget = paths;
  request.options.jobs = std::max(1U, std::thread::hardware_concurrency());
  auto report = run_index(common, request);
  return report ? print_report(*report, common) : report_error(report.error());
}

/// The languages under each stemmer: "Snowball in Xapian 1.4.22" has many.
std::map<std::string, std::string> languages_by_stemmer(
    const std::vector<search::LanguageStemming>& stemming) {
  std::map<std::string, std::string> languages;
  for (const auto& one : stemming) {
    std::string& list = languages[one.here];
    list += (list.empty() ? "" : ", ") + one.language;
  }
  return languages;
}

ordered_json stemmers_json(const std::vector<search::LanguageStemming>& stemming) {
  ordered_json all = ordered_json::array();
  for (const auto& one : stemming)
    all.push_back({{"language", one.language}, {"stemmer", one.here}, {"in_index", one.in_index}});
  return all;
}

/// What stems each language; and, always, where the index was made with another stemmer than is here.
void print_stemmers(const std::vector<search::LanguageStemming>& stemming, const CommonOptions& common) {
  if (!common.quiet) {
    for (const auto& [stemmer, languages] : languages_by_stemmer(stemming))
      fmt::print("Stemmed by {}: {}.\n", stemmer, languages);
  }
  for (const auto& one : stemming) {
    if (!one.same())
      fmt::print(
          "Words in {} were stemmed by {} when the index was made: they match as they stand until "
          "`praxis index` is run here.\n",
          one.language, one.in_index);
  }
}

ExitStatus check(const CommonOptions& common) {
  const auto file = search::GenerationStore(common.index).current();
  if (!file) return report_error(file.error());
  const auto problems = search::check_generation(*file);
  if (!problems) return report_error(problems.error());
  const auto stemming = search::stemming_of(*file).value_or(std::vector<search::LanguageStemming>());
  const std::string generation = file->stem().string();
  if (common.json) {
    fmt::print("{}\n", ordered_json{{"generation", generation},
                                    {"sound", problems->empty()},
                                    {"problems", *problems},
                                    {"stemmers", stemmers_json(stemming)}}
                           .dump());
  } else {
    for (const std::string& problem : *problems) fmt::print("{}\n", problem);
    if (problems->empty() && !common.quiet) fmt::print("Generation {} is sound.\n", generation);
    print_stemmers(stemming, common);
  }
  if (!problems->empty())
    say(common,
        "The index is damaged: `praxis rollback` returns to the generation before, `praxis index --full` "
        "makes a new one.");
  return problems->empty() ? ExitStatus::done : ExitStatus::no_index;
}

ExitStatus rollback(const CommonOptions& common) {
  auto lock = search::IndexLock::acquire(common.index);
  if (!lock) return report_error(lock.error());
  const auto file = search::GenerationStore(common.index).rollback();
  if (!file) return report_error(file.error());
  const std::string generation = file->stem().string();
  if (common.json)
    fmt::print("{}\n", ordered_json{{"generation", generation}}.dump());
  else if (!common.quiet)
    fmt::print("Generation {} is current again.\n", generation);
  return ExitStatus::done;
}

ExitStatus export_units(const CommonOptions& common) {
  const auto file = search::GenerationStore(common.index).current();
  if (!file) return report_error(file.error());
  auto vocabularies = load_vocabularies(common);
  if (!vocabularies) return report_error(vocabularies.error());
  const auto snapshot = search::Snapshot::open(*file, *vocabularies);
  if (!snapshot) return report_error(snapshot.error());
  const auto done = (*snapshot)->for_each_unit([](const Unit& unit) {
    fmt::print("{}\n", to_json(unit).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    return true;
  });
  return done ? ExitStatus::done : report_error(done.error());
}

}  // namespace

void add_upkeep_commands(CLI::App& app, Program& program) {
  CLI::App* forget_command = app.add_subcommand("forget", "Drop a path from the index's sources");
  auto paths = std::make_shared<std::vector<std::filesystem::path>>();
  forget_command->add_option("PATH", *paths, "A path once given to `praxis index`")->required();
  forget_command->callback(
      [&program, paths] { program.run = [&program, paths] { return forget(*paths, program.common); }; });

  CLI::App* check_command = app.add_subcommand("check", "Verify the index");
  check_command->callback([&program] { program.run = [&program] { return check(program.common); }; });

  CLI::App* rollback_command = app.add_subcommand("rollback", "Return to the generation before");
  rollback_command->callback([&program] { program.run = [&program] { return rollback(program.common); }; });

  CLI::App* export_command = app.add_subcommand("export", "Print every unit as JSON Lines");
  export_command->callback([&program] { program.run = [&program] { return export_units(program.common); }; });

  for (CLI::App* command : {forget_command, check_command, rollback_command, export_command})
    add_common_options(*command, program.common);
}

}  // namespace praxis::tools
