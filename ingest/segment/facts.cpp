// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/facts.h"

#include "corpus/ascii.h"
#include "ingest/segment/acronym.h"
#include "ingest/segment/amounts.h"
#include "ingest/segment/dates.h"
#include "ingest/segment/wording.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

constexpr std::size_t kFactsText = 1500;  // bytes, in which a stretch says what it is
constexpr std::size_t kLongestName = 90;  // bytes
constexpr std::size_t kOpening = 160;     // bytes, in which it says its date and its name

/// The whole words of a text's first bytes.
std::string_view opening(std::string_view text) {
  return text.substr(0, text.find(' ', std::min(kOpening, text.size())));
}

/// The name itself: in a table the first cell that is no label, else the heading, or what stands before the
/// first colon, dash, bracket or full stop; empty where that is a sentence.
std::string_view name_part(const Block& first) {
  std::string_view text = first.text;
  if (first.kind == BlockKind::row) {
    if (const std::string_view cell = naming_cell(first); !cell.empty()) return cell;
  }
  text.remove_prefix(label_length(text));
  if (first.kind == BlockKind::heading || text.size() <= kLongestName) return text.substr(0, kOpening);
  const std::size_t stop = std::min({text.find(": "), text.find(" – "), text.find(" ("), text.find(". ")});
  return stop <= kLongestName ? text.substr(0, stop) : std::string_view();
}

/// "SEALINE", "SEALINE: …", "The SEALINE project": capitals that a name is made of.
bool is_called_by_acronym(std::string_view name, const Cues& cues) {
  const std::size_t length = project_name_length(name);
  if (length == 0) return false;
  const std::string_view acronym = name.substr(0, length);
  return std::none_of(acronym.begin(), acronym.end(), is_ascii_lower) && !cues.is("not-a-project", acronym);
}

/// "Nahversorgungsbonus", "voucher scheme for design".
bool names_instrument(std::string_view name, const LanguageSigns& words) {
  const std::vector<ClueAt> signs = words.find_with_compounds(name);
  return std::any_of(signs.begin(), signs.end(),
                     [](const ClueAt& clue) { return clue.sign == Clue::heads_instruments; });
}

int level_of(int points) {
  return std::clamp(points - 1, 0, 3);
}

}  // namespace

Facts read_facts(const Sheet& sheet, const LanguageSigns& words, const std::vector<std::size_t>& blocks) {
  Facts facts;
  if (blocks.empty()) return facts;
  const Cues& cues = sheet.cues();
  const std::string_view language = sheet.tools().language;
  const Block& first = sheet[blocks.front()];
  const std::string_view name = name_part(first);
  std::string text;
  for (const std::size_t i : blocks) {
    if (text.size() >= kFactsText) break;
    if (facts.date.empty()) {
      facts.date = sheet[i].date.empty() ? lone_date(sheet[i].text, language) : sheet[i].date;
      facts.date_leads = !facts.date.empty();
    }
    if (sheet[i].kind == BlockKind::field) text += sheet[i].label + ": ";
    text += sheet[i].text + "\n";
  }
  if (text.size() > kFactsText) text.resize(text.rfind(' ', kFactsText) + 1);
  for (std::size_t b = 0; b < std::min<std::size_t>(2, blocks.size()) && facts.date.empty(); ++b) {
    const std::string_view own = sheet[blocks[b]].text;
    facts.date_leads = leading_date(own, language).has_value();
    facts.date = date_near(opening(own), language);
  }
  facts.acronym = is_called_by_acronym(name, cues);
  const std::vector<LexiconMatch> found = cues.find(text);
  const auto says = [&](std::string_view role) {
    return std::any_of(found.begin(), found.end(),
                       [&](const LexiconMatch& match) { return means(match, role); });
  };
  const Period period = says_year_early(text) ? period_in(text, language, cues) : Period{};
  facts.period = (!period.start.empty() && !period.end.empty()) || says("field.duration");
  facts.money = amount_in(text, cues).has_value();
  facts.partners = says("project-fact") || says("lead-partner");
  facts.project = says("project-word") || text.find("Interreg") != std::string::npos;
  facts.instrument = cues.contains("instrument-word", name) || names_instrument(name, words);
  facts.authority = says("instrument-authority");
  facts.event = cues.contains("event-word", opening(first.text));
  return facts;
}

int shows_project(const Facts& facts, const Signs& signs) {
  return level_of((facts.acronym ? 2 : 0) + facts.period + facts.money +
                  (facts.partners || signs.runs > 0 ? 1 : 0) + facts.project);
}

int shows_instrument(const Facts& facts, const Signs& signs) {
  const int funding = static_cast<int>(std::min<std::size_t>(signs.funding, 2));
  return level_of((facts.instrument ? 2 : 0) + funding + facts.money +
                  (facts.authority || signs.runs > 0 ? 1 : 0));
}

int shows_news(const Facts& facts, const Signs& signs) {
  if (signs.advising * 3 > signs.sentences) return 0;
  if (shows_event(facts, signs) == 3 && signs.planned > 0) return 1;
  if (facts.date_leads || signs.dated) return 3;
  if (!facts.date.empty()) return 2;
  const std::size_t doing = signs.doing + signs.weak;
  return signs.when_early && doing > 0 ? 2 : doing > 0 || signs.outcomes > 0 ? 1 : 0;
}

int shows_event(const Facts& facts, const Signs& signs) {
  if (facts.date.empty() && !signs.dated) return 0;
  if (facts.event) return signs.planned > 0 || signs.doing + signs.weak < 2 ? 3 : 2;
  return signs.planned > 0 ? 2 : 1;
}

}  // namespace praxis::ingest
