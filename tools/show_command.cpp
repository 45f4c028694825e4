// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/unit_json.h"
#include "corpus/vocabulary.h"
#include "search/answer_json.h"
#include "search/snapshot.h"
#include "tools/command.h"
#include "tools/open_index.h"

#include <memory>
#include <string>

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace praxis::tools {
namespace {

void print_list(const char* name, const std::vector<std::string>& values) {
  if (values.empty()) return;
  std::string joined;
  for (const std::string& value : values) joined += (joined.empty() ? "" : ", ") + value;
  fmt::print("{}: {}\n", name, joined);
}

void print_unit(const Unit& unit) {
  fmt::print("{}\n[{}]\n\n{}\n\n", unit.title, label_of(unit.kind), unit.text);
  print_list("Projects", unit.projects);
  print_list("Regions", unit.regions);
  print_list("Themes", unit.themes);
  print_list("Organisations", unit.organisations);
  print_list("Section", unit.section);
  if (!unit.date.empty()) fmt::print("Date: {}\n", unit.date);
  fmt::print("Source: {}", unit.document.path);
  if (unit.first_page > 0) fmt::print(", page {}", unit.first_page);
  fmt::print("\n");
  for (const Why& why : unit.why) fmt::print("  {} {}: \"{}\"\n", why.field, why.value, why.text);
}

ExitStatus show(const std::string& id, const CommonOptions& common) {
  const auto snapshot = open_index(common);
  if (!snapshot) return report_error(snapshot.error());
  const auto unit = (*snapshot)->unit(id);
  if (!unit) return report_error(unit.error());
  const auto copies = (*snapshot)->copies_of(id);
  if (!copies) return report_error(copies.error());
  if (common.json) {
    nlohmann::ordered_json json = to_json(*unit);
    json["also_in"] = search::to_json(*copies);
    fmt::print("{}\n", json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  } else {
    print_unit(*unit);
    for (const search::Copy& copy : copies->listed)
      fmt::print("Also in: {} ({})\n", copy.document_title, copy.id);
  }
  return ExitStatus::done;
}

}  // namespace

void add_show_command(CLI::App& app, Program& program) {
  CLI::App* command = app.add_subcommand("show", "Print one unit, whole");
  auto id = std::make_shared<std::string>();
  add_common_options(*command, program.common);
  command->add_option("ID", *id, "The unit's id, as a search prints it")->required();
  command->callback([&program, id] { program.run = [&program, id] { return show(*id, program.common); }; });
}

}  // namespace praxis::tools
