// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/families.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::array kCountedKinds{UnitKind::recommendation, UnitKind::good_practice};

/// "2" to "12" as a word of its own.
bool is_small_count(std::string_view word) {
  constexpr std::size_t kMostDigits = 2;
  return !word.empty() && word.size() <= kMostDigits && word != "0" && word != "1" &&
         std::all_of(word.begin(), word.end(), is_ascii_digit);
}

/// A number stands at most three words before `end`: "two examples", "three short pieces of advice".
bool is_counted_before(std::string_view sentence, std::size_t end, const std::vector<ClueAt>& signs) {
  constexpr std::size_t kNear = 3;
  const std::vector<WordSpan> words = split_words(sentence.substr(0, end));
  for (std::size_t w = words.size() > kNear ? words.size() - kNear : 0; w < words.size(); ++w) {
    if (is_small_count(sentence.substr(words[w].begin, words[w].end - words[w].begin))) return true;
    if (std::any_of(signs.begin(), signs.end(), [&](const ClueAt& clue) {
          return clue.sign == Clue::number && clue.begin == words[w].begin;
        }))
      return true;
  }
  return false;
}

bool announces_cut(const ClueAt& clue) {
  const auto kind = announced_kind(clue.sign);
  return kind && kind->sure && std::any_of(kCountedKinds.begin(), kCountedKinds.end(), [&](UnitKind wanted) {
           return index_of(wanted) == kind->kind;
         });
}

/// What the paragraph counts: "Two examples stayed with us", "three pieces of advice".
std::optional<std::size_t> counted_kind(const StretchReader& reader, std::size_t block) {
  constexpr std::size_t kMostWords = 90;  // a longer paragraph tells something itself
  const std::string_view text = reader.sheet()[block].text;
  if (first_words(text, kMostWords + 1).size() > kMostWords) return std::nullopt;
  const std::vector<ClueAt> all = reader.words().find(text);
  if (std::none_of(all.begin(), all.end(), announces_cut)) return std::nullopt;
  for (const WordSpan& span : split_sentences(text)) {
    const std::string_view sentence = text.substr(span.begin, span.end - span.begin);
    const std::vector<ClueAt> signs = reader.words().find(sentence);
    for (const ClueAt& clue : signs) {
      if (announces_cut(clue) && is_counted_before(sentence, clue.begin, signs))
        return announced_kind(clue.sign)->kind;
    }
  }
  return std::nullopt;
}

bool is_placed_deed(const Signs& signs) {
  return signs.place_early && signs.place_local && signs.doing > 0;
}

/// A paragraph with a short first sentence that the rest explains, or that is counted itself; of practices,
/// one that tells at once of a place. What a term before a colon means is explained as well.
bool is_led(StretchReader& reader, std::size_t block, std::size_t kind) {
  const Sheet& sheet = reader.sheet();
  if (sheet[block].kind != BlockKind::paragraph || !sheet.is_free(block)) return false;
  constexpr std::size_t kFewestWords = 4;
  const Signs& signs = reader.signs_of(block);
  if (kind == index_of(UnitKind::good_practice) && is_placed_deed(signs)) return true;
  const std::string_view lead = std::string_view(sheet[block].text).substr(0, signs.lead);
  const bool led = signs.lead > 0 && !trim(lead).ends_with(':') && !trim(lead).ends_with('?');
  return (led || signs.numbered) && signs.words >= kFewestWords;
}

/// "What do you recommend?": a question for what is cut, in a paragraph or as the label of its answer.
bool asks_for_advice(const StretchReader& reader, std::string_view text) {
  if (text.find('?') == std::string_view::npos) return false;
  for (const WordSpan& span : split_sentences(text)) {
    const std::string_view sentence = trim(text.substr(span.begin, span.end - span.begin));
    if (!sentence.ends_with('?')) continue;
    const std::vector<ClueAt> signs = reader.words().find(sentence);
    const bool asks = std::any_of(signs.begin(), signs.end(), [](const ClueAt& clue) {
      const auto kind = announced_kind(clue.sign);
      return kind && kind->sure && kind->kind == index_of(UnitKind::recommendation);
    });
    if (asks) return true;
  }
  return false;
}

/// A paragraph that leads in to what follows, or the question above it.
struct Lead {
  std::size_t kind = 0;
  bool asked = false;
};

std::optional<Lead> lead_at(const StretchReader& reader, const std::vector<std::size_t>& body,
                            std::size_t b) {
  constexpr std::size_t kBriefWords = 12;  // "Three things."
  constexpr std::size_t kMostAsking = 40;  // words: a longer paragraph tells something itself
  const Sheet& sheet = reader.sheet();
  const Block& block = sheet[body[b]];
  if (!is_prose(block)) return std::nullopt;
  const Lead asked{index_of(UnitKind::recommendation), true};
  const std::string_view question = block.kind == BlockKind::paragraph ? block.text : block.label;
  if (first_words(question, kMostAsking + 1).size() <= kMostAsking && asks_for_advice(reader, question))
    return asked;
  if (block.kind != BlockKind::paragraph) return std::nullopt;
  if (const auto kind = counted_kind(reader, body[b])) return Lead{*kind, false};
  const bool brief = first_words(block.text, kBriefWords + 1).size() <= kBriefWords;
  return brief && b > 0 && asks_for_advice(reader, sheet[body[b - 1]].text) ? std::optional(asked)
                                                                            : std::nullopt;
}

/// A single paragraph that answers, and says that somebody should do something.
bool is_answer(StretchReader& reader, std::size_t block) {
  const Sheet& sheet = reader.sheet();
  if (sheet[block].kind != BlockKind::paragraph || !sheet.is_free(block)) return false;
  const Signs& signs = reader.signs_of(block);
  return signs.words >= kShortestUnit && signs.asking > 0 && signs.advises_early;
}

bool are_alike(const Signs& a, const Signs& b, std::size_t kind) {
  const bool told = kind == index_of(UnitKind::good_practice);
  return a.numbered == b.numbered && (!told || is_placed_deed(a) == is_placed_deed(b));
}

/// The paragraphs of one run behind `b`, alike in being counted or not.
std::vector<std::size_t> run_behind(StretchReader& reader, const std::vector<std::size_t>& body,
                                    std::size_t b, std::size_t kind) {
  std::vector<std::size_t> run;
  for (std::size_t k = b + 1; k < body.size() && is_led(reader, body[k], kind); ++k) {
    if (!run.empty() && !are_alike(reader.signs_of(run.front()), reader.signs_of(body[k]), kind)) break;
    run.push_back(body[k]);
  }
  return run;
}

}  // namespace

std::vector<Family> counted_runs(StretchReader& reader, std::size_t part) {
  const std::vector<std::size_t>& body = reader.parts()[part].body;
  std::vector<Family> families;
  if (reader.context(part).frame) return families;
  for (std::size_t b = 0; b + 1 < body.size(); ++b) {
    const auto lead = lead_at(reader, body, b);
    if (!lead) continue;
    std::vector<std::size_t> run = run_behind(reader, body, b, lead->kind);
    if (run.size() < 2) {
      run.clear();
      if (lead->asked && is_answer(reader, body[b + 1])) run.push_back(body[b + 1]);
    }
    if (run.empty()) continue;
    Family family;
    family.form = FamilyForm::marked;
    family.said[lead->kind] = kSaidRightAbove;
    for (const std::size_t block : run) family.members.push_back(reader.read(kNoPart, {block}));
    b += run.size() - 1;
    families.push_back(std::move(family));
  }
  return families;
}

}  // namespace praxis::ingest
