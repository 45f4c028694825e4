// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/announcement.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

constexpr std::size_t kLeadInParagraphs = 2;  // further up the text is about other things
constexpr std::size_t kLineWords = 8;         // less is a line, and no paragraph
constexpr std::size_t kLeadInWords = 90;      // a longer paragraph tells something itself

/// `own` comes as the part above has it.
void read_own_head(PartContext& own, const Part& part, bool title, const Sheet& sheet,
                   const LanguageSigns& words) {
  own.head = read_head(sheet[part.head].text, words, sheet.tools());
  if (!sheet.is_heading(part.head)) own.frame = false;
  if (own.head.frame && !title) {
    own.frame = true;
    own.said = {};
  } else if (own.head.announces_any()) {
    own.frame = false;
    for (std::size_t k = 0; k < kCutKinds; ++k)
      own.said[k] = own.head.announces[k] && !title                ? kSaidRightAbove
                    : own.head.announces[k] || own.head.perhaps[k] ? kSaidInPassing
                                                                   : 0;
  }
}

bool holds_figure(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_ascii_digit);
}

void read_sentence(std::string_view sentence, const LanguageSigns& words, KindNumbers& said) {
  const std::vector<ClueAt> signs = words.find(sentence);
  const bool counts = sentence.ends_with(':') || holds_figure(sentence) ||
                      std::any_of(signs.begin(), signs.end(), [](const ClueAt& clue) {
                        return clue.sign == Clue::number || clue.sign == Clue::listing;
                      });
  for (const ClueAt& clue : signs) {
    const auto kind = announced_kind(clue.sign);
    if (!kind) continue;
    const int loud = counts && kind->sure ? kSaidFurtherUp : kSaidInPassing;
    said[kind->kind] = std::max(said[kind->kind], loud);
  }
}

}  // namespace

std::vector<PartContext> contexts_of(const std::vector<Part>& parts, const Sheet& sheet,
                                     const LanguageSigns& words) {
  std::vector<PartContext> contexts;
  contexts.reserve(parts.size());
  for (const Part& part : parts) {
    const bool title = contexts.empty() && part.parent == kNoPart;
    PartContext own = part.parent == kNoPart ? PartContext() : contexts[part.parent];
    own.head = {};
    if (part.head != kNoPart) {
      own.frame = false;
      for (int& said : own.said) said = std::min(said, kSaidFurtherUp);
      read_own_head(own, part, title, sheet, words);
    }
    contexts.push_back(std::move(own));
  }
  return contexts;
}

KindNumbers said_by_lead_in(const Sheet& sheet, const std::vector<std::size_t>& paragraphs,
                            const LanguageSigns& words) {
  KindNumbers said{};
  std::size_t seen = 0;
  for (std::size_t p = paragraphs.size(); p-- > 0 && seen < kLeadInParagraphs;) {
    const std::string_view text = sheet[paragraphs[p]].text;
    const std::size_t count = first_words(text, kLeadInWords + 1).size();
    if (count < kLineWords) continue;
    ++seen;
    if (count > kLeadInWords) continue;
    for (const WordSpan& sentence : split_sentences(text))
      read_sentence(trim(text.substr(sentence.begin, sentence.end - sentence.begin)), words, said);
  }
  return said;
}

KindNumbers louder(const KindNumbers& a, const KindNumbers& b) {
  KindNumbers both{};
  for (std::size_t k = 0; k < kCutKinds; ++k) both[k] = std::max(a[k], b[k]);
  return both;
}

}  // namespace praxis::ingest
