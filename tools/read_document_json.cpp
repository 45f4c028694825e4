// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/read_document_json.h"

#include "corpus/unit_json.h"
#include "ingest/language.h"
#include "tools/quality_json.h"

#include <string>

namespace praxis::tools {
namespace {

using ingest::Block;
using nlohmann::json;
using nlohmann::ordered_json;

/// What is not said is as it is for most blocks: no label, no cells, level 0.
json block_json(const Block& block, const std::string& language_of_document) {
  json j{{"kind", name_of(block.kind)},
         {"text", block.text},
         {"language", ingest::detect_language(block.text, language_of_document)}};
  if (block.level != 0) j["level"] = block.level;
  if (!block.label.empty()) j["label"] = block.label;
  if (!block.cells.empty()) j["cells"] = block.cells;
  if (block.header) j["header"] = true;
  if (block.group != 0) j["group"] = block.group;
  if (block.boxed) j["boxed"] = true;
  if (!block.roles.empty()) j["roles"] = block.roles;
  if (!block.date.empty()) j["date"] = block.date;
  for (const PageBox& b : block.boxes) j["boxes"].push_back({b.page, b.box.x0, b.box.y0, b.box.x1, b.box.y1});
  return j;
}

}  // namespace

ordered_json read_document_json(const ingest::ReadDocument& document) {
  const std::string language = ingest::language_of(document).likely;
  json outline = json::array();
  for (const ingest::OutlineEntry& entry : document.outline)
    outline.push_back({{"title", entry.title}, {"level", entry.level}, {"page", entry.page}});
  json blocks = json::array();
  for (const Block& block : document.blocks) blocks.push_back(block_json(block, language));
  return {{"document", to_json(document.info)},
          {"outline", std::move(outline)},
          {"quality", quality_json(document.quality)},
          {"blocks", std::move(blocks)}};
}

}  // namespace praxis::tools
