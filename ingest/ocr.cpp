// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/ocr.h"

#include "corpus/utf8.h"
#include "ingest/language.h"
#include "ingest/page_list.h"
#include "ingest/tessdata.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <utility>

namespace praxis::ingest {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kTellingText = 200;  // bytes; less does not tell a language
constexpr std::size_t kPagesForLanguage = 4;
constexpr int kReadings = 3;  // of one page, each in another language
constexpr std::string_view kFallback = "eng";

/// Names joined by "+" hold this one.
bool reads_with(std::string_view names, std::string_view name) {
  const std::string all = "+" + std::string(names) + "+";
  return all.find("+" + std::string(name) + "+") != std::string::npos;
}

std::string package_of(std::string_view data) {
  std::string name(data);
  std::replace(name.begin(), name.end(), '_', '-');
  return "`apt-get install tesseract-ocr-" + name + "`";
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
    const auto same = [&](const Diagnostic& one) { return one.page == page && one.error.message == message; };
    if (std::none_of(missed.begin(), missed.end(), same))
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
    : pool_(std::move(pool)), workers_(std::max<std::size_t>(workers, 1)), limits_(limits) {
  for (const TrainedData& data : installed_trained_data()) {
    data_names_ += data.name + " ";
    if (data.name != "osd" && data.name != "equ") installed_.push_back(data.name);
  }
}

Result<std::unique_ptr<PageRecogniser>> PageRecogniser::create(std::size_t workers, OcrLimits limits) {
  WorkerLimits each;
  each.cpu = limits.page_cpu;
  each.wall = limits.page_wall;
  each.memory_bytes = limits.memory_bytes;
  auto pool = WorkerPool::create(workers, each, WorkerMode::pictures);
  if (!pool) return pass_on(std::move(pool));
  return std::unique_ptr<PageRecogniser>(new PageRecogniser(std::move(*pool), workers, limits));
}

bool PageRecogniser::is_installed(std::string_view name) const {
  return std::binary_search(installed_.begin(), installed_.end(), name);
}

/// Latin data reads the Latin letters of other languages too; other scripts need English beside them for the
/// names and terms that every document holds.
std::string PageRecogniser::data_for(std::string_view language) const {
  std::string name(tesseract_name_of(language));
  if (name.empty() || !is_installed(name)) return {};
  const bool other_script = language == "el" || language == "bg" || language == "uk" || language == "ru" ||
                            language == "sr" || language == "mk";
  if (other_script && is_installed(kFallback)) name += "+" + std::string(kFallback);
  return name;
}

std::string PageRecogniser::data_for_script(std::string_view script) const {
  std::string names;
  for (const std::string_view name : languages_of_script(script)) {
    if (is_installed(name)) names += std::string(name) + "+";
  }
  if (names.empty()) return names;
  return is_installed(kFallback) ? names + std::string(kFallback) : names.substr(0, names.size() - 1);
}

std::string PageRecogniser::first_data(std::string_view text) const {
  return text.size() < kTellingText ? std::string() : data_for(detect_language(text, {}));
}

/// What this page should rather have been read with; empty when all is well, or nothing better is there.
std::string PageRecogniser::better_data(const RecognisedPage& page, Run& run) const {
  const auto wanted = languages_of_script(page.script);
  if (!wanted.empty()) {
    const bool so = std::any_of(wanted.begin(), wanted.end(),
                                [&](std::string_view name) { return reads_with(page.languages, name); });
    std::string names = so ? std::string() : data_for_script(page.script);
    if (!so && names.empty())
      run.miss(ErrorKind::unsupported,
               "the page is written in " + page.script +
                   " letters, whose data for OCR is missing: " + package_of(wanted.front()),
               page.page);
    if (!so) return names;
  }
  const std::string text = text_of(page);
  if (text.size() < kTellingText) return {};
  const std::string_view used = std::string_view(page.languages).substr(0, page.languages.find('+'));
  const std::string language = detect_language(text, language_of(used));
  const std::string_view name = tesseract_name_of(language);
  if (name.empty() || reads_with(page.languages, name)) return {};
  if (is_installed(name)) return data_for(language);
  run.miss(ErrorKind::unsupported,
           "the page seems to be in the language \"" + language +
               "\", whose data for OCR is missing; it was " + "read with " + page.languages + ": " +
               package_of(name),
           page.page);
  return {};
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
    data = better_data(*best, run);
    if (reads_with(tried, data)) return;
  }
}

/// Reads the first pages one after the other until one has said its language; how many that were.
std::size_t PageRecogniser::find_language(Run& run) {
  run.data = is_installed(kFallback) ? std::string(kFallback) : installed_.front();
  std::size_t read = 0;
  while (read < std::min(run.pages.size(), kPagesForLanguage) && run.failed < limits_.failed_pages) {
    run.tried[read] = 1;
    read_page(run, read);
    const auto& page = run.read[read++];
    if (!page || text_of(*page).size() < kTellingText) continue;
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
  Run run{file, pages, first_data(text), Clock::now() + limits_.document_wall, {}, {}, {}};
  run.read.resize(pages.size());
  run.tried.resize(pages.size());
  if (installed_.empty()) {
    run.miss(ErrorKind::unsupported,
             name_pages(pages) +
                 " cannot be read by OCR, as no language's data is installed: " + package_of(kFallback),
             pages.front());
  } else {
    const std::size_t done = run.data.empty() ? find_language(run) : 0;
    if (done < pages.size()) read_rest(run, done);
    name_untried(run);
  }
  for (auto& page : run.read) {
    if (page) outcome.pages.push_back(std::move(*page));
  }
  outcome.missed = std::move(run.missed);
  std::stable_sort(outcome.missed.begin(), outcome.missed.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.page < b.page; });
  return outcome;
}

}  // namespace praxis::ingest
