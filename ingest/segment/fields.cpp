// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/fields.h"

#include "corpus/utf8.h"
#include "ingest/segment/amounts.h"
#include "ingest/segment/dates.h"

#include <algorithm>
#include <array>

namespace praxis::ingest {
namespace {

constexpr std::size_t kLongestLabel = 60;  // bytes

void add_field(UnitFields& fields, std::string_view name, std::string_view text) {
  for (auto& [known, value] : fields.named) {
    if (known != name) continue;
    value += "\n" + std::string(text);
    return;
  }
  fields.named.emplace_back(name, text);
}

void add_date(UnitFields& fields, std::string_view name, const std::string& iso) {
  if (!iso.empty() && fields.get(name).empty()) fields.named.emplace_back(name, iso);
}

}  // namespace

void take_field(Draft& draft, std::string_view field, std::string_view value, const SegmentTools& tools) {
  if (is_substance(field)) {
    add_field(draft.fields, field, value);
    if (field == "resources" && !draft.fields.amount) draft.fields.amount = amount_in(value, tools.cues);
  } else if (field == "institution") {
    add_field(draft.fields, field, value);
    draft.organisations.emplace_back(value);
  } else if (field == "location") {
    draft.places.emplace_back(value);
  } else if (field == "project") {
    draft.projects.emplace_back(value);
  } else if (field == "duration" || field == "start-date") {
    const Period period = period_in(value, tools.language, tools.cues);
    add_date(draft.fields, "start-date", period.start);
    add_date(draft.fields, "end-date", period.end);
  } else if (field == "end-date") {
    const std::string date = date_in(value, tools.language);
    add_date(draft.fields, field, date.empty() ? std::string(value) : date);  // "ongoing"
  }
}

LabelledText labelled_text(const Block& block) {
  if (block.kind == BlockKind::field) return {block.label, block.text};
  const std::string_view text = block.text;
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon > kLongestLabel || colon + 1 >= text.size() ||
      text[colon + 1] != ' ')
    return {};
  return {trim(text.substr(0, colon)), trim(text.substr(colon + 2))};
}

bool is_substance(std::string_view field) {
  static constexpr std::array<std::string_view, 4> kSubstance{"resources", "evidence", "difficulties",
                                                              "transfer"};
  return std::find(kSubstance.begin(), kSubstance.end(), field) != kSubstance.end();
}

std::string_view field_at(const Block& block, const Cues& cues) {
  if (block.kind == BlockKind::row || block.kind == BlockKind::note) return {};
  if (block.kind == BlockKind::heading) {
    if (const std::string_view field = cues.field(block.text); !field.empty()) return field;
  }
  const LabelledText labelled = labelled_text(block);
  return labelled.value.empty() ? std::string_view() : cues.field(labelled.label);
}

void read_fields(const Sheet& sheet, Draft& draft) {
  std::string_view open;  // the field of the heading above
  for (const std::size_t i : draft.blocks) {
    const Block& block = sheet[i];
    if (block.kind == BlockKind::heading && labelled_text(block).value.empty()) {
      open = sheet.cues().field(block.text);
      continue;
    }
    const std::string_view own = field_at(block, sheet.cues());
    if (!own.empty()) {
      take_field(draft, own, labelled_text(block).value, sheet.tools());
    } else if (!open.empty()) {
      take_field(draft, open, block.text, sheet.tools());
    }
  }
}

}  // namespace praxis::ingest
