// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/announcement.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>
#include <map>

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

/// "Where the idea comes from: ", "Example – ": bytes of what may be a label, or 0.
std::size_t label_bytes(std::string_view heading) {
  constexpr std::size_t kMostWords = 6;
  std::size_t end = 0;
  for (const std::string_view sign : {": ", " – ", " — "}) {
    const std::size_t at = heading.find(sign);
    if (at != std::string_view::npos && (end == 0 || at + sign.size() < end)) end = at + sign.size();
  }
  const std::string_view label = heading.substr(0, end);
  const std::size_t words = first_words(label, kMostWords + 1).size();
  return words > 0 && words <= kMostWords && std::none_of(label.begin(), label.end(), is_ascii_digit) ? end
                                                                                                      : 0;
}

/// Names of funds and projects say what they are.
bool is_named(std::size_t kind) {
  return kind == index_of(UnitKind::policy_instrument) || kind == index_of(UnitKind::project);
}

/// What several headings begin with is what they are called, whatever else they name: they are alike,
/// wherever they stand.
void read_labels(std::vector<PartContext>& contexts, const std::vector<Part>& parts, const Sheet& sheet,
                 const LanguageSigns& words) {
  std::map<std::string, std::vector<std::size_t>> labelled;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    if (parts[p].head == kNoPart || !contexts[p].head.shape.empty()) continue;
    const std::string_view heading = sheet[parts[p].head].text;
    if (const std::size_t bytes = label_bytes(heading); bytes > 0)
      labelled[fold_case(heading.substr(0, bytes))].push_back(p);
  }
  for (const auto& [label, members] : labelled) {
    if (members.size() < 2) continue;
    const HeadSigns own = read_head(label, words, sheet.tools());
    if (!own.place.empty()) continue;  // "Italy: …" says where
    for (const std::size_t p : members) {
      HeadSigns& head = contexts[p].head;
      head.shape = "label " + label;
      head.label = label_bytes(sheet[parts[p].head].text);
      // The name behind the label may hold a word for a fund, but announces nothing.
      for (std::size_t k = 0; k < kCutKinds; ++k) {
        head.perhaps[k] = own.perhaps[k] || (is_named(k) && head.announces[k]);
        head.announces[k] = own.announces[k];
      }
      head.first_says = {};
      head.addressed = own.addressed;
    }
  }
}

/// "3. Visit to Lund: the lending shed", "5. Visit to Roskilde: …" tell of one case each, wherever they stand
/// among other headings. One alone may head a list.
void read_cases(std::vector<PartContext>& contexts, const std::vector<Part>& parts, const Sheet& sheet) {
  constexpr std::size_t kPractice = index_of(UnitKind::good_practice);
  std::map<std::string, std::vector<std::size_t>> alike;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    if (parts[p].head == kNoPart || parts[p].children > 0) continue;
    const HeadSigns& head = contexts[p].head;
    if (!head.first_says[kPractice] || !head.shape.empty()) continue;
    const std::string_view heading = sheet[parts[p].head].text;
    const auto number = leading_number(heading);
    const std::string_view body = number ? heading.substr(number->rest) : heading;
    const std::string_view label = body.substr(0, label_bytes(body));
    const auto words = first_words(label, 2);
    if (words.size() < 2) continue;
    alike[fold_case(label.substr(words[0].begin, words[0].end - words[0].begin))].push_back(p);
  }
  for (const auto& [word, members] : alike) {
    if (members.size() < 2) continue;
    for (const std::size_t p : members) contexts[p].head.shape = "case " + word;
  }
}

/// "To the ministries" beside "To the regions": what stands below is what these should do, whatever the
/// headings above say. A body that no table knows is addressed as its neighbours are.
void read_addressees(std::vector<PartContext>& contexts, const std::vector<Part>& parts) {
  struct Addressed {
    std::size_t to = 0;
    std::size_t known = 0;
  };
  std::map<std::size_t, Addressed> beside;  // by the part above
  const auto speaks_to = [&](std::size_t p) { return parts[p].head != kNoPart && contexts[p].head.to; };
  for (std::size_t p = 0; p < parts.size(); ++p) {
    if (!speaks_to(p)) continue;
    Addressed& siblings = beside[parts[p].parent];
    ++siblings.to;
    siblings.known += contexts[p].head.addressed ? 1 : 0;
  }
  std::vector<bool> below(parts.size());
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const std::size_t above = parts[p].parent;
    below[p] = above != kNoPart && below[above];
    if (speaks_to(p)) {
      const Addressed& siblings = beside[above];
      below[p] = below[p] || (siblings.to > 1 && siblings.known * 2 >= siblings.to);
    }
    int& said = contexts[p].said[index_of(UnitKind::recommendation)];
    if (below[p] && !contexts[p].frame) said = std::max(said, kSaidFurtherUp);
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
    // "We advise the regions:" says it of what follows.
    if (clue.sign == Clue::advice && sentence.ends_with(':'))
      said[index_of(UnitKind::recommendation)] = kSaidRightAbove;
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
  read_addressees(contexts, parts);
  read_labels(contexts, parts, sheet, words);
  read_cases(contexts, parts, sheet);
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
