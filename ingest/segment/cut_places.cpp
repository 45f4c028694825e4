// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/entries.h"
#include "ingest/segment/fields.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kFewestPlaces = 3;  // siblings that make a survey or a listing
constexpr std::size_t kDeedWords = 12;    // of an entry's text: less is a link
constexpr std::size_t kDeedLead = 700;    // bytes, in which it says who did what

bool tells_deed(const Sheet& sheet, Stretch entry) {
  return body_words(sheet, entry) >= kDeedWords &&
         sheet.cues().contains("practice-verb", body_lead(sheet, entry, kDeedLead));
}

/// The document or the part above speaks of practices.
bool speaks_of_practices(const Sheet& sheet, std::size_t i) {
  std::vector<std::string> above = sheet.path(i);
  for (std::size_t k = 0; k < std::min<std::size_t>(i, 3); ++k) above.push_back(sheet[k].text);
  return std::any_of(above.begin(), above.end(), [&](const std::string& heading) {
    return heading.size() < 200 &&
           (sheet.cues().contains("practices", heading) || sheet.cues().contains("practice", heading) ||
            sheet.cues().contains("column.practice", heading));
  });
}

/// A survey goes from place to place; one place that comes back is the head of a page, or the document's own.
bool are_different(const std::vector<std::string>& places) {
  const std::set<std::string> different(places.begin(), places.end());
  return different.size() > 1 && different.size() * 2 > places.size();
}

void keep_told(Sheet& sheet, Stretch entry, std::string place) {
  Draft draft;
  draft.kind = UnitKind::good_practice;
  take_name(draft, headed_name(sheet, entry.begin));
  draft.places.push_back(std::move(place));
  keep_entry(sheet, entry, std::move(draft));
}

/// Nothing below the place was cut by itself ("Case visited: …").
bool is_all_free(const Sheet& sheet, Stretch place) {
  for (std::size_t i = place.begin; i < place.end; ++i) {
    if (!sheet.is_free(i)) return false;
  }
  return true;
}

/// Free headings of one rank that follow each other's sections, from `i` on.
std::vector<Stretch> siblings_from(const Sheet& sheet, std::size_t i) {
  std::vector<Stretch> run;
  std::size_t k = i;
  while (k < sheet.size() && sheet.is_heading(k) && sheet.is_free(k) && !sheet.in_back_matter(k) &&
         sheet[k].level == sheet[i].level && sheet[k].boxed == sheet[i].boxed) {
    run.push_back({k, sheet[i].boxed ? sheet.group_end(k) : sheet.section_end(k)});
    k = run.back().end;
  }
  return run;
}

/// Below the places: the parts that headings open, but for those whose heading comes back below another place
/// ("Legal framework").
void cut_survey(Sheet& sheet, const std::vector<Stretch>& places) {
  std::map<std::string, int> times;
  std::vector<std::pair<Stretch, std::size_t>> told;  // and the heading of its place
  for (const Stretch& place : places) {
    for (const Stretch& part : headed_entries(sheet, place.begin + 1, place.end)) {
      ++times[fold_case(sheet[part.begin].text)];
      told.emplace_back(part, place.begin);
    }
  }
  std::erase_if(told, [&](const auto& part) { return times[fold_case(sheet[part.first.begin].text)] > 1; });
  const bool parted = !told.empty();
  if (!parted && speaks_of_practices(sheet, places.front().begin)) {
    for (const Stretch& place : places) {
      if (is_all_free(sheet, place)) told.emplace_back(place, place.begin);
    }
  }
  const auto deeds = static_cast<std::size_t>(std::count_if(
      told.begin(), told.end(), [&](const auto& part) { return tells_deed(sheet, part.first); }));
  // Where the document says that it holds practices, a part below a place's law is one.
  const bool said = parted && speaks_of_practices(sheet, places.front().begin);
  if (!said && (deeds < 2 || deeds * 2 < told.size())) return;
  for (const auto& [part, place] : told) {
    if (said ? body_words(sheet, part) >= kDeedWords : tells_deed(sheet, part))
      keep_told(sheet, part, sheet[place].text);
  }
}

/// Right below its heading, or right above, a line that is nothing but a place.
std::string place_line(const Sheet& sheet, Stretch entry) {
  const std::size_t below = entry.begin + 1;
  if (below < entry.end && sheet[below].kind != BlockKind::heading && sheet[below].kind != BlockKind::row &&
      is_place_name(sheet[below].text, sheet.tools().regions))
    return sheet[below].text;
  return {};
}

void cut_placed(Sheet& sheet, const std::vector<Stretch>& entries) {
  std::vector<std::pair<Stretch, std::string>> placed;
  std::size_t deeds = 0;
  for (const Stretch& entry : entries) {
    std::string place = place_line(sheet, entry);
    if (place.empty() || body_words(sheet, entry) < kDeedWords) continue;
    deeds += tells_deed(sheet, entry) ? 1 : 0;
    placed.emplace_back(entry, std::move(place));
  }
  const bool said = speaks_of_practices(sheet, entries.front().begin);
  std::vector<std::string> named;
  for (const auto& [entry, place] : placed) named.push_back(fold_case(place));
  if (!are_different(named)) return;
  if (placed.size() < (said ? 2 : kFewestPlaces) || (!said && deeds * 2 < placed.size())) return;
  for (auto& [entry, place] : placed) keep_told(sheet, entry, std::move(place));
}

/// Headings anywhere with a place's line of their own, as the pages and panels of a leaflet scatter them.
void cut_scattered(Sheet& sheet) {
  std::vector<Stretch> entries;
  for (std::size_t i = 0; i + 1 < sheet.size(); ++i) {
    if (!sheet.is_heading(i) || !sheet.is_free(i) || sheet[i].boxed || sheet.in_back_matter(i)) continue;
    std::size_t end = i + 1;
    while (end < sheet.size() && !sheet.is_heading(end)) ++end;
    if (!place_line(sheet, {i, end}).empty()) entries.push_back({i, end});
  }
  if (entries.size() >= kFewestPlaces) cut_placed(sheet, entries);
}

bool is_place_heading(const Sheet& sheet, std::size_t i) {
  std::string_view text = undressed(sheet[i].text);
  if (const auto number = leading_number(text)) text.remove_prefix(number->rest);
  return split_words(text).size() <= 4 && is_place_name(text, sheet.tools().regions);
}

}  // namespace

void cut_by_place(Sheet& sheet) {
  std::vector<bool> seen(sheet.size(), false);  // headings of runs that were judged
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!sheet.is_heading(i) || !sheet.is_free(i) || seen[i]) continue;
    const std::vector<Stretch> run = siblings_from(sheet, i);
    if (run.empty()) continue;
    std::vector<Stretch> places;
    for (const Stretch& entry : run) {
      seen[entry.begin] = true;
      if (is_place_heading(sheet, entry.begin)) places.push_back(entry);
    }
    if (places.size() >= kFewestPlaces) {
      std::vector<std::string> named;
      for (const Stretch& place : places) named.push_back(fold_case(sheet[place.begin].text));
      if (are_different(named)) cut_survey(sheet, places);
    } else {
      cut_placed(sheet, run);
    }
  }
  cut_scattered(sheet);
}

}  // namespace praxis::ingest
