// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/actions.h"
#include "ingest/segment/recommendations.h"
#include "ingest/segment/titles.h"
#include "ingest/segment/wording.h"

#include <algorithm>
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

/// "Recommendation to the ministry": for whom it is, not what it says.
bool names_addressee(const Sheet& sheet, const Block& block) {
  const LanguageSigns* const words = sheet.tools().signs();
  if (words == nullptr || block.kind != BlockKind::heading) return false;
  const auto behind = sheet.cues().opens("recommendation", block.text);
  if (!behind || number_after_cue(block.text, *behind)) return false;
  if (*behind >= block.text.size() || block.text[*behind] != ' ') return false;
  const std::string_view rest = std::string_view(block.text).substr(*behind + 1);
  const std::vector<ClueAt> signs = words->find(rest);
  const auto to = std::find_if(signs.begin(), signs.end(),
                               [](const ClueAt& clue) { return clue.begin == 0 && clue.sign == Clue::to; });
  if (to == signs.end()) return false;
  // "Recommendation to align clusters" says what to do.
  const WordSpan next = first_word_in(rest, {to->end, rest.size()});
  return !opening_at(signs, next.begin).verb &&
         !words->begins_as_infinitive(rest.substr(next.begin, next.end - next.begin));
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
  draft.title = names_addressee(sheet, first) ? std::string() : title_of(first, sheet.cues());
  if (draft.title.empty() && draft.blocks.size() > 1) {
    const Block& second = sheet[draft.blocks[1]];
    draft.title = second.kind == BlockKind::heading ? title_of(second, sheet.cues())
                                                    : title_from_sentence(second.text, sheet.cues());
  } else if (first.kind != BlockKind::heading) {
    draft.title = title_from_sentence(draft.title, sheet.cues());
  }
  draft.title = with_capital(draft.title);
  draft.fields.actions = actions_of(sheet, draft.blocks);
  sheet.keep(std::move(draft));
}

}  // namespace praxis::ingest
