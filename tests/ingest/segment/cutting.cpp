// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/segment/cutting.h"

#include "ingest/tag/tagger.h"

#include <filesystem>
#include <stdexcept>

namespace praxis::ingest::testing {
namespace {

std::filesystem::path vocabulary_folder() {
  return std::filesystem::path(PRAXIS_SOURCE_DIR) / "corpus/vocab";
}

Block block(BlockKind kind, std::string text) {
  Block made;
  made.kind = kind;
  made.text = std::move(text);
  return made;
}

}  // namespace

const Vocabularies& shipped_vocabularies() {
  static const Vocabularies vocabularies = [] {
    auto loaded = Vocabularies::load(vocabulary_folder());
    if (!loaded) throw std::runtime_error(loaded.error().message);
    return std::move(*loaded);
  }();
  return vocabularies;
}

const Segmenter& shipped_segmenter() {
  static const std::unique_ptr<Segmenter> segmenter = [] {
    auto made = Segmenter::create(shipped_vocabularies(), vocabulary_folder());
    if (!made) throw std::runtime_error(made.error().message);
    return std::move(*made);
  }();
  return *segmenter;
}

const Tagger& shipped_tagger() {
  static const Tagger tagger(shipped_vocabularies(), shipped_segmenter().lexicons(),
                             shipped_segmenter().cues());
  return tagger;
}

Block heading(int level, std::string text) {
  Block made = block(BlockKind::heading, std::move(text));
  made.level = level;
  return made;
}

Block paragraph(std::string text) {
  return block(BlockKind::paragraph, std::move(text));
}

Block item(std::string label, std::string text) {
  Block made = block(BlockKind::item, std::move(text));
  made.label = std::move(label);
  return made;
}

Block row(std::vector<std::string> cells, bool header) {
  std::string text;
  for (const std::string& cell : cells) text += (text.empty() ? "" : " | ") + cell;
  Block made = block(BlockKind::row, std::move(text));
  made.cells = std::move(cells);
  made.header = header;
  return made;
}

Block in_group(Block block, int group, bool boxed, std::vector<std::string> roles) {
  block.group = group;
  block.boxed = boxed;
  block.roles = std::move(roles);
  return block;
}

Unit tag_alone(Unit unit) {
  std::vector<CutUnit> cuts(1);
  cuts[0].unit = std::move(unit);
  shipped_tagger().tag(cuts, {});
  return std::move(cuts[0].unit);
}

std::vector<Unit> cut(std::vector<Block> blocks, DocumentInfo info) {
  ReadDocument document;
  document.info = std::move(info);
  document.blocks = std::move(blocks);
  std::vector<CutUnit> cuts = shipped_segmenter().cut(document);
  shipped_tagger().tag(cuts, document.info);
  std::vector<Unit> units;
  for (CutUnit& one : cuts) units.push_back(std::move(one.unit));
  return units;
}

std::vector<Unit> cut_in(const std::string& language, std::vector<Block> blocks) {
  return cut(std::move(blocks), {"doc", "A document", "/x/doc.txt", "", "text", "", language, 0});
}

std::vector<Unit> of_kind(const std::vector<Unit>& units, UnitKind kind) {
  std::vector<Unit> out;
  for (const Unit& unit : units) {
    if (unit.kind == kind) out.push_back(unit);
  }
  return out;
}

Titles titles(const std::vector<Unit>& units) {
  Titles out;
  for (const Unit& unit : units) out.push_back(unit.title);
  return out;
}

}  // namespace praxis::ingest::testing
