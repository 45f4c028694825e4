// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/reader.h"

#include "corpus/fs.h"
#include "corpus/utf8.h"
#include "ingest/language.h"
#include "ingest/records.h"
#include "ingest/segment/amounts.h"
#include "ingest/segment/titles.h"
#include "ingest/spelling/known_words.h"
#include "ingest/spelling/settle_hyphens.h"
#include "ingest/title_page.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <numeric>
#include <thread>
#include <utility>

namespace praxis::ingest {
namespace {

namespace fs = std::filesystem;

// Raised whenever reading, cutting or tagging changes what a file gives: stored extractions of before are
// then stale.
constexpr std::string_view kReadingVersion = "20";
constexpr std::uint64_t kTableLimit = std::uint64_t{16} << 20U;

Result<std::string> fingerprint_of(const fs::path& folder, const Vocabularies& vocabularies) {
  static constexpr std::array<const char*, 12> kTables{
      "regions.tsv",         "region_codes.tsv", "uncertain_regions.tsv", "not_regions.tsv",
      "theme_crosswalk.tsv", "themes.tsv",       "projects.tsv",          "cues.tsv",
      "evidence.tsv",        "theme_words.tsv",  "word_forms.tsv",        "organisations.tsv"};
  std::string all = std::string(kReadingVersion) + vocabularies.added;
  for (const char* table : kTables) {
    auto content = read_file(folder / table, kTableLimit);
    if (!content) return content;
    all += "\n" + sha256_hex(*content);
  }
  return sha256_hex(all);
}

/// "annual_report-2021" as people would write it.
std::string title_from_file_name(const fs::path& file) {
  std::string title = bare_name(file).string();
  for (char& c : title) {
    if (c == '_' || c == '-') c = ' ';
  }
  return squeeze_space(to_clean_utf8(title));
}

DocumentInfo export_info(const fs::path& file) {
  DocumentInfo info;
  info.id = document_id(file);
  info.title = title_from_file_name(file);
  info.path = to_clean_utf8(file.string());
  info.kind = "record-export";
  return info;
}

/// Ids of two exports never collide; two records of one export that bear the same id are told apart by their
/// order.
void complete_record(Unit& unit, const DocumentInfo& info, std::map<std::string, int>& seen) {
  const int order = seen[unit.record_id]++;
  unit.id = sha256_hex(info.id + "\n" + unit.record_id + "\n" + std::to_string(order)).substr(0, 16);
  if (unit.title.empty()) unit.title = title_from_sentence(unit.text);
  DocumentInfo own = std::exchange(unit.document, info);
  if (!own.title.empty()) unit.document.title = std::move(own.title);
  if (!own.url.empty()) unit.document.url = std::move(own.url);
  if (!own.date.empty()) unit.document.date = std::move(own.date);
  if (!own.kind.empty()) unit.document.kind = std::move(own.kind);
  if (unit.date.empty()) unit.date = unit.document.date;
}

/// What stands on no other pages than these, for telling the document's language by. Not all of a long one.
std::string text_outside(const ReadDocument& document, const std::vector<int>& pages) {
  constexpr std::size_t kEnough = 64 * 1024;
  std::string text;
  for (const Block& block : document.blocks) {
    const bool on_one_of_them = std::any_of(
        block.boxes.begin(), block.boxes.end(),
        [&](const PageBox& place) { return std::binary_search(pages.begin(), pages.end(), place.page); });
    if (!on_one_of_them && text.size() < kEnough) text += block.text + "\n";
  }
  return text;
}

}  // namespace

std::string document_id(const fs::path& path) {
  return sha256_hex(path.string()).substr(0, 12);
}

Reader::Reader(std::unique_ptr<Segmenter> segmenter, const Vocabularies& vocabularies,
               std::unique_ptr<WorkerPool> pool, std::unique_ptr<PageRecogniser> recogniser, OcrMode ocr,
               const std::string& fingerprint)
    : segmenter_(std::move(segmenter)),
      tagger_(vocabularies, segmenter_->lexicons(), segmenter_->cues()),
      pool_(std::move(pool)),
      recogniser_(std::move(recogniser)),
      ocr_(ocr),
      fingerprint_(sha256_hex(fingerprint + dictionaries_.fingerprint())) {}

Result<std::unique_ptr<Reader>> Reader::create(const Vocabularies& vocabularies,
                                               const fs::path& vocabulary_folder, std::size_t workers,
                                               WorkerLimits limits, OcrMode ocr) {
  auto fingerprint = fingerprint_of(vocabulary_folder, vocabularies);
  if (!fingerprint) return pass_on(std::move(fingerprint));
  auto segmenter = Segmenter::create(vocabularies, vocabulary_folder);
  if (!segmenter) return pass_on(std::move(segmenter));
  auto pool = WorkerPool::create(workers, limits);
  if (!pool) return pass_on(std::move(pool));
  std::unique_ptr<PageRecogniser> recogniser;
  if (ocr != OcrMode::never) {
    auto created =
        PageRecogniser::create(std::max<std::size_t>(workers, std::thread::hardware_concurrency()));
    if (!created) return pass_on(std::move(created));
    recogniser = std::move(*created);
  }
  return std::unique_ptr<Reader>(new Reader(std::move(*segmenter), vocabularies, std::move(*pool),
                                            std::move(recogniser), ocr, *fingerprint));
}

/// What no OCR would change keeps its fingerprint whatever is asked of OCR, and is not read again for it.
std::string Reader::fingerprint(Format format, const Quality& quality) const {
  const bool concerned = format == Format::pdf && (ocr_ == OcrMode::always || !quality.scanned_pages.empty());
  if (!concerned || !recogniser_) return fingerprint_;
  return sha256_hex(fingerprint_ + (ocr_ == OcrMode::always ? "\nocr always " : "\nocr auto ") +
                    recogniser_->data_names());
}

/// Reads the scanned pages' pictures, then the document again with their words, so that columns, headings and
/// running heads are found among them as on any page.
Result<ReadDocument> Reader::with_pictures_read(const fs::path& file, ReadDocument document,
                                                std::vector<Diagnostic>* missed) {
  std::vector<int> pages = document.quality.scanned_pages;
  if (ocr_ == OcrMode::always) {
    pages.resize(static_cast<std::size_t>(document.quality.pages));
    std::iota(pages.begin(), pages.end(), 1);
  }
  if (pages.empty()) return document;
  OcrOutcome outcome = recogniser_->recognise(file, pages, text_outside(document, pages));
  if (missed != nullptr) std::move(outcome.missed.begin(), outcome.missed.end(), std::back_inserter(*missed));
  std::erase_if(outcome.pages, [](const RecognisedPage& page) { return page.words.empty(); });
  if (outcome.pages.empty()) return document;
  auto again = pool_->read(file, Format::pdf, {true, std::move(outcome.pages)});
  if (again) return again;
  if (missed != nullptr) missed->push_back({file.string(), std::move(again).error(), pages.front()});
  return document;
}

Result<ReadDocument> Reader::read_document(const fs::path& file, Format format,
                                           std::vector<Diagnostic>* missed) {
  if (format == Format::jsonl || format == Format::csv) {
    return fail(ErrorKind::unsupported, file.string() + " is an export of records, not a document");
  }
  const EffortScope measured(reading_);
  auto document = pool_->read(file, format, {format == Format::pdf, {}});
  if (document && format == Format::pdf && recogniser_)
    document = with_pictures_read(file, std::move(*document), missed);
  if (!document) return document;
  const auto [language, certain] = language_of(*document);
  settle_hyphens(*document, language, dictionaries_);
  sample_words(*document, language, dictionaries_);
  if (format == Format::pdf) {
    std::string date = printed_date(*document, language, segmenter_->cues());
    if (!date.empty()) document->info.date = std::move(date);
  }
  document->info.language = certain;
  document->info.id = document_id(file);
  document->info.path = to_clean_utf8(file.string());
  if (document->info.title.empty()) document->info.title = title_from_file_name(file);
  if (document->info.kind.empty())
    document->info.kind = format == Format::html ? "web-page" : format == Format::pdf ? "report" : "text";
  return document;
}

Result<Reading> Reader::read(const fs::path& file, Format format) {
  if (format == Format::jsonl || format == Format::csv) return read_export(file, format);
  Reading reading;
  auto document = read_document(file, format, &reading.skipped);
  if (!document) return pass_on(std::move(document));
  std::vector<CutUnit> cuts = cut(*document);
  {
    const EffortScope measured(tagging_);
    tagger_.tag(cuts, document->info);
  }
  reading.extraction.document = std::move(document->info);
  reading.extraction.quality = document->quality;
  reading.extraction.page_sizes = std::move(document->page_sizes);
  for (CutUnit& cut : cuts) reading.extraction.units.push_back(std::move(cut.unit));
  return reading;
}

std::vector<CutUnit> Reader::cut(const ReadDocument& document) {
  const EffortScope measured(cutting_);
  return segmenter_->cut(document);
}

Effort Reader::effort() const {
  using std::chrono::nanoseconds;
  return {pool_->effort() + nanoseconds{reading_.load()}, nanoseconds{cutting_.load()},
          nanoseconds{tagging_.load()}};
}

Result<Reading> Reader::read_export(const fs::path& file, Format format) {
  auto records = read_records(file, format);
  if (!records) return pass_on(std::move(records));
  Reading reading;
  reading.extraction.document = export_info(file);
  reading.skipped = std::move(records->skipped);
  reading.extraction.units = std::move(records->units);
  std::map<std::string, int> seen;
  for (Unit& unit : reading.extraction.units) {
    complete_record(unit, reading.extraction.document, seen);
    tagger_.tag_record(unit);
    if (!unit.fields.amount) unit.fields.amount = amount_in(unit.fields.get("resources"), segmenter_->cues());
  }
  return reading;
}

}  // namespace praxis::ingest
