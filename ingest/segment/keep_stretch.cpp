// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/acronym.h"
#include "ingest/segment/families.h"
#include "ingest/segment/fields.h"
#include "ingest/segment/table_columns.h"
#include "ingest/segment/titles.h"
#include "ingest/segment/wording.h"

#include <algorithm>
#include <string>
#include <utility>

namespace praxis::ingest {
namespace {

/// The heading is a name. That of an instrument may hold the word for one ("Innovation vouchers"), but is
/// not the word alone.
bool names_one(const Sheet& sheet, const CandidateUnit& stretch, UnitKind kind) {
  if (!stretch.head_signs.heads_list()) return true;
  const std::string& heading = sheet[stretch.blocks.front()].text;
  return kind == UnitKind::policy_instrument && !sheet.cues().is("instruments", heading) &&
         !sheet.cues().is("instrument", heading);
}

std::string stretch_title(const Sheet& sheet, const CandidateUnit& stretch, UnitKind kind) {
  const std::size_t first = stretch.blocks.front();
  const std::string_view text = sheet[first].text;
  if (sheet[first].kind == BlockKind::row) {
    const std::string_view cell = naming_cell(sheet[first]);
    const std::string_view name = cell.empty() ? text : cell;
    if (kind == UnitKind::recommendation) return title_from_sentence(name);
    // "The school opens at five. Run by …": what follows the name is said of it.
    const auto sentences = split_sentences(name);
    return std::string(sentences.size() > 1 ? trim_separators(name.substr(0, sentences[0].end)) : name);
  }
  const std::size_t label = label_length(text);
  if (stretch.head_signs.label > 0 && stretch.head == kNoPart)
    return name_from_text(std::string(text.substr(std::min(stretch.head_signs.label, text.size()))),
                          sheet.tools());
  if (stretch.head_signs.label > 0) return with_capital(trim(text.substr(stretch.head_signs.label)));
  if (kind == UnitKind::recommendation && stretch.head != kNoPart) {
    for (const std::string_view role : {"recommendation", "proposal"}) {
      const auto behind = sheet.cues().opens(role, text);
      const auto number = behind ? number_after_cue(text, *behind) : std::nullopt;
      if (number && number->rest < text.size()) return bare_title(text, role, sheet.cues());
    }
  }
  if (stretch.head != kNoPart && names_one(sheet, stretch, kind))
    return practice_title(text.substr(label), sheet.cues());
  const std::size_t from =
      stretch.head == kNoPart ? first : stretch.blocks[std::min<std::size_t>(1, stretch.blocks.size() - 1)];
  const std::string_view body = sheet[from].text;
  if (stretch.signs.lead > 0)
    return std::string(trim_separators(body.substr(0, stretch.signs.lead).substr(label_length(body))));
  return kind == UnitKind::good_practice ? name_from_text(std::string(body), sheet.tools())
                                         : title_from_sentence(body.substr(label_length(body)));
}

}  // namespace

void keep_stretch(Sheet& sheet, const CandidateUnit& stretch, UnitKind kind) {
  Draft draft;
  draft.kind = kind;
  draft.section = sheet.path(stretch.blocks.front());
  draft.title = stretch_title(sheet, stretch, kind);
  draft.blocks = stretch.blocks;
  draft.evidence = stretch.signs.why;
  if (kind != UnitKind::recommendation && !stretch.organisation.empty())
    draft.organisations = {stretch.organisation};
  if (kind == UnitKind::good_practice || kind == UnitKind::policy_instrument)
    take_name(draft, split_cell(draft.title, sheet.tools().regions));
  if (kind == UnitKind::good_practice) read_fields(sheet, draft);
  if (kind == UnitKind::news || kind == UnitKind::event) draft.date = stretch.facts.date;
  if (kind == UnitKind::project) {
    const std::size_t name = project_name_length(draft.title);
    if (name > 0) draft.projects = {draft.title.substr(0, name)};
  }
  sheet.keep(std::move(draft));
}

}  // namespace praxis::ingest
