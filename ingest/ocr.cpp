// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/ocr.h"

#include "ingest/page_list.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <utility>

namespace praxis::ingest {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kPagesForLanguage = 4;
constexpr int kReadings = 3;  // of one page, each in another language

/// In the order of their pages; what is said of several is said once, with their numbers.
std::vector<Diagnostic> gathered(std::vector<Diagnostic> missed) {
  std::stable_sort(missed.begin(), missed.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.page < b.page; });
  std::vector<Diagnostic> out;
  std::vector<std::vector<int>> pages;
  for (Diagnostic& one : missed) {
    const auto same = std::find_if(out.begin(), out.end(), [&](const Diagnostic& other) {
      return other.error.kind == one.error.kind && other.error.message == one.error.message;
    });
    if (same == out.end()) {
      pages.push_back({one.page});
      out.push_back(std::move(one));
    } else if (auto& numbers = pages[static_cast<std::size_t>(same - out.begin())];
               numbers.back() != one.page) {
      numbers.push_back(one.page);
    }
  }
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (pages[i].size() > 1) out[i].error.message = name_pages(pages[i]) + ": " + out[i].error.message;
  }
  return out;
}

}  // namespace

/// One document on its way.
struct PageRecogniser::Run {
  const fs::path& file;
  const std::vector<int>& pages;
  std::string data;  ///< what the next page is read with
  Clock::time_point end;
  std::vector<std::optional<RecognisedPage>> read;  ///< by index into pages
  std::vector<char> tried;                          ///< one a page, as several threads write
  std::mutex mutex;
  std::vector<Diagnostic> missed{};
  std::atomic<int> failed{0};

  void miss(ErrorKind kind, std::string message, int page) {
    const std::lock_guard lock(mutex);
    missed.push_back({file.string(), {kind, std::move(message)}, page});
  }
};

std::optional<OcrMode> ocr_mode_from(std::string_view name) {
  if (name == "auto") return OcrMode::automatic;
  if (name == "never") return OcrMode::never;
  if (name == "always") return OcrMode::always;
  return std::nullopt;
}

PageRecogniser::PageRecogniser(std::unique_ptr<WorkerPool> pool, std::size_t workers, OcrLimits limits)
    : pool_(std::move(pool)), workers_(std::max<std::size_t>(workers, 1)), limits_(limits) {}

Result<std::unique_ptr<PageRecogniser>> PageRecogniser::create(std::size_t workers, OcrLimits limits) {
  WorkerLimits each;
  each.cpu = limits.page_cpu;
  each.wall = limits.page_wall;
  each.memory_bytes = limits.memory_bytes;
  auto pool = WorkerPool::create(workers, each, WorkerMode::pictures);
  if (!pool) return pass_on(std::move(pool));
  return std::unique_ptr<PageRecogniser>(new PageRecogniser(std::move(*pool), workers, limits));
}

void PageRecogniser::read_page(Run& run, std::size_t index) {
  const int number = run.pages[index];
  std::string data = run.data;
  std::string tried;
  for (int reading = 0; reading < kReadings && !data.empty(); ++reading) {
    auto page = pool_->recognise(run.file, number, data);
    if (!page) {
      if (run.read[index]) return;  // what an earlier reading gave stays
      ++run.failed;
      run.miss(page.error().kind, "the page could not be read by OCR: " + page.error().message, number);
      return;
    }
    page->page = number;
    tried += "+" + data;
    auto& best = run.read[index];
    if (!best || page->confidence >= best->confidence) best = std::move(*page);
    OcrLanguages::Advice advice = languages_.advise(*best);
    if (!advice.missing.empty()) run.miss(ErrorKind::unsupported, std::move(advice.missing), number);
    data = std::move(advice.data);
    if (reads_with(tried, data)) return;
  }
}

/// Reads the first pages one after the other until one has said its language; how many that were.
std::size_t PageRecogniser::find_language(Run& run) {
  run.data = languages_.at_first();
  std::size_t read = 0;
  while (read < std::min(run.pages.size(), kPagesForLanguage) && run.failed < limits_.failed_pages) {
    run.tried[read] = 1;
    read_page(run, read);
    const auto& page = run.read[read++];
    if (!page || !tells_language(text_of(*page))) continue;
    run.data = page->languages;
    break;
  }
  return read;
}

void PageRecogniser::read_rest(Run& run, std::size_t from) {
  std::atomic<std::size_t> next{from};
  const auto work = [&] {
    for (std::size_t i = next++; i < run.pages.size(); i = next++) {
      if (run.failed >= limits_.failed_pages || Clock::now() >= run.end) return;
      run.tried[i] = 1;
      read_page(run, i);
    }
  };
  std::vector<std::jthread> threads;
  for (std::size_t t = 1; t < std::min(workers_, run.pages.size() - from); ++t) threads.emplace_back(work);
  work();
}

/// Names the pages that were given up, with why.
void PageRecogniser::name_untried(Run& run) const {
  std::vector<int> left;
  for (std::size_t i = 0; i < run.pages.size(); ++i) {
    if (run.tried[i] == 0) left.push_back(run.pages[i]);
  }
  if (left.empty()) return;
  const std::string why =
      run.failed >= limits_.failed_pages
          ? std::to_string(run.failed) + " other pages could not be"
          : "the time for one document, " + std::to_string(limits_.document_wall.count()) + " s, was over";
  run.miss(ErrorKind::limit_exceeded, name_pages(left) + " not read by OCR, as " + why, left.front());
}

OcrOutcome PageRecogniser::recognise(const fs::path& file, const std::vector<int>& pages,
                                     std::string_view text) {
  OcrOutcome outcome;
  if (pages.empty()) return outcome;
  Run run{file, pages, languages_.for_text(text), Clock::now() + limits_.document_wall, {}, {}, {}};
  run.read.resize(pages.size());
  run.tried.resize(pages.size());
  if (languages_.empty()) {
    run.miss(ErrorKind::unsupported,
             name_pages(pages) +
                 " cannot be read by OCR, as no language's data is installed: " + install_command("eng"),
             pages.front());
  } else {
    const std::size_t done = run.data.empty() ? find_language(run) : 0;
    if (done < pages.size()) read_rest(run, done);
    name_untried(run);
  }
  for (auto& page : run.read) {
    if (page) outcome.pages.push_back(std::move(*page));
  }
  outcome.missed = gathered(std::move(run.missed));
  return outcome;
}

}  // namespace praxis::ingest
