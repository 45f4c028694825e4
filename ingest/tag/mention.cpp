// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/mention.h"

#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace praxis::ingest {
namespace {

// A name is written with a capital somewhere: "northern Netherlands" is one, "nice" is none. Scripts without
// case pass.
bool is_capitalised(std::string_view text) {
  bool lower = false;
  int32_t at = 0;
  const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
  while (at < static_cast<int32_t>(text.size())) {
    UChar32 c = U_SENTINEL;
    U8_NEXT(data, at, static_cast<int32_t>(text.size()), c);
    if (c >= 0 && (u_isupper(c) != 0 || u_istitle(c) != 0)) return true;
    lower = lower || (c >= 0 && u_islower(c) != 0);
  }
  return !lower;
}

bool needs_capital(const LexiconMatch& match) {
  return std::none_of(match.meanings.begin(), match.meanings.end(), [](const Meaning& meaning) {
    return meaning.small || meaning.kind == TermKind::adjective;
  });
}

}  // namespace

bool Lead::holds(std::size_t at) const {
  if (!end_) end_ = opening_of(text_, sentences_).size();
  return at < *end_;
}

std::vector<Mention> mentions_in(const Unit& unit, const Lexicon& lexicon, std::size_t lead_sentences,
                                 bool capitals, const LanguageForms* forms) {
  std::vector<Mention> mentions;
  const auto collect = [&](std::string_view text, auto where_of) {
    for (LexiconMatch& match : lexicon.find(text, forms)) {
      if (capitals && needs_capital(match) &&
          !is_capitalised(text.substr(match.begin, match.end - match.begin)))
        continue;
      const Where where = where_of(match.begin);
      mentions.push_back({std::move(match), where, text});
    }
  };
  const Lead lead(unit.text, lead_sentences);
  collect(unit.title, [](std::size_t) { return Where::title; });
  collect(unit.text, [&](std::size_t at) { return lead.holds(at) ? Where::lead : Where::body; });
  return mentions;
}

void note_why(Unit& unit, std::string_view field, std::string_view value, const Mention& mention) {
  const auto& [match, where, text] = mention;
  unit.why.push_back({std::string(field), std::string(value),
                      std::string(text.substr(match.begin, match.end - match.begin)),
                      count_code_points(text.substr(0, match.begin)),
                      count_code_points(text.substr(0, match.end)), where == Where::title});
}

void note_given(Unit& unit, std::string_view field, std::string_view value, std::string_view text) {
  unit.why.push_back({std::string(field), std::string(value), std::string(text), 0, 0, false});
}

}  // namespace praxis::ingest
