// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/days.h"

#include "corpus/words.h"
#include "ingest/segment/dates.h"
#include "ingest/segment/wording.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace praxis::ingest {
namespace {

/// Where what says the day ends: at the first sign that parts it from a title, or with its number and date.
std::size_t parted_at(std::string_view heading, std::size_t from) {
  constexpr std::size_t kDayWords = 30;  // bytes of "Tuesday, 9 May 2023"
  static constexpr std::string_view kSigns[] = {": ", ". ", " – ", " — ", " - ", " | ", ", "};
  std::size_t best = heading.size();
  std::size_t rest = heading.size();
  for (const std::string_view sign : kSigns) {
    const std::size_t at = heading.find(sign, from);
    if (at >= best || at > from + kDayWords) continue;
    best = at;
    rest = at + sign.size();
  }
  return best == heading.size() ? from : rest;
}

}  // namespace

std::size_t stage_length(std::string_view heading, const LanguageSigns& words, std::string_view language) {
  constexpr std::size_t kMostWords = 20;
  if (first_words(heading, kMostWords + 1).size() > kMostWords) return 0;
  std::size_t label = label_length(heading);
  if (label == 0) {
    if (const auto number = leading_number(heading)) label = number->rest;
  }
  const auto first = first_words(heading.substr(label), 1);
  if (first.empty()) return 0;
  for (const ClueAt& sign : words.find(heading)) {
    if (sign.begin > label + first[0].begin) break;
    if (sign.sign == Clue::stage && sign.begin >= label) return parted_at(heading, sign.end);
  }
  const auto date = leading_date(heading, language);
  return date ? parted_at(heading, date->rest) : 0;
}

std::vector<std::vector<std::size_t>> journeys(const Sheet& sheet, const LanguageSigns& words) {
  std::map<std::pair<std::size_t, int>, std::vector<std::size_t>> runs;  // by the heading above, and rank
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!sheet.is_heading(i) || sheet[i].boxed) continue;
    while (!open.empty() && sheet[open.back()].level >= sheet[i].level) open.pop_back();
    const std::size_t above = open.empty() ? sheet.size() : open.back();
    open.push_back(i);
    if (sheet.is_free(i) && !sheet.in_back_matter(i) &&
        stage_length(sheet[i].text, words, sheet.tools().language) > 0)
      runs[{above, sheet[i].level}].push_back(i);
  }
  std::vector<std::vector<std::size_t>> found;
  for (auto& [key, run] : runs) {
    if (run.size() > 1) found.push_back(std::move(run));
  }
  return found;
}

}  // namespace praxis::ingest
