// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/page_list.h"
#include "tools/index_run.h"
#include "tools/quality_json.h"

#include <algorithm>
#include <chrono>

#include <fmt/core.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace praxis::tools {
namespace {

using nlohmann::ordered_json;

ordered_json skipped_json(const std::vector<ingest::Diagnostic>& skipped) {
  ordered_json out = ordered_json::array();
  for (const ingest::Diagnostic& one : skipped) {
    ordered_json entry{
        {"path", one.path}, {"reason", name_of(one.error.kind)}, {"message", one.error.message}};
    if (one.page > 0) entry["page"] = one.page;
    out.push_back(std::move(entry));
  }
  return out;
}

ordered_json poor_json(const std::vector<ingest::PoorlyRead>& poor) {
  ordered_json out = ordered_json::array();
  for (const ingest::PoorlyRead& one : poor) out.push_back({{"path", one.path}, {"reasons", one.reasons}});
  return out;
}

ordered_json ocr_json(const ingest::PipelineOutcome& outcome) {
  ordered_json out = ordered_json::array();
  for (const auto& [path, pages] : outcome.ocr_pages) out.push_back({{"path", path}, {"pages", pages}});
  return out;
}

ordered_json names_json(const std::vector<UnitName>& units) {
  ordered_json out = ordered_json::array();
  for (const UnitName& unit : units)
    out.push_back({{"kind", name_of(unit.kind)}, {"title", unit.title}, {"path", unit.path}});
  return out;
}

ordered_json changes_json(const UnitChanges& changes) {
  return {{"new", names_json(changes.added)},
          {"changed", names_json(changes.changed)},
          {"gone", names_json(changes.gone)},
          {"unknown_sources", changes.unknown}};
}

double rate(const IndexReport& report) {
  return report.seconds > 0 ? static_cast<double>(report.outcome.pages_read) / report.seconds : 0;
}

double seconds_of(std::chrono::nanoseconds time) {
  return std::chrono::duration<double>(time).count();
}

ordered_json effort_json(const ingest::Effort& effort) {
  return {{"reading", seconds_of(effort.reading)},
          {"cutting", seconds_of(effort.cutting)},
          {"tagging", seconds_of(effort.tagging)}};
}

ordered_json to_json(const IndexReport& report) {
  const ingest::PipelineOutcome& outcome = report.outcome;
  ordered_json out;
  out["sources"] = outcome.catalogue.entries.size();
  out["added"] = outcome.added.size();
  out["updated"] = outcome.updated.size();
  out["unchanged"] = outcome.unchanged;
  out["removed"] = outcome.removed.size();
  out["failed"] = outcome.skipped.size();
  out["ignored"] = outcome.ignored;
  out["units"] = report.units.all;
  out["units_by_kind"] = report.units.by_kind;
  out["corrections"] = report.corrections;
  out["corrections_skipped"] = skipped_json(report.corrections_skipped);
  out["unit_changes"] = changes_json(report.changes);
  out["withheld"] = report.withheld;
  out["pages_read"] = outcome.pages_read;
  out["ocr"] = ocr_json(outcome);
  out["seconds"] = report.seconds;
  out["pages_per_second"] = rate(report);
  out["processor_seconds"] = effort_json(report.effort);
  out["generation"] = report.generation.empty() ? ordered_json(nullptr) : ordered_json(report.generation);
  out["dry_run"] = report.dry_run;
  out["roots"] = outcome.catalogue.roots;
  out["skipped"] = skipped_json(outcome.skipped);
  out["quality"] = quality_json(outcome.quality);
  for (const char* pages : {"scanned_pages", "ocr_pages"}) out["quality"].erase(pages);  // "ocr" says whose
  out["poor"] = poor_json(outcome.poor);
  return out;
}

void print_names(const char* what, const std::vector<std::string>& paths) {
  for (const std::string& path : paths) fmt::print("  {} {}\n", what, path);
}

void print_units(const char* what, const std::vector<UnitName>& units) {
  constexpr std::size_t kMostNamed = 10;  // of a kind of change; --json names all
  for (std::size_t i = 0; i < std::min(units.size(), kMostNamed); ++i)
    fmt::print("  {} {}: {}  ({})\n", what, name_of(units[i].kind), units[i].title, units[i].path);
  if (units.size() > kMostNamed)
    fmt::print("  {} {} more; --json names all\n", what, units.size() - kMostNamed);
}

void print_changes(const IndexReport& report) {
  const UnitChanges& changes = report.changes;
  if (changes.unknown > 0)
    fmt::print("Sources not compared with before, as what was read of them then is not kept: {}\n",
               changes.unknown);
  if (changes.empty()) return;
  fmt::print("Units since the generation before: {} new, {} changed, {} gone\n", changes.added.size(),
             changes.changed.size(), changes.gone.size());
  print_units("new", changes.added);
  print_units("changed", changes.changed);
  print_units("gone", changes.gone);
}

std::string withheld_reason(const UnitChanges& changes) {
  return fmt::format(
      "not published: {} of {} good practices and recommendations would vanish though their sources are the "
      "same; the index stays as it was. Where that is right, run again with --allow-loss",
      changes.lost, changes.precious);
}

void print_text(const IndexReport& report) {
  const ingest::PipelineOutcome& outcome = report.outcome;
  fmt::print("{}: {} added, {} updated, {} unchanged, {} removed, {} skipped\n",
             report.dry_run ? "Would change" : "Sources", outcome.added.size(), outcome.updated.size(),
             outcome.unchanged, outcome.removed.size(), outcome.skipped.size());
  if (report.dry_run) {
    print_names("add", outcome.added);
    print_names("update", outcome.updated);
    print_names("remove", outcome.removed);
  }
  for (const auto& [path, pages] : outcome.ocr_pages)
    fmt::print("  {}: {} read by OCR\n", path, ingest::name_pages(pages));
  for (const ingest::Diagnostic& one : outcome.skipped) {
    const std::string place =
        one.page > 0 ? fmt::format(" ({} {})", one.path.ends_with(".pdf") ? "page" : "line", one.page) : "";
    fmt::print("  skipped {}{}: {} [{}]\n", one.path, place, one.error.message, name_of(one.error.kind));
  }
  for (const ingest::PoorlyRead& one : outcome.poor)
    fmt::print("  poorly read {}: {}\n", one.path, fmt::join(one.reasons, "; "));
  if (report.corrections > 0) fmt::print("Corrections: {} lines\n", report.corrections);
  for (const ingest::Diagnostic& one : report.corrections_skipped)
    fmt::print("  correction {} (line {}): {}\n", one.path, one.page, one.error.message);
  print_changes(report);
  if (report.withheld) {
    fmt::print("Generation {}.\n", withheld_reason(report.changes));
  } else if (!report.generation.empty()) {
    fmt::print("Units: {}", report.units.all);
    const char* separator = " (";
    for (const auto& [kind, count] : report.units.by_kind) {
      fmt::print("{}{} {}", separator, count, kind);
      separator = ", ";
    }
    fmt::print("{}\nGeneration {} is current.\n", report.units.by_kind.empty() ? "" : ")", report.generation);
  } else if (!report.dry_run) {
    fmt::print("The index is up to date.\n");
  }
  fmt::print("{:.1f} s, {} pages read, {:.0f} pages/s\n", report.seconds, outcome.pages_read, rate(report));
}

}  // namespace

ExitStatus print_report(const IndexReport& report, const CommonOptions& common) {
  if (common.json) {
    fmt::print("{}\n", to_json(report).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  } else if (!common.quiet) {
    print_text(report);
  } else {
    for (const ingest::Diagnostic& one : report.outcome.skipped)
      fmt::print(stderr, "praxis: skipped {}: {}\n", one.path, one.error.message);
    for (const ingest::Diagnostic& one : report.corrections_skipped)
      fmt::print(stderr, "praxis: correction {} (line {}): {}\n", one.path, one.page, one.error.message);
    if (report.withheld) fmt::print(stderr, "praxis: {}\n", withheld_reason(report.changes));
  }
  const bool whole = report.outcome.skipped.empty() && report.corrections_skipped.empty() && !report.withheld;
  return whole ? ExitStatus::done : ExitStatus::incomplete;
}

}  // namespace praxis::tools
