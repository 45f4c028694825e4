// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/document_json.h"

#include "corpus/source_record.h"
#include "corpus/unit_json.h"
#include "ingest/json_reader.h"
#include "ingest/quality.h"

#include <optional>

#include <nlohmann/json.hpp>

namespace praxis::ingest {
namespace {

using nlohmann::json;

// Defaults are left out: a document of thousands of blocks crosses a pipe in this form.
json block_to_json(const Block& block) {
  json j{{"kind", name_of(block.kind)}, {"text", block.text}};
  if (block.level != 0) j["level"] = block.level;
  if (!block.label.empty()) j["label"] = block.label;
  if (!block.cells.empty()) j["cells"] = block.cells;
  if (block.header) j["header"] = true;
  if (block.group != 0) j["group"] = block.group;
  if (block.boxed) j["boxed"] = true;
  if (!block.roles.empty()) j["roles"] = block.roles;
  if (!block.date.empty()) j["date"] = block.date;
  for (const PageBox& b : block.boxes) {
    j["boxes"].push_back({b.page, b.box.x0, b.box.y0, b.box.x1, b.box.y1});
  }
  return j;
}

json outline_entry_to_json(const OutlineEntry& entry) {
  return {{"title", entry.title}, {"level", entry.level}, {"page", entry.page}};
}

json quality_to_json(const Quality& quality) {
  json out{{"scanned_pages", quality.scanned_pages}, {"ocr_pages", quality.ocr_pages}};
  for (const QualityFigure& figure : kReadFigures) out[figure.name] = quality.*figure.value;
  return out;
}

std::optional<BlockKind> block_kind_from(std::string_view name) {
  for (const BlockKind kind : {BlockKind::heading, BlockKind::paragraph, BlockKind::item, BlockKind::row,
                               BlockKind::field, BlockKind::quote, BlockKind::caption, BlockKind::note}) {
    if (name_of(kind) == name) return kind;
  }
  return std::nullopt;
}

Result<Block> block_from_json(const json& j, std::size_t index) {
  JsonReader reader(j, "block " + std::to_string(index));
  Block block;
  std::string kind;
  reader.text("kind", kind);
  reader.text("text", block.text);
  reader.count("level", block.level);
  reader.text("label", block.label);
  reader.texts("cells", block.cells);
  reader.flag("header", block.header);
  reader.count("group", block.group);
  reader.flag("boxed", block.boxed);
  reader.texts("roles", block.roles);
  reader.text("date", block.date);
  reader.boxes("boxes", block.boxes);
  if (const auto known = block_kind_from(kind)) {
    block.kind = *known;
  } else {
    reader.complain("kind", "a kind of block");
  }
  if (!reader.problem().empty()) return fail(ErrorKind::internal, reader.problem());
  return block;
}

Result<OutlineEntry> outline_entry_from_json(const json& j) {
  JsonReader reader(j, "outline entry");
  OutlineEntry entry;
  reader.text("title", entry.title);
  reader.count("level", entry.level);
  reader.count("page", entry.page);
  if (!reader.problem().empty()) return fail(ErrorKind::internal, reader.problem());
  return entry;
}

}  // namespace

json to_json(const ReadDocument& document) {
  json blocks = json::array();
  for (const Block& block : document.blocks) blocks.push_back(block_to_json(block));
  json outline = json::array();
  for (const OutlineEntry& entry : document.outline) outline.push_back(outline_entry_to_json(entry));
  return {{"info", json(praxis::to_json(document.info))},
          {"quality", quality_to_json(document.quality)},
          {"title_from_content", document.title_from_content},
          {"page_sizes", json(page_sizes_json(document.page_sizes))},
          {"outline", std::move(outline)},
          {"blocks", std::move(blocks)}};
}

Result<ReadDocument> read_document_from_json(const json& j) {
  JsonReader reader(j, "document");
  const json* info = reader.required("info");
  const json* blocks = reader.required("blocks");
  const json* quality = reader.required("quality");
  const json* outline = reader.required("outline");
  const json* sizes = reader.required("page_sizes");
  ReadDocument document;
  reader.flag("title_from_content", document.title_from_content);
  if (blocks && !blocks->is_array()) reader.complain("blocks", "a list");
  if (outline && !outline->is_array()) reader.complain("outline", "a list");
  if (!reader.problem().empty()) return fail(ErrorKind::internal, reader.problem());

  auto read_info = praxis::document_from_json(*info);
  if (!read_info) return pass_on(std::move(read_info));
  document.info = *std::move(read_info);
  document.page_sizes = page_sizes_from_json(*sizes);

  JsonReader figures(*quality, "quality");
  for (const QualityFigure& figure : kReadFigures) figures.count(figure.name, document.quality.*figure.value);
  figures.counts("scanned_pages", document.quality.scanned_pages);
  figures.counts("ocr_pages", document.quality.ocr_pages);
  if (!figures.problem().empty()) return fail(ErrorKind::internal, figures.problem());

  for (const json& entry : *outline) {
    auto read = outline_entry_from_json(entry);
    if (!read) return pass_on(std::move(read));
    document.outline.push_back(*std::move(read));
  }
  document.blocks.reserve(blocks->size());
  for (std::size_t i = 0; i < blocks->size(); ++i) {
    auto block = block_from_json((*blocks)[i], i);
    if (!block) return pass_on(std::move(block));
    document.blocks.push_back(*std::move(block));
  }
  return document;
}

}  // namespace praxis::ingest
