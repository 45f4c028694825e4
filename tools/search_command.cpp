// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/fs.h"
#include "corpus/vocabulary.h"
#include "search/snapshot.h"
#include "tools/command.h"
#include "tools/open_index.h"
#include "tools/query_file.h"
#include "tools/search_help.h"
#include "tools/search_output.h"

#include <memory>

#include <CLI/CLI.hpp>

namespace praxis::tools {
namespace {

struct SearchOptions {
  std::vector<std::string> words;
  search::SearchRequest request;
  std::string sort = "relevance";
  std::string format = "text";
  std::filesystem::path queries;
};

/// Many queries, one after the other: plain text, best match.
Result<void> run_queries(const search::Snapshot& snapshot, const SearchOptions& options) {
  const auto queries = read_query_file(options.queries);
  if (!queries) return tl::unexpected<Error>(queries.error());
  for (const FiledQuery& query : *queries) {
    search::SearchRequest request = options.request;
    request.text = query.text;
    request.plain = true;
    request.with_help = false;
    if (options.format == "trec") {
      const auto ranked = snapshot.rank(request);
      if (!ranked) return fail(ranked.error().kind, ranked.error().message);
      print_trec(query.id, *ranked);
      continue;
    }
    auto answer = snapshot.search(request);
    if (!answer) return pass_on(std::move(answer));
    print_answer(options.format, request, *answer, snapshot.vocabularies());
  }
  return {};
}

ExitStatus run_one(const search::Snapshot& snapshot, const SearchOptions& options,
                   const CommonOptions& common) {
  if (options.format == "trec") {
    const auto ranked = snapshot.rank(options.request);
    if (!ranked) return report_error(ranked.error());
    print_trec("1", *ranked);
    return ExitStatus::done;
  }
  const auto answer = snapshot.search(options.request);
  if (!answer) return report_error(answer.error());
  print_answer(options.format, options.request, *answer, snapshot.vocabularies());
  print_help(*answer, common);
  return ExitStatus::done;
}

ExitStatus run_search(const SearchOptions& options, const CommonOptions& common) {
  const auto snapshot = open_index(common);
  if (!snapshot) return report_error(snapshot.error());
  if (const auto valid = search::validate(options.request); !valid) return report_error(valid.error());
  if (options.queries.empty()) return run_one(**snapshot, options, common);
  const auto done = run_queries(**snapshot, options);
  return done ? ExitStatus::done : report_error(done.error());
}

}  // namespace

void add_search_command(CLI::App& app, Program& program) {
  CLI::App* command = app.add_subcommand("search", "Search the index");
  auto options = std::make_shared<SearchOptions>();
  add_common_options(*command, program.common);
  command->add_option("QUERY", options->words, "What to look for; see docs/query.md");
  for (const std::string_view facet : search::kFacets) {
    const std::string name(facet);
    command
        ->add_option_function<std::vector<std::string>>(
            "--" + name,
            [options, name](const std::vector<std::string>& values) {
              options->request.filters[name] = values;
            },
            (name == "states" ? "Only practices that state this" : "Only this " + name) +
                " (repeatable: any of them)")
        ->allow_extra_args(false);  // the words behind it are the query
  }
  command->add_option("--limit", options->request.limit, "Results at most")
      ->check(CLI::Range(std::size_t{0}, search::kMaxLimit));
  command->add_option("--offset", options->request.offset, "Results to leave out first")
      ->check(CLI::Range(std::size_t{0}, search::kMaxOffset));
  command->add_flag("--explain", options->request.explain, "Say of each result why it was found");
  command->add_option("--sort", options->sort, "Order of results")
      ->check(CLI::IsMember({"relevance", "newest", "oldest", "title"}));
  command->add_option("--format", options->format, "Form of the answer")
      ->check(CLI::IsMember({"text", "json", "csv", "ris", "bibtex", "trec"}));
  command->add_option("--queries", options->queries, "Run many: a file with {\"id\", \"text\"} a line")
      ->type_name("FILE");
  command->callback([&program, options] {
    options->request.text = joined(options->words);
    options->request.sort = *search::sort_from(options->sort);
    if (program.common.json) options->format = "json";
    program.run = [&program, options] { return run_search(*options, program.common); };
  });
}

}  // namespace praxis::tools
