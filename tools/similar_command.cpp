// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "search/snapshot.h"
#include "tools/command.h"
#include "tools/open_index.h"
#include "tools/search_output.h"

#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

namespace praxis::tools {
namespace {

struct SimilarOptions {
  std::string id;
  std::string text_file;  ///< "-" is standard input
  bool other_regions = false;
  std::size_t limit = 10;
  std::string format = "text";
};

/// A text to compare with: of a longer one, its beginning, as far as a query may reach.
Result<std::string> pasted_text(const std::string& file) {
  std::string text;
  const auto read = [&](std::istream& in) {
    text.resize(search::kMaxQueryBytes);
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
  };
  if (file == "-") {
    read(std::cin);
  } else {
    std::ifstream in(file, std::ios::binary);
    if (!in) return fail(ErrorKind::unreadable, "cannot open " + file);
    read(in);
  }
  text = to_clean_utf8(text);
  if (trim(text).empty()) return fail(ErrorKind::bad_request, "there is no text to compare with");
  return text;
}

ExitStatus similar(const SimilarOptions& options, const CommonOptions& common) {
  const auto snapshot = open_index(common);
  if (!snapshot) return report_error(snapshot.error());
  search::SimilarRequest asked{options.id, {}, options.other_regions, options.limit};
  if (!options.text_file.empty()) {
    auto text = pasted_text(options.text_file);
    if (!text) return report_error(text.error());
    asked.text = std::move(*text);
  }
  const auto answer = (*snapshot)->similar(asked);
  search::SearchRequest request;  // what the answer is printed as
  request.text = asked.text;
  request.limit = asked.limit;
  if (!answer) return report_error(answer.error());
  print_answer(options.format, request, *answer, (*snapshot)->vocabularies());
  if (answer->total == 0) say(common, "Nothing in the index shares a telling word or theme with this.");
  return ExitStatus::done;
}

}  // namespace

void add_similar_command(CLI::App& app, Program& program) {
  CLI::App* command = app.add_subcommand("similar", "The units nearest to a unit, or to a text");
  auto options = std::make_shared<SimilarOptions>();
  add_common_options(*command, program.common);
  auto* id = command->add_option("ID", options->id, "The unit's id, as a search prints it");
  auto* text =
      command
          ->add_option("--text", options->text_file, "A text of any length instead; - reads standard input")
          ->type_name("FILE");
  id->excludes(text);
  command->add_flag("--other-regions", options->other_regions, "Prefer units of other countries");
  command->add_option("--limit", options->limit, "Results at most")
      ->check(CLI::Range(std::size_t{1}, search::kMaxLimit));
  command->add_option("--format", options->format, "Form of the answer")
      ->check(CLI::IsMember({"text", "json", "csv", "ris", "bibtex"}));
  command->callback([&program, options] {
    if (options->id.empty() && options->text_file.empty()) throw CLI::RequiredError("ID or --text FILE");
    if (program.common.json) options->format = "json";
    program.run = [&program, options] { return similar(*options, program.common); };
  });
}

}  // namespace praxis::tools
