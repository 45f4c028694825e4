// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/command.h"

#include "corpus/fs.h"
#include "corpus/vocabulary.h"
#include "search/live_index.h"

#include <cstdlib>

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace praxis::tools {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

}  // namespace

void CommonOptions::resolve() {
  if (!index.empty()) return;
  if (const std::string set = environment("PRAXIS_INDEX"); !set.empty()) {
    index = set;
  } else if (const std::string data = environment("XDG_DATA_HOME"); !data.empty()) {
    index = std::filesystem::path(data) / "praxis";
  } else {
    index = std::filesystem::path(environment("HOME")) / ".local/share/praxis";
  }
}

void add_common_options(CLI::App& command, CommonOptions& options) {
  command
      .add_option("--index", options.index,
                  "Folder of the index (default: $PRAXIS_INDEX, else $XDG_DATA_HOME/praxis)")
      ->type_name("DIR");
  command.add_flag("--json", options.json, "Print one JSON document on standard output");
  command.add_flag("--quiet", options.quiet, "Print results and errors only");
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

ExitStatus report_error(const Error& error) {
  fmt::print(stderr, "praxis: {}\n", error.message);
  return exit_status_of(error.kind);
}

void say(const CommonOptions& options, const std::string& line) {
  if (!options.quiet) fmt::print(stderr, "{}\n", line);
}

Result<std::filesystem::path> vocabulary_folder() {
  auto data = data_folder();
  if (!data) return data;
  return *data / "vocab";
}

std::filesystem::path imported_regions(const CommonOptions& common) {
  return common.index / "vocabulary" / "regions.tsv";
}

std::filesystem::path added_synonyms(const CommonOptions& common) {
  return search::LiveIndex::synonyms_of(common.index);
}

Result<std::shared_ptr<const Vocabularies>> load_vocabularies(const CommonOptions& common) {
  const auto folder = vocabulary_folder();
  if (!folder) return fail(folder.error().kind, folder.error().message);
  std::error_code problem;
  const auto imported = imported_regions(common);
  const bool any = std::filesystem::exists(imported, problem);
  auto loaded = Vocabularies::load(*folder, any ? imported : std::filesystem::path(), added_synonyms(common));
  if (!loaded) return pass_on(std::move(loaded));
  return std::shared_ptr<const Vocabularies>(std::make_shared<Vocabularies>(std::move(*loaded)));
}

}  // namespace praxis::tools
