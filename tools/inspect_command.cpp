// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/unit_json.h"
#include "corpus/vocabulary.h"
#include "ingest/markdown.h"
#include "ingest/reader.h"
#include "tools/command.h"
#include "tools/ocr_option.h"
#include "tools/quality_json.h"
#include "tools/read_document_json.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace praxis::tools {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

struct InspectOptions {
  std::vector<fs::path> files;
  std::string format = "units";
  ingest::OcrMode ocr = ingest::OcrMode::automatic;
};

void print_json(const ordered_json& json) {
  fmt::print("{}\n", json.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
}

ordered_json extraction_json(const ingest::Extraction& extraction) {
  ordered_json out{{"document", to_json(extraction.document)}, {"units", ordered_json::array()}};
  out["document"]["quality"] = quality_json(extraction.quality);
  for (const Unit& unit : extraction.units) out["units"].push_back(to_json(unit));
  return out;
}

void print_units(const ingest::Extraction& extraction) {
  fmt::print("{}\n{} units, {} pages\n", extraction.document.title, extraction.units.size(),
             extraction.document.pages);
  for (const Unit& unit : extraction.units) {
    fmt::print("  {:<18} {:>4}  {}\n", name_of(unit.kind),
               unit.first_page > 0 ? fmt::format("p{}", unit.first_page) : "", unit.title);
  }
}

void print_skipped(const std::vector<ingest::Diagnostic>& skipped, ingest::Format format) {
  const char* const place = format == ingest::Format::pdf ? "page" : "line";
  for (const ingest::Diagnostic& part : skipped)
    fmt::print(stderr, "praxis: {}, {} {}: {}\n", part.path, place, part.page, part.error.message);
}

Result<void> inspect_one(ingest::Reader& reader, const fs::path& file, const std::string& format) {
  const auto known = ingest::format_of(file);
  if (!known) return fail(ErrorKind::unsupported, file.string() + " is of a kind that Praxis does not read");
  const fs::path path = fs::absolute(file).lexically_normal();
  if (format == "markdown" || format == "blocks") {
    std::vector<ingest::Diagnostic> missed;
    auto document = reader.read_document(path, *known, &missed);
    if (!document) return pass_on(std::move(document));
    print_skipped(missed, *known);
    format == "blocks" ? print_json(read_document_json(*document))
                       : fmt::print("{}", ingest::to_markdown(*document));
    return {};
  }
  auto reading = reader.read(path, *known);
  if (!reading) return pass_on(std::move(reading));
  print_skipped(reading->skipped, *known);
  format == "json" ? print_json(extraction_json(reading->extraction)) : print_units(reading->extraction);
  return {};
}

ExitStatus inspect(const InspectOptions& options, const CommonOptions& common) {
  auto vocabularies = load_vocabularies(common);
  if (!vocabularies) return report_error(vocabularies.error());
  const auto folder = vocabulary_folder();
  auto reader = ingest::Reader::create(**vocabularies, *folder, 1, {}, options.ocr);
  if (!reader) return report_error(reader.error());
  ExitStatus status = ExitStatus::done;
  for (const fs::path& file : options.files) {
    const auto done = inspect_one(**reader, file, common.json ? "json" : options.format);
    if (!done) {
      report_error({done.error().kind, file.string() + ": " + done.error().message});
      status = ExitStatus::incomplete;
    }
  }
  return status;
}

}  // namespace

void add_inspect_command(CLI::App& app, Program& program) {
  CLI::App* command = app.add_subcommand("inspect", "Show what the reader sees in files, without an index");
  auto options = std::make_shared<InspectOptions>();
  add_common_options(*command, program.common);
  command->add_option("FILE", options->files, "Files to read")->required();
  command
      ->add_option(
          "--format", options->format,
          "units: a line a unit; markdown: the text in reading order; blocks: a JSON document of all "
          "that was read, each block with its place and language; json: as --json")
      ->check(CLI::IsMember({"units", "markdown", "blocks", "json"}));
  add_ocr_option(*command, options->ocr);
  command->callback([&program, options] {
    program.run = [&program, options] { return inspect(*options, program.common); };
  });
}

}  // namespace praxis::tools
