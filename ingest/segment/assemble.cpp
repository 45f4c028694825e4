// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/assemble.h"

#include "corpus/utf8.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

std::string line_of(const Block& block) {
  switch (block.kind) {
    case BlockKind::item:
      return (block.label.empty() || block.label == "-" ? "•" : block.label) + " " + block.text;
    case BlockKind::field:
      return block.label + ": " + block.text;
    case BlockKind::note:
      return "[" + block.label + "] " + block.text;
    default:
      return block.text;
  }
}

bool in_list(const Block& block) {
  return block.kind == BlockKind::item || block.kind == BlockKind::row || block.kind == BlockKind::field;
}

// Lists and tables keep their lines together; everything else stands apart by a blank line.
std::string text_of(const Draft& draft, const Sheet& sheet) {
  std::string text;
  const Block* last = nullptr;
  for (const std::size_t i : draft.blocks) {
    const Block& block = sheet[i];
    const bool own_title =
        i == draft.blocks.front() && block.kind == BlockKind::heading && draft.blocks.size() > 1;
    if (own_title) continue;
    if (last != nullptr) text += in_list(*last) && in_list(block) ? "\n" : "\n\n";
    text += line_of(block);
    last = &block;
  }
  return text;
}

void place(Unit& unit, const Draft& draft, const Sheet& sheet) {
  for (const std::size_t i : draft.blocks) {
    for (const PageBox& box : sheet[i].boxes) {
      unit.first_page = unit.first_page == 0 ? box.page : std::min(unit.first_page, box.page);
      unit.last_page = std::max(unit.last_page, box.page);
      if (box.box.x1 > box.box.x0) unit.boxes.push_back(box);
    }
  }
}

/// Says by which words a unit was cut that no heading announced.
void note_evidence(Unit& unit, const Draft& draft) {
  if (draft.evidence.empty()) return;
  const std::size_t at = unit.text.find(draft.evidence);
  if (at == std::string::npos) return;
  const std::size_t begin = count_code_points(std::string_view(unit.text).substr(0, at));
  unit.why.push_back({"kind", std::string(name_of(unit.kind)), draft.evidence, begin,
                      begin + count_code_points(draft.evidence), false});
}

}  // namespace

CutUnit assemble(const Draft& draft, const Sheet& sheet, const DocumentInfo& document) {
  CutUnit cut;
  Unit& unit = cut.unit;
  unit.kind = draft.kind;
  unit.title = draft.title;
  unit.text = text_of(draft, sheet);
  unit.fields = draft.fields;
  unit.document = document;
  unit.section = draft.section;
  unit.projects = draft.projects;
  unit.organisations = draft.organisations;
  unit.date = draft.date.empty() ? document.date : draft.date;
  note_evidence(unit, draft);
  place(unit, draft, sheet);
  cut.places = draft.places;
  return cut;
}

}  // namespace praxis::ingest
