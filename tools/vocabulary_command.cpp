// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/fs.h"
#include "corpus/vocabulary.h"
#include "ingest/nuts_table.h"
#include "search/generation.h"
#include "tools/command.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace praxis::tools {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr int kImportedLevel = 3;

/// A name as a cell of a list: without what parts cells and entries.
std::string as_entry(std::string name) {
  for (char& c : name) {
    if (c == ';') c = ',';
    if (c == '\t' || c == '\n') c = ' ';
  }
  return name;
}

/// The table that the program reads from then on, and how many regions it holds.
std::pair<std::string, std::size_t> table_of(const ingest::NutsTable& table) {
  std::string text = "code\tnames\n";
  std::size_t count = 0;
  for (const ingest::NutsRow& region : table.regions) {
    if (region.level != kImportedLevel) continue;
    text += region.code + "\t";
    for (std::size_t i = 0; i < region.names.size(); ++i)
      text += (i == 0 ? "" : "; ") + as_entry(region.names[i]);
    text += "\n";
    ++count;
  }
  return {std::move(text), count};
}

/// Takes away what is not to be kept and says why: regions that lie in none the program knows.
void skip_strays(ingest::NutsTable& table, const Vocabularies& vocabularies, const std::string& path) {
  std::erase_if(table.regions, [&](const ingest::NutsRow& region) {
    if (region.level != kImportedLevel || vocabularies.regions.find(region.code) != nullptr) return false;
    table.skipped.push_back(
        {path, {ErrorKind::bad_request, region.code + " lies in no region that Praxis knows"}, region.line});
    return true;
  });
  std::sort(table.skipped.begin(), table.skipped.end(),
            [](const auto& a, const auto& b) { return a.page < b.page; });
}

Result<void> write_table(const fs::path& file, const std::string& text) {
  std::error_code problem;
  fs::create_directories(file.parent_path(), problem);
  if (problem) return fail(ErrorKind::io, file.parent_path().string() + ": " + problem.message());
  return write_file_atomically(file, text);
}

/// Whether what was written can be read back beside the program's own tables; if so, with it.
Result<Vocabularies> with_table(const std::string& text, const fs::path& scratch) {
  if (auto written = write_table(scratch, text); !written) return pass_on(std::move(written));
  const auto folder = vocabulary_folder();
  if (!folder) return fail(folder.error().kind, folder.error().message);
  auto loaded = Vocabularies::load(*folder, scratch);
  std::error_code ignored;
  fs::remove(scratch, ignored);
  return loaded;
}

ExitStatus report(const ingest::NutsTable& table, std::size_t added, const fs::path& file,
                  const CommonOptions& common) {
  if (common.json) {
    ordered_json out{{"table", file.string()}, {"regions", added}, {"skipped", ordered_json::array()}};
    for (const ingest::Diagnostic& line : table.skipped)
      out["skipped"].push_back({{"line", line.page}, {"reason", line.error.message}});
    fmt::print("{}\n", out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  } else {
    if (!common.quiet)
      fmt::print("{} regions of level 3 are known now. `praxis index` tags what it has read by them.\n",
                 added);
    for (const ingest::Diagnostic& line : table.skipped)
      fmt::print(stderr, "praxis: {}, line {}: {}\n", line.path, line.page, line.error.message);
  }
  return table.skipped.empty() ? ExitStatus::done : ExitStatus::incomplete;
}

ExitStatus import_nuts(const fs::path& path, const CommonOptions& common) {
  auto table = ingest::read_nuts_table(path);
  if (!table) return report_error(table.error());
  auto lock = search::IndexLock::acquire(common.index);
  if (!lock) return report_error(lock.error());
  const fs::path file = imported_regions(common);
  fs::path scratch = file;
  scratch += ".new";
  const auto vocabularies = with_table(table_of(*table).first, scratch);
  if (!vocabularies) return report_error(vocabularies.error());
  skip_strays(*table, *vocabularies, path.string());
  const auto [text, added] = table_of(*table);
  if (added == 0)
    return report_error(
        {ErrorKind::unsupported, path.string() + " names no region of level 3 that Praxis could add"});
  if (auto written = write_table(file, text); !written) return report_error(written.error());
  return report(*table, added, file, common);
}

}  // namespace

void add_vocabulary_command(CLI::App& app, Program& program) {
  CLI::App* command = app.add_subcommand("vocabulary", "Add to what units are tagged with");
  command->require_subcommand(1);
  CLI::App* import_command = command->add_subcommand(
      "import-nuts", "Add the regions of level 3 from a table of Eurostat (CSV or tab-separated)");
  auto file = std::make_shared<fs::path>();
  add_common_options(*import_command, program.common);
  import_command->add_option("FILE", *file, "The table")->required();
  import_command->callback(
      [&program, file] { program.run = [&program, file] { return import_nuts(*file, program.common); }; });
}

}  // namespace praxis::tools
