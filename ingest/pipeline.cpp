// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pipeline.h"

#include "corpus/fs.h"
#include "ingest/quality.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <utility>

namespace praxis::ingest {
namespace {

/// One source on its way: what is known of it, and what became of it.
struct Job {
  SourceFile file;
  const CatalogueEntry* before = nullptr;
  CatalogueEntry now;
  bool settled = false;  ///< needs no reading
  int pages_read = 0;
  Quality quality;  ///< of what was read
};

void sort_by_path(std::vector<CatalogueEntry>& entries) {
  std::sort(entries.begin(), entries.end(),
            [](const CatalogueEntry& a, const CatalogueEntry& b) { return a.path < b.path; });
}

bool is_transient(const Error& error) {
  return error.kind == ErrorKind::unreadable || error.kind == ErrorKind::not_found ||
         error.kind == ErrorKind::io || error.kind == ErrorKind::internal;
}

std::string store_key(const Reader& reader, const CatalogueEntry& entry, const Quality& quality) {
  return sha256_hex(reader.fingerprint(entry.format, quality) + "\n" + entry.path + "\n" + entry.content);
}

bool can_stay(const CatalogueEntry& before, const Reader& reader, const ExtractionStore& store) {
  if (before.failure) return !is_transient(*before.failure);
  const auto kept = store.get(before.key);
  return kept && before.key == store_key(reader, before, kept->quality);
}

Job make_job(const SourceFile& file, const Catalogue& previous, const Reader& reader,
             const ExtractionStore& store, bool full) {
  Job job;
  job.file = file;
  job.before = previous.find(file.path.string());
  job.now.path = file.path.string();
  job.now.format = file.format;
  job.now.size = file.size;
  job.now.modified_ns = file.modified_ns;
  const bool same_file =
      job.before != nullptr && job.before->size == file.size && job.before->modified_ns == file.modified_ns;
  if (same_file && !full && can_stay(*job.before, reader, store)) {
    job.now = *job.before;
    job.settled = true;
  }
  return job;
}

void note_failure(Job& job, Error error) {
  job.now.key.clear();
  job.now.failure = std::move(error);
}

void read_source(Job& job, Reader& reader, const ExtractionStore& store, bool full) {
  auto content = sha256_of_file(job.file.path);
  if (!content) return note_failure(job, std::move(content).error());
  job.now.content = *content;
  const bool same_content = job.before != nullptr && job.before->content == *content;
  if (same_content && !full && can_stay(*job.before, reader, store)) {
    job.now.key = job.before->key;
    job.now.units = job.before->units;
    job.now.pages = job.before->pages;
    job.now.failure = job.before->failure;
    job.now.skipped = job.before->skipped;
    job.now.poor = job.before->poor;
    return;
  }
  auto reading = reader.read(job.file.path, job.file.format);
  if (!reading) return note_failure(job, std::move(reading).error());
  job.now.key = store_key(reader, job.now, reading->extraction.quality);
  job.now.units = reading->extraction.units.size();
  job.now.pages = reading->extraction.document.pages;
  job.pages_read = job.now.pages;
  job.now.skipped = std::move(reading->skipped);
  job.quality = reading->extraction.quality;
  job.now.poor = poor_reading(job.quality);
  if (auto stored = store.put_for_use(job.now.key, std::move(reading->extraction)); !stored)
    note_failure(job, std::move(stored).error());
}

/// Runs the jobs on some threads; each job writes only its own slot, so that order does not depend on timing.
void read_all(std::vector<Job>& jobs, Reader& reader, const ExtractionStore& store,
              const PipelineOptions& options, const OnProgress& on_progress) {
  // The largest first, so that no thread is left with a long one at the end.
  std::vector<Job*> waiting;
  for (Job& job : jobs) {
    if (!job.settled) waiting.push_back(&job);
  }
  std::stable_sort(waiting.begin(), waiting.end(),
                   [](const Job* a, const Job* b) { return a->file.size > b->file.size; });
  std::atomic<std::size_t> next{0};
  std::mutex reporting;
  Progress progress;
  progress.total = waiting.size();
  const auto work = [&] {
    for (std::size_t i = next++; i < waiting.size(); i = next++) {
      read_source(*waiting[i], reader, store, options.full);
      const std::lock_guard lock(reporting);
      ++progress.done;
      progress.pages += static_cast<std::size_t>(waiting[i]->pages_read);
      if (on_progress) on_progress(progress);
    }
  };
  // One more than there are workers: where several wait for one dictionary to load, another goes on.
  std::vector<std::jthread> threads;
  for (std::size_t i = 0; i < std::min(options.jobs, waiting.size()); ++i) threads.emplace_back(work);
  work();
}

void collect(const Job& job, PipelineOutcome& outcome) {
  const bool was_in = job.before != nullptr && !job.before->failure;
  const bool is_in = !job.now.failure;
  const bool same = was_in && is_in && job.before->key == job.now.key;
  if (same || (!was_in && !is_in)) {
    outcome.unchanged += same ? 1 : 0;
  } else if (!was_in) {
    outcome.added.push_back(job.now.path);
  } else if (is_in) {
    outcome.updated.push_back(job.now.path);
  } else {
    outcome.removed.push_back(job.now.path);
  }
  if (job.now.failure) outcome.skipped.push_back({job.now.path, *job.now.failure, 0});
  outcome.skipped.insert(outcome.skipped.end(), job.now.skipped.begin(), job.now.skipped.end());
  outcome.pages_read += static_cast<std::size_t>(job.pages_read);
  add_quality(outcome.quality, job.quality);
  if (!job.quality.ocr_pages.empty()) outcome.ocr_pages.emplace_back(job.now.path, job.quality.ocr_pages);
  outcome.catalogue.entries.push_back(job.now);
}

/// True when `path` is `folder` or lies below it.
bool lies_below(std::string_view path, std::string_view folder) {
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

/// A folder that cannot be looked into today (a disk not mounted, a permission) has not vanished: what was
/// indexed from it stays until it can be read again, or is forgotten.
void keep_unreachable(const Catalogue& previous, PipelineOutcome& outcome) {
  std::vector<CatalogueEntry> kept;
  for (const CatalogueEntry& entry : previous.entries) {
    const bool unreachable =
        std::any_of(outcome.skipped.begin(), outcome.skipped.end(), [&](const Diagnostic& one) {
          return is_transient(one.error) && entry.path != one.path && lies_below(entry.path, one.path);
        });
    if (unreachable && outcome.catalogue.find(entry.path) == nullptr) kept.push_back(entry);
  }
  outcome.unchanged += kept.size();
  auto& entries = outcome.catalogue.entries;
  entries.insert(entries.end(), kept.begin(), kept.end());
  sort_by_path(entries);
}

void note_vanished(const Catalogue& previous, PipelineOutcome& outcome) {
  for (const CatalogueEntry& entry : previous.entries) {
    if (!entry.failure && outcome.catalogue.find(entry.path) == nullptr)
      outcome.removed.push_back(entry.path);
  }
}

void note_poor(PipelineOutcome& outcome) {
  for (const CatalogueEntry& entry : outcome.catalogue.entries) {
    if (!entry.poor.empty()) outcome.poor.push_back({entry.path, entry.poor});
  }
}

/// What a dry run would do: an unsettled source counts as new or changed.
void plan_only(const std::vector<Job>& jobs, PipelineOutcome& outcome) {
  for (const Job& job : jobs) {
    if (job.settled)
      ++outcome.unchanged;
    else
      (job.before != nullptr ? outcome.updated : outcome.added).push_back(job.now.path);
    outcome.catalogue.entries.push_back(job.now);
  }
}

}  // namespace

Result<PipelineOutcome> run_pipeline(const std::vector<std::filesystem::path>& roots,
                                     const Catalogue& previous, Reader& reader, const ExtractionStore& store,
                                     const PipelineOptions& options, const OnProgress& on_progress) {
  ScanResult found = scan(roots);
  PipelineOutcome outcome;
  for (const auto& root : roots) outcome.catalogue.roots.push_back(root.string());
  outcome.ignored = found.ignored;
  outcome.skipped = std::move(found.skipped);

  std::vector<Job> jobs;
  jobs.reserve(found.files.size());
  for (const SourceFile& file : found.files)
    jobs.push_back(make_job(file, previous, reader, store, options.full));
  if (options.dry_run) {
    plan_only(jobs, outcome);
  } else {
    read_all(jobs, reader, store, options, on_progress);
    for (const Job& job : jobs) collect(job, outcome);
  }
  sort_by_path(outcome.catalogue.entries);
  keep_unreachable(previous, outcome);
  note_vanished(previous, outcome);
  note_poor(outcome);
  return outcome;
}

}  // namespace praxis::ingest
