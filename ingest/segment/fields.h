// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"
#include "ingest/segment/sheet.h"

#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// "Label: value" in one line of text, or a field of its own; both empty where there is none.
struct LabelledText {
  std::string_view label;
  std::string_view value;
};
LabelledText labelled_text(const Block& block);

/// The fields whose text is a record's substance: resources, evidence, difficulties, transfer.
bool is_substance(std::string_view field);

/// The field that a block names, as a heading, a field or "Label: text"; empty where it names none.
std::string_view field_at(const Block& block, const Cues& cues);

/// Gives a draft the value of a field.
void take_field(Draft& draft, std::string_view field, std::string_view value, const SegmentTools& tools);

/// Fills a draft's fields from its blocks: text below headings or behind labels, dates in ISO form, the sum
/// of the resources; institution, location and project also go where the tagger looks for them.
void read_fields(const Sheet& sheet, Draft& draft);

/// Turns what stands as "Label: value" lines, as labels each above its value, or as rows of two cells, into
/// fields, where several of them stand together: a record. A paragraph that runs over several labels is
/// parted.
std::vector<Block> with_records(std::vector<Block> blocks, const Cues& cues);

}  // namespace praxis::ingest
