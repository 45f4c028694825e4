// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/index_run.h"

#include "corpus/vocabulary.h"
#include "ingest/corrections.h"
#include "ingest/reader.h"
#include "search/generation.h"
#include "search/index_builder.h"
#include "tools/gone_units.h"
#include "tools/index_units.h"
#include "tools/progress_bar.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace praxis::tools {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view kCatalogueKey = "catalogue";

Result<ingest::Catalogue> catalogue_of(const fs::path& generation) {
  auto text = search::read_metadata(generation, kCatalogueKey);
  if (!text) return pass_on(std::move(text));
  if (text->empty()) return ingest::Catalogue{};
  return ingest::catalogue_from_text(*text);
}

Result<ingest::Catalogue> current_catalogue(const search::GenerationStore& store) {
  const auto current = store.current();
  if (!current)
    return current.error().kind == ErrorKind::no_index ? Result<ingest::Catalogue>(ingest::Catalogue{})
                                                       : fail(current.error().kind, current.error().message);
  return catalogue_of(*current);
}

std::vector<fs::path> normal_paths(const std::vector<fs::path>& paths) {
  std::vector<fs::path> out;
  for (const fs::path& path : paths) {
    fs::path normal = fs::absolute(path).lexically_normal();
    if (!normal.has_filename()) normal = normal.parent_path();  // "folder/" and "folder" are one
    out.push_back(std::move(normal));
  }
  return out;
}

/// The roots of before, without those forgotten, with those added.
Result<std::vector<fs::path>> roots_for(const ingest::Catalogue& previous, const IndexRequest& request) {
  std::set<fs::path> roots(previous.roots.begin(), previous.roots.end());
  for (const fs::path& path : normal_paths(request.forget)) {
    if (roots.erase(path) == 0)
      return fail(ErrorKind::not_found, path.string() + " is not among this index's sources");
  }
  for (fs::path& path : normal_paths(request.add)) roots.insert(std::move(path));
  if (roots.empty() && request.forget.empty()) {
    return fail(ErrorKind::bad_request,
                "this index has no sources yet: name files or folders, as in `praxis index FOLDER`");
  }
  return std::vector<fs::path>(roots.begin(), roots.end());
}

/// Dictionaries, vocabularies and the memory of words take longer to let go piece by piece than to use once
/// more; the end of the program gives all back at once.
template <typename Thing>
void keep_until_the_end(Thing thing) {
  static auto& kept = *new std::vector<Thing>;
  kept.push_back(std::move(thing));
}

/// What the server is to know of sources and of units that are gone.
Result<void> keep_records(search::IndexBuilder& builder, const AddedUnits& added,
                          const std::vector<GoneUnit>& gone) {
  for (const auto& [document, record] : added.sources) {
    const std::string key = std::string(kSourceRecordKey) + document;
    if (auto kept = builder.set_metadata(key, to_text(record)); !kept) return kept;
  }
  for (const GoneUnit& unit : gone) {
    const std::string key = std::string(kGoneUnitKey) + unit.id;
    if (auto kept = builder.set_metadata(key, to_text(unit)); !kept) return kept;
  }
  return {};
}

Result<void> publish(const search::GenerationStore& generations, const ingest::ExtractionStore& store,
                     const Vocabularies& vocabularies, const ingest::Corrections& corrections,
                     std::size_t jobs, IndexReport& report) {
  auto file = generations.prepare_next();
  if (!file) return pass_on(std::move(file));
  const std::vector<Stretch> stretches = stretches_for(report.outcome.catalogue, jobs);
  auto builder = search::IndexBuilder::create(*file, vocabularies, stretches.size());
  if (!builder) return pass_on(std::move(builder));
  const auto current = generations.current();
  auto units = add_units(*builder, stretches, jobs, store, corrections, current.has_value());
  if (!units) return pass_on(std::move(units));
  const auto gone =
      find_gone_units(current ? *current : fs::path(),
                      {file->stem().string(), *units, report.outcome.catalogue, store, corrections});
  if (auto kept = keep_records(*builder, *units, gone); !kept) return kept;
  for (ingest::Diagnostic& stale : corrections.unmatched())
    report.corrections_skipped.push_back(std::move(stale));
  report.units = std::move(units->counts);
  if (auto kept = builder->set_metadata(kCatalogueKey, ingest::to_text(report.outcome.catalogue)); !kept)
    return kept;
  if (auto finished = builder->finish(); !finished) return finished;
  keep_until_the_end(std::move(*builder));
  if (auto published = generations.publish(*file); !published) return published;
  report.generation = file->stem().string();
  return {};
}

/// Where editors put corrections: in the folders given as sources and in those that hold some.
std::set<fs::path> folders_of(const ingest::Catalogue& catalogue, const std::vector<fs::path>& roots) {
  std::set<fs::path> folders(roots.begin(), roots.end());  // of a file there is none in it
  for (const ingest::CatalogueEntry& entry : catalogue.entries)
    folders.insert(fs::path(entry.path).parent_path());
  return folders;
}

/// Drops extractions that no generation still kept was made of.
void clean_store(const search::GenerationStore& generations, const ingest::ExtractionStore& store) {
  std::set<std::string> keys;
  for (const fs::path& generation : generations.all()) {
    const auto catalogue = catalogue_of(generation);
    if (!catalogue) return;  // better too much than too little
    for (const ingest::CatalogueEntry& entry : catalogue->entries) keys.insert(entry.key);
  }
  store.keep_only(keys);
}

}  // namespace

Result<IndexReport> run_index(const CommonOptions& common, const IndexRequest& request) {
  const auto started = std::chrono::steady_clock::now();
  auto lock = search::IndexLock::acquire(common.index);
  if (!lock) return pass_on(std::move(lock));
  const search::GenerationStore generations(common.index);
  auto previous = current_catalogue(generations);
  if (!previous) return pass_on(std::move(previous));
  auto roots = roots_for(*previous, request);
  if (!roots) return pass_on(std::move(roots));
  auto vocabularies = load_vocabularies(common);
  if (!vocabularies) return pass_on(std::move(vocabularies));
  const auto folder = vocabulary_folder();
  auto reader = ingest::Reader::create(**vocabularies, *folder, request.options.jobs, {}, request.ocr);
  if (!reader) return pass_on(std::move(reader));

  const ingest::ExtractionStore store(common.index / "store");
  IndexReport report;
  report.dry_run = request.options.dry_run;
  {
    ProgressBar bar(!common.quiet && !common.json);
    auto outcome = ingest::run_pipeline(*roots, *previous, **reader, store, request.options,
                                        [&](const ingest::Progress& p) { bar.show(p); });
    if (!outcome) return pass_on(std::move(outcome));
    report.outcome = std::move(*outcome);
    report.effort = (*reader)->effort();
  }
  keep_until_the_end(std::move(*reader));
  keep_until_the_end(*vocabularies);
  const auto corrections =
      ingest::Corrections::read(folders_of(report.outcome.catalogue, *roots), **vocabularies);
  report.outcome.catalogue.corrections = corrections.fingerprint();
  report.corrections = corrections.size();
  report.corrections_skipped = corrections.problems();
  const auto current = generations.current();
  const bool due = request.options.full || !current || !search::has_this_form(*current) ||
                   ingest::to_text(report.outcome.catalogue) != ingest::to_text(*previous);
  if (!report.dry_run && due && !previous->entries.empty()) {
    report.changes = compare_units(*previous, report.outcome.catalogue, store);
    report.withheld = report.changes.loses_too_much() && !request.allow_loss;
  }
  if (!report.dry_run && due && !report.withheld) {
    if (auto published =
            publish(generations, store, **vocabularies, corrections, request.options.jobs, report);
        !published)
      return pass_on(std::move(published));
    clean_store(generations, store);
  }
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
  return report;
}

}  // namespace praxis::tools
