// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/extraction_codec.h"

#include "corpus/fs.h"
#include "corpus/source_record.h"
#include "corpus/unit_json.h"
#include "ingest/quality.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <nlohmann/json.hpp>

namespace praxis::ingest {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::string_view kForm = "praxis-extraction 3\n";
constexpr std::size_t kDigestSize = 64;

ordered_json to_json(const Quality& quality) {
  ordered_json list = ordered_json::array();
  for (const QualityFigure& figure : kReadFigures) list.push_back(quality.*figure.value);
  list.push_back(quality.words_sampled);
  list.push_back(quality.words_known);
  return list;
}

Quality quality_from(const json& list) {
  Quality quality;
  std::size_t at = 0;
  for (const QualityFigure& figure : kReadFigures) quality.*figure.value = list.at(at++).get<int>();
  quality.words_sampled = list.at(at++).get<int>();
  quality.words_known = list.at(at).get<int>();
  return quality;
}

/// The names of a unit's fields in their order, which the keys of an object do not keep.
ordered_json field_order(const Unit& unit) {
  ordered_json names = ordered_json::array();
  for (const auto& [name, value] : unit.fields.named) names.push_back(name);
  return names;
}

void restore_order(UnitFields& fields, const json& names) {
  const auto position = [&](const auto& field) {
    return std::distance(names.begin(), std::find(names.begin(), names.end(), field.first));
  };
  std::stable_sort(fields.named.begin(), fields.named.end(),
                   [&](const auto& a, const auto& b) { return position(a) < position(b); });
}

Result<Extraction> extraction_from(const json& body) {
  auto document = document_from_json(body.at("document"));
  if (!document) return pass_on(std::move(document));
  Extraction extraction{std::move(*document),
                        quality_from(body.at("quality")),
                        {},
                        page_sizes_from_json(body.at("page_sizes"))};
  extraction.quality.scanned_pages = body.at("scanned_pages").get<std::vector<int>>();
  extraction.quality.ocr_pages = body.at("ocr_pages").get<std::vector<int>>();
  for (const json& entry : body.at("units")) {
    auto unit = unit_from_json(entry);
    if (!unit) return pass_on(std::move(unit));
    restore_order(unit->fields, entry.at("field_order"));
    extraction.units.push_back(std::move(*unit));
  }
  return extraction;
}

tl::unexpected<Error> damaged(const std::string& why) {
  return fail(ErrorKind::damaged_document, "the kept extraction is damaged: " + why);
}

}  // namespace

std::string encode_extraction(const Extraction& extraction) {
  ordered_json units = ordered_json::array();
  for (const Unit& unit : extraction.units) {
    units.push_back(praxis::to_json(unit));
    units.back()["field_order"] = field_order(unit);
  }
  const ordered_json body{
      {"document", praxis::to_json(extraction.document)},     {"quality", to_json(extraction.quality)},
      {"scanned_pages", extraction.quality.scanned_pages},    {"ocr_pages", extraction.quality.ocr_pages},
      {"page_sizes", page_sizes_json(extraction.page_sizes)}, {"units", std::move(units)}};
  std::string bytes;
  ordered_json::to_cbor(body, bytes);
  std::string content(kForm);
  content += sha256_hex(bytes);
  content += '\n';
  return content += bytes;
}

Result<Extraction> decode_extraction(std::string_view content) {
  if (!content.starts_with(kForm)) return damaged("it is not in this version's form");
  content.remove_prefix(kForm.size());
  if (content.size() <= kDigestSize) return damaged("it is cut short");
  const std::string_view digest = content.substr(0, kDigestSize);
  const std::string_view bytes = content.substr(kDigestSize + 1);
  if (sha256_hex(bytes) != digest) return damaged("its checksum differs");
  try {
    return extraction_from(json::from_cbor(bytes.begin(), bytes.end()));
  } catch (const json::exception& error) {
    return damaged(error.what());
  }
}

}  // namespace praxis::ingest
