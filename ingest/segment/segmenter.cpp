// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/segmenter.h"

#include "corpus/fs.h"
#include "corpus/utf8.h"
#include "ingest/language.h"
#include "ingest/segment/assemble.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/families.h"

#include <algorithm>
#include <future>
#include <map>

namespace praxis::ingest {
namespace {

constexpr std::size_t kIdLength = 16;

/// The same after every reading while the document, the unit's kind, its title and its order among its
/// namesakes stay: a changed sentence elsewhere moves no id.
void give_ids(std::vector<CutUnit>& cuts, const std::string& document_id) {
  std::map<std::string, int> seen;
  for (CutUnit& cut : cuts) {
    const std::string place =
        document_id + "\n" + std::string(name_of(cut.unit.kind)) + "\n" + fold_case(cut.unit.title);
    const int order = seen[place]++;
    cut.unit.id = sha256_hex(place + "\n" + std::to_string(order)).substr(0, kIdLength);
  }
}

bool reads_earlier(const Draft& a, const Draft& b) {
  return a.blocks.front() < b.blocks.front();
}

}  // namespace

Segmenter::Segmenter(Cues cues, EvidenceWords evidence, Lexicons lexicons)
    : cues_(std::move(cues)), evidence_(std::move(evidence)), lexicons_(std::move(lexicons)) {}

Result<std::unique_ptr<Segmenter>> Segmenter::create(const Vocabularies& vocabularies,
                                                     const std::filesystem::path& vocabulary_folder) {
  auto loading = std::async(std::launch::async, [&] { return Cues::load(vocabulary_folder); });
  auto weighing = std::async(std::launch::async, [&] { return EvidenceWords::load(vocabulary_folder); });
  Lexicons lexicons(vocabularies);
  auto cues = loading.get();
  auto evidence = weighing.get();
  if (!cues) return pass_on(std::move(cues));
  if (!evidence) return pass_on(std::move(evidence));
  return std::unique_ptr<Segmenter>(
      new Segmenter(std::move(*cues), std::move(*evidence), std::move(lexicons)));
}

std::vector<CutUnit> Segmenter::cut(const ReadDocument& document) const {
  const std::string language = language_of(document).likely;
  const SegmentTools tools{cues_, lexicons_.regions, lexicons_.projects, language, &evidence_};
  Sheet sheet(prepare_blocks(document.blocks, tools), tools);
  BlockSigns known;
  cut_listing(sheet);
  cut_records(sheet, document);
  cut_project_page(sheet, document);
  cut_projects(sheet);
  cut_dated(sheet, document);
  cut_tables(sheet);
  cut_forms(sheet);
  cut_days(sheet, known);
  cut_practices(sheet);
  cut_by_place(sheet);
  cut_told_below(sheet, known);
  cut_recommendations(sheet);
  cut_story(sheet, document);
  cut_by_evidence(sheet, known);
  cut_passages(sheet);

  std::vector<Draft>& drafts = sheet.drafts();
  std::stable_sort(drafts.begin(), drafts.end(), reads_earlier);
  std::vector<CutUnit> cuts;
  cuts.reserve(drafts.size());
  for (const Draft& draft : drafts) {
    CutUnit cut = assemble(draft, sheet, document.info);
    if (!trim(cut.unit.text).empty()) cuts.push_back(std::move(cut));
  }
  give_ids(cuts, document.info.id);
  return cuts;
}

}  // namespace praxis::ingest
