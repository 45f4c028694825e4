// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/acronym.h"
#include "ingest/segment/actions.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/entries.h"
#include "ingest/segment/fields.h"
#include "ingest/segment/list_entries.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kEntryLead = 400;  // bytes, in which an entry says what it is
constexpr std::size_t kFewestFacts = 3;
constexpr std::size_t kFactsLead = 1500;  // bytes, in which a project's page says its facts

/// The acronym that a text begins with and that stands alone or is parted from what follows.
std::string leading_acronym(std::string_view text) {
  text = undressed(text);
  if (const auto number = leading_number(text)) text.remove_prefix(number->rest);
  const std::size_t length = project_name_length(text);
  if (length == 0) return {};
  const std::string_view rest = text.substr(length);
  const bool parted =
      rest.empty() || parts_label(rest, 0) || rest.starts_with(" (") || rest.starts_with(", ");
  return parted ? std::string(text.substr(0, length)) : std::string();
}

void cut_project_list(Sheet& sheet, const std::vector<Stretch>& entries) {
  std::vector<Stretch> named;
  for (const Stretch& entry : entries) {
    if (!leading_acronym(sheet[entry.begin].text).empty() && entry_words(sheet, entry) >= kEntryWords)
      named.push_back(entry);
  }
  if (named.size() < 2 || named.size() * 2 < entries.size()) return;
  for (const Stretch& entry : named) {
    Draft draft;
    draft.kind = UnitKind::project;
    draft.projects = {leading_acronym(sheet[entry.begin].text)};
    draft.title = entry_name(sheet, entry);
    keep_entry(sheet, entry, std::move(draft));
  }
}

/// A programme, plan or fund by its name, of some place or authority.
bool tells_instrument(const Sheet& sheet, Stretch entry) {
  if (opens_action(sheet[entry.begin], sheet.cues())) return false;
  const std::string lead = sheet[entry.begin].text + " " + body_lead(sheet, entry, kEntryLead);
  const std::string_view head = std::string_view(lead).substr(0, kEntryLead / 2);
  return sheet.cues().contains("instrument-word", head) &&
         (!sheet.tools().regions.find(lead).empty() || sheet.cues().contains("instrument-authority", lead));
}

void cut_instrument_list(Sheet& sheet, const std::vector<Stretch>& entries) {
  const auto told = static_cast<std::size_t>(std::count_if(
      entries.begin(), entries.end(), [&](const Stretch& entry) { return tells_instrument(sheet, entry); }));
  if (told == 0 || told * 2 < entries.size()) return;
  for (const Stretch& entry : entries) {
    if (entry_words(sheet, entry) < kEntryWords || opens_action(sheet[entry.begin], sheet.cues()) ||
        (!sheet.is_heading(entry.begin) && !tells_instrument(sheet, entry)))
      continue;
    Draft draft;
    draft.kind = UnitKind::policy_instrument;
    take_name(draft, split_place(entry_name(sheet, entry), sheet.tools().regions));
    keep_entry(sheet, entry, std::move(draft));
  }
}

bool is_project_list(const std::string& heading, const Cues& cues) {
  return cues.is("projects", undressed(heading), 2);
}

/// Plural, or the one instrument that a plan addresses.
bool is_instrument_list(const std::string& heading, const Cues& cues) {
  const std::string_view bare = undressed(heading);
  return cues.is("instruments", bare, 2) || cues.is("instrument", bare, 1) ||
         (cues.opens("instruments", bare) && split_words(bare).size() <= 9);
}

/// A heading that begins with an acronym, alone only where the text names it too, and below it enough of a
/// project's facts: its time, money, partners, programme.
bool presents_project(const Sheet& sheet, Stretch entry, std::string_view acronym) {
  const std::string lead = body_lead(sheet, entry, kFactsLead);
  const bool titled = split_words(sheet[entry.begin].text).size() > split_words(acronym).size();
  if (!titled && lead.find(acronym) == std::string::npos) return false;
  const Cues& cues = sheet.cues();
  std::size_t facts =
      lead.find("Interreg") != std::string::npos || lead.find("INTERREG") != std::string::npos;
  for (const std::string_view role : {"project-word", "field.duration", "field.resources", "project-fact"})
    facts += cues.contains(role, lead) ? 1 : 0;
  return facts >= kFewestFacts && body_words(sheet, entry) >= kEntryWords * 2;
}

void cut_presented(Sheet& sheet, std::size_t i) {
  const std::string acronym = leading_acronym(sheet[i].text);
  if (acronym.empty() || sheet.cues().is("not-a-project", acronym)) return;
  Stretch entry{i, i + 1};
  while (entry.end < sheet.size() && !sheet.is_heading(entry.end) && sheet.is_free(entry.end)) ++entry.end;
  if (!presents_project(sheet, entry, acronym)) return;
  Draft draft;
  draft.kind = UnitKind::project;
  draft.projects = {acronym};
  draft.title = std::string(undressed(sheet[i].text));
  keep_entry(sheet, entry, std::move(draft));
}

}  // namespace

void cut_projects(Sheet& sheet) {
  constexpr std::size_t kLongestAnnouncement = 120;  // bytes of a line that announces an instrument
  for (std::size_t i = 0; i + 1 < sheet.size(); ++i) {
    if (!sheet.is_free(i) || sheet.in_back_matter(i)) continue;
    const bool heading = sheet.is_heading(i);
    const bool line = !heading && sheet[i].kind == BlockKind::paragraph && sheet[i].text.ends_with(':') &&
                      sheet[i].text.size() <= kLongestAnnouncement && sheet.is_heading(i + 1);
    if (!heading && !line) {
      cut_named_instrument(sheet, i);
      continue;
    }
    const bool projects = heading && is_project_list(sheet[i].text, sheet.cues());
    if (projects || is_instrument_list(sheet[i].text, sheet.cues())) {
      const std::size_t end = heading ? list_end(sheet, i) : sheet.section_end(i + 1);
      const std::vector<Stretch> entries = list_entries(sheet, i + 1, end);
      projects ? cut_project_list(sheet, entries) : cut_instrument_list(sheet, entries);
    } else if (heading) {
      cut_presented(sheet, i);
    }
  }
}

}  // namespace praxis::ingest
