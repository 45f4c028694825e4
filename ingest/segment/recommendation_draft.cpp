// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/actions.h"
#include "ingest/segment/recommendations.h"
#include "ingest/segment/titles.h"
#include "ingest/segment/wording.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace praxis::ingest {
namespace {

/// A recommendation's title: without what announces it, and without the words that only say that it is one.
std::string title_of(const Block& block, const Cues& cues) {
  std::string_view text = block.text;
  if (block.kind != BlockKind::heading) text.remove_prefix(label_length(text));
  for (const std::string_view role : {"recommendation", "proposal"}) {
    const auto behind = cues.opens(role, text);
    if (behind && number_after_cue(text, *behind)) return bare_title(text, role, cues);
  }
  const auto ordinal = cues.opens("ordinal", text);
  const std::string_view said = ordinal ? trim_separators(text.substr(*ordinal)) : text;
  if (const auto behind = cues.opens("advises", said))
    return with_capital(trim_separators(said.substr(*behind)));
  if (!ordinal) return bare_title(text, "recommendation", cues);
  // "Erstens sollten Kreise …": behind such a word the verb comes first.
  const std::size_t verb = cues.opens("advice", said).value_or(0);
  return with_capital(trim_separators(said.substr(verb)));
}

}  // namespace

void cut_recommendation(Sheet& sheet, std::size_t begin, std::size_t end) {
  Draft draft;
  draft.kind = UnitKind::recommendation;
  draft.section = sheet.path(begin);
  for (std::size_t i = begin; i < end; ++i) {
    if (sheet.is_free(i) && !(sheet[i].boxed && sheet[i].group != sheet[begin].group))
      draft.blocks.push_back(i);
  }
  const Block& first = sheet[begin];
  draft.title = title_of(first, sheet.cues());
  if (draft.title.empty() && draft.blocks.size() > 1) {
    const Block& second = sheet[draft.blocks[1]];
    draft.title = second.kind == BlockKind::heading ? title_of(second, sheet.cues())
                                                    : title_from_sentence(second.text, sheet.cues());
  } else if (first.kind != BlockKind::heading) {
    draft.title = title_from_sentence(draft.title, sheet.cues());
  }
  draft.fields.actions = actions_of(sheet, draft.blocks);
  sheet.keep(std::move(draft));
}

}  // namespace praxis::ingest
