// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/signing_names.h"

#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/acronym.h"
#include "ingest/tag/called_projects.h"

#include <algorithm>
#include <array>
#include <set>

namespace praxis::ingest {
namespace {

constexpr std::size_t kOpening = 2;     // units
constexpr std::size_t kFirstLines = 3;  // of the first unit
constexpr std::size_t kShortestName = 5;

constexpr std::array<std::string_view, 8> kPartings{" – ", " — ", " | ", " - ", ": ", " · ", " / ", "\n"};

/// The name in capitals a text begins with.
std::size_t capital_name_length(std::string_view text) {
  const std::size_t length = called_name_length(text);
  return is_in_capitals(text.substr(0, length)) ? length : 0;
}

std::string_view head_of(std::string_view line) {
  for (const std::string_view parting : kPartings) line = line.substr(0, line.find(parting));
  return trim(line);
}

/// The document writes it otherwise than in capitals, too.
bool is_ordinary(const std::string& name, const std::vector<CutUnit>& units,
                 const std::vector<std::string>& folded_texts) {
  const std::string folded = fold_case(name);
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::string& text = units[i].unit.text;
    const std::string& small = folded_texts[i];
    if (small.size() != text.size()) continue;  // folding moved the places
    for (std::size_t at = small.find(folded); at != std::string::npos; at = small.find(folded, at + 1)) {
      if (!is_in_capitals(std::string_view(text).substr(at, name.size()))) return true;
    }
  }
  return false;
}

bool may_sign(std::string_view name, const Cues& cues) {
  if (name.size() < kShortestName || cues.is("not-a-project", name)) return false;
  // "GOOD IDEAS CATALOGUE": one word that says what it is will do.
  const auto words = split_words(name);
  return std::none_of(words.begin(), words.end(), [&](const WordSpan& word) {
    return cues.is("not-a-project", name.substr(word.begin, word.end - word.begin));
  });
}

/// The name in capitals that a line begins with: "DORFKERN – Village shops", "DORFKERN newsletter".
std::string name_at_head(std::string_view line, const Cues& cues) {
  const std::string_view head = head_of(line);
  const std::string_view name = head.substr(0, capital_name_length(head));
  return may_sign(name, cues) ? std::string(name) : std::string();
}

/// Running text: words beside it are not in capitals.
bool runs_in_text(const std::string& name, const std::vector<CutUnit>& units) {
  return std::any_of(units.begin(), units.end(), [&](const CutUnit& cut) {
    const std::string_view text = cut.unit.text;
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
      const std::size_t end = at + name.size();
      const bool line_of_its_own =
          (at == 0 || text[at - 1] == '\n') && (end == text.size() || text[end] == '\n');
      if (!line_of_its_own && !is_among_capitals(text, at, end)) return true;
    }
    return false;
  });
}

void add_names_in_company(std::string_view text, const Cues& cues, std::set<std::string>& names) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = capital_name_length(text.substr(at));
    const std::string_view name = text.substr(at, length);
    if (length > 0 && may_sign(name, cues) && !is_among_capitals(text, at, at + length) &&
        has_project_company(text, at, at + length, cues)) {
      names.insert(std::string(name));
    }
    const std::size_t next = text.find_first_of(" \n(\"", at + std::max<std::size_t>(length, 1));
    if (next == std::string_view::npos) return;
    at = next + 1;
  }
}

}  // namespace

std::vector<std::string> signing_names(const std::vector<CutUnit>& units, const DocumentInfo& document,
                                       const Lexicon& places, const Cues& cues) {
  std::set<std::string> heads{name_at_head(document.title, cues)};
  std::set<std::string> names;
  for (std::size_t i = 0; i < std::min(kOpening, units.size()); ++i) {
    const Unit& unit = units[i].unit;
    heads.insert(name_at_head(unit.title, cues));
    if (!unit.section.empty()) heads.insert(name_at_head(unit.section.front(), cues));
    if (i == 0) {
      std::string_view rest = unit.text;
      for (std::size_t line = 0; line < kFirstLines && !rest.empty(); ++line) {
        const std::size_t end = rest.find("\n\n");
        heads.insert(name_at_head(rest.substr(0, end), cues));
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 2);
      }
    }
    add_names_in_company(unit.text, cues, names);
  }
  for (const std::string& head : heads) {
    if (!head.empty() && runs_in_text(head, units)) names.insert(head);
  }
  std::erase_if(names, [&](const std::string& name) { return !places.find(name).empty(); });
  std::vector<std::string> folded_texts;
  for (std::size_t i = 0; i < units.size() && !names.empty(); ++i)
    folded_texts.push_back(fold_case(units[i].unit.text));
  std::vector<std::string> signed_with;
  for (const std::string& name : names) {
    if (!is_ordinary(name, units, folded_texts)) signed_with.push_back(name);
  }
  return signed_with;
}

}  // namespace praxis::ingest
