// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/vocabulary.h"
#include "ingest/review.h"
#include "tools/command.h"
#include "tools/open_index.h"

#include <algorithm>
#include <memory>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace praxis::tools {
namespace {

using nlohmann::ordered_json;

/// A doubt and the unit it is about.
struct Entry {
  ingest::Doubt doubt;
  std::string id, title, document;
  int page = 0;
};

/// Tabs and line ends part cells and rows.
std::string cell(std::string_view text) {
  return squeeze_space(text);
}

void print_json(const std::vector<Entry>& entries) {
  ordered_json out = ordered_json::array();
  for (const Entry& e : entries) {
    out.push_back({{"target", e.id},
                   {"field", e.doubt.field},
                   {"action", e.doubt.action},
                   {"value", e.doubt.value},
                   {"weight", e.doubt.weight},
                   {"reason", e.doubt.reason},
                   {"title", e.title},
                   {"document", e.document},
                   {"page", e.page}});
  }
  fmt::print("{}\n", out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void print_text(const std::vector<Entry>& entries) {
  if (entries.empty()) return;
  fmt::print(
      "# What the program is least sure of, worst first. To accept a correction, put its line into the "
      "corrections.tsv beside its source\n# without the # before it, the value mended or filled in.\n");
  for (const Entry& e : entries) {
    const std::string place = e.page > 0 ? fmt::format(", p. {}", e.page) : "";
    fmt::print("\n# {:.2f}  {} ({}{}): {}\n#{}\t{}\t{}\t{}\t{}\n", e.doubt.weight, cell(e.title),
               cell(e.document), place, cell(e.doubt.reason), e.id, e.doubt.field, e.doubt.action,
               cell(e.doubt.value), cell(e.doubt.reason));
  }
}

ExitStatus review(std::size_t limit, const CommonOptions& common) {
  const auto snapshot = open_index(common);
  if (!snapshot) return report_error(snapshot.error());
  std::vector<Entry> entries;
  const auto done = (*snapshot)->for_each_unit([&](const Unit& unit) {
    for (ingest::Doubt& doubt : ingest::doubts_of(unit, (*snapshot)->vocabularies()))
      entries.push_back({std::move(doubt), unit.id, unit.title, unit.document.title, unit.first_page});
    return true;
  });
  if (!done) return report_error(done.error());
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.doubt.weight > b.doubt.weight; });
  const std::size_t all = entries.size();
  entries.resize(std::min(limit, all));
  common.json ? print_json(entries) : print_text(entries);
  if (all > entries.size()) say(common, fmt::format("{} more; --limit shows them", all - entries.size()));
  return ExitStatus::done;
}

}  // namespace

void add_review_command(CLI::App& app, Program& program) {
  CLI::App* command = app.add_subcommand(
      "review", "List the units and tags the program is least sure of, as corrections to accept");
  auto limit = std::make_shared<std::size_t>(50);
  add_common_options(*command, program.common);
  command->add_option("--limit", *limit, "Lines at most")->capture_default_str();
  command->callback(
      [&program, limit] { program.run = [&program, limit] { return review(*limit, program.common); }; });
}

}  // namespace praxis::tools
