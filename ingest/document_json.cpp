// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/document_json.h"

#include "corpus/unit_json.h"
#include "corpus/utf8.h"
#include "ingest/quality.h"

#include <array>
#include <cmath>
#include <limits>
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

/// Reads typed values out of one JSON object and remembers the first thing that was not as it should be.
class Reader {
 public:
  Reader(const json& object, std::string where) : object_(object), where_(std::move(where)) {
    if (!object_.is_object()) complain("", "an object");
  }

  void text(const char* key, std::string& out) {
    if (const json* value = find(key)) out = checked_text(*value, key);
  }

  void flag(const char* key, bool& out) {
    const json* value = find(key);
    if (!value) return;
    if (value->is_boolean()) {
      out = value->get<bool>();
    } else {
      complain(key, "true or false");
    }
  }

  void count(const char* key, int& out) {
    const json* value = find(key);
    if (!value) return;
    if (const auto number = small_integer(*value)) {
      out = *number;
    } else {
      complain(key, "a whole number of at least 0");
    }
  }

  void counts(const char* key, std::vector<int>& out) {
    const json* value = find(key);
    if (!value) return;
    if (!value->is_array()) return complain(key, "a list of whole numbers");
    for (const json& entry : *value) {
      const auto number = small_integer(entry);
      if (!number) return complain(key, "a list of whole numbers");
      out.push_back(*number);
    }
  }

  void texts(const char* key, std::vector<std::string>& out) {
    const json* value = find(key);
    if (!value) return;
    if (!value->is_array()) return complain(key, "a list of strings");
    for (const json& entry : *value) out.push_back(checked_text(entry, key));
  }

  void boxes(const char* key, std::vector<PageBox>& out) {
    const json* value = find(key);
    if (!value) return;
    if (!value->is_array()) return complain(key, "a list");
    for (const json& entry : *value) {
      const auto box = page_box(entry);
      if (!box) return complain(key, "a list of [page, x0, y0, x1, y1]");
      out.push_back(*box);
    }
  }

  /// The member, or nullptr; complains when it is missing.
  const json* required(const char* key) {
    const json* value = find(key);
    if (!value) complain(key, "present");
    return value;
  }

  void complain(std::string_view key, std::string_view expected) {
    if (!problem_.empty()) return;
    problem_ = where_ + (key.empty() ? std::string() : "." + std::string(key)) + " should be " +
               std::string(expected);
  }

  const std::string& problem() const { return problem_; }

 private:
  const json* find(const char* key) const {
    if (!object_.is_object()) return nullptr;
    const auto it = object_.find(key);
    return it == object_.end() ? nullptr : &*it;
  }

  std::string checked_text(const json& value, const char* key) {
    if (!value.is_string()) {
      complain(key, "a string");
      return {};
    }
    const auto& bytes = value.get_ref<const std::string&>();
    return is_valid_utf8(bytes) ? bytes : to_clean_utf8(bytes);
  }

  static std::optional<int> small_integer(const json& value) {
    if (!value.is_number_integer()) return std::nullopt;
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::numeric_limits<int>::max())
      return std::nullopt;
    const auto number = value.get<std::int64_t>();
    if (number < 0 || number > std::numeric_limits<int>::max()) return std::nullopt;
    return static_cast<int>(number);
  }

  static std::optional<PageBox> page_box(const json& value) {
    if (!value.is_array() || value.size() != 5) return std::nullopt;
    const auto page = small_integer(value[0]);
    if (!page || *page < 1) return std::nullopt;
    std::array<double, 4> edge{};
    for (std::size_t i = 0; i < edge.size(); ++i) {
      if (!value[i + 1].is_number()) return std::nullopt;
      edge[i] = value[i + 1].get<double>();
      if (!std::isfinite(edge[i])) return std::nullopt;
    }
    return PageBox{*page, Box{edge[0], edge[1], edge[2], edge[3]}};
  }

  const json& object_;
  std::string where_;
  std::string problem_;
};

std::optional<BlockKind> block_kind_from(std::string_view name) {
  for (const BlockKind kind : {BlockKind::heading, BlockKind::paragraph, BlockKind::item, BlockKind::row,
                               BlockKind::field, BlockKind::quote, BlockKind::caption, BlockKind::note}) {
    if (name_of(kind) == name) return kind;
  }
  return std::nullopt;
}

Result<Block> block_from_json(const json& j, std::size_t index) {
  Reader reader(j, "block " + std::to_string(index));
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
  Reader reader(j, "outline entry");
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
          {"outline", std::move(outline)},
          {"blocks", std::move(blocks)}};
}

Result<ReadDocument> read_document_from_json(const json& j) {
  Reader reader(j, "document");
  const json* info = reader.required("info");
  const json* blocks = reader.required("blocks");
  const json* quality = reader.required("quality");
  const json* outline = reader.required("outline");
  ReadDocument document;
  reader.flag("title_from_content", document.title_from_content);
  if (blocks && !blocks->is_array()) reader.complain("blocks", "a list");
  if (outline && !outline->is_array()) reader.complain("outline", "a list");
  if (!reader.problem().empty()) return fail(ErrorKind::internal, reader.problem());

  auto read_info = praxis::document_from_json(*info);
  if (!read_info) return pass_on(std::move(read_info));
  document.info = *std::move(read_info);

  Reader figures(*quality, "quality");
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
