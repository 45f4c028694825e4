// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/called_projects.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "ingest/segment/acronym.h"

#include <algorithm>
#include <array>

namespace praxis::ingest {
namespace {

constexpr std::size_t kReach = 48;       // bytes beside a name in which a word for projects is looked for
constexpr std::size_t kCompany = 160;    // bytes around a name in which partners and projects are
constexpr std::size_t kTellingName = 5;  // characters: "In ICT, regions …" names no project

constexpr std::array<std::string_view, 9> kBetween{" ", "\"", "“", "”", "„", "«", "»", "\u00a0", ":"};

/// A word in capitals of two letters or more.
bool is_capital_word(std::string_view word) {
  const auto upper = std::count_if(word.begin(), word.end(), is_ascii_upper);
  return upper >= 2 && is_in_capitals(word);
}

std::size_t past_quotes(std::string_view text, std::size_t at) {
  for (bool moved = true; moved;) {
    moved = false;
    for (const std::string_view mark : kBetween) {
      if (!text.substr(at).starts_with(mark)) continue;
      at += mark.size();
      moved = true;
    }
  }
  return at;
}

std::size_t before_quotes(std::string_view text, std::size_t end) {
  for (bool moved = true; moved;) {
    moved = false;
    for (const std::string_view mark : kBetween) {
      if (!text.substr(0, end).ends_with(mark)) continue;
      end -= mark.size();
      moved = true;
    }
  }
  return end;
}

/// The acronym that ends right before a place in the text, a hyphen between ("X-Projekt") aside.
CalledProject acronym_before(std::string_view text, std::size_t at) {
  std::size_t end = before_quotes(text, at);
  if (end == at && end > 0 && text[end - 1] == '-') --end;
  if (end == at) return {};
  const std::size_t space = text.substr(0, end).find_last_of(" (\"\n");
  const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
  const std::string_view word = text.substr(begin, end - begin);
  if (word.empty() || acronym_length(word) != word.size()) return {};
  return {std::string(word), begin, end};
}

CalledProject acronym_behind(std::string_view text, std::size_t at) {
  const std::size_t begin = past_quotes(text, at);
  const std::size_t length = begin == at ? 0 : called_name_length(text.substr(begin));
  return {std::string(text.substr(begin, length)), begin, begin + length};
}

bool starts_sentence(std::string_view text, std::size_t at) {
  const std::string_view above = trim(text.substr(0, at));
  return above.empty() || above.back() == '.' || above.back() == ':' || text[at - 1] == '\n';
}

/// "In X, the region": the acronym between a lead-in and a comma.
CalledProject set_out_from(std::string_view text, const LexiconMatch& lead) {
  if (!means(lead, "project-lead-in") || !starts_sentence(text, lead.begin)) return {};
  CalledProject name = acronym_behind(text, lead.end);
  const bool parted = text.substr(std::min(name.end, text.size())).starts_with(",");
  return parted && name.name.size() >= kTellingName ? name : CalledProject{};
}

}  // namespace

std::size_t called_name_length(std::string_view text) {
  constexpr std::size_t kFigure = 3;  // bytes: " 4 "
  const std::size_t length = project_name_length(text);
  const std::string_view behind = text.substr(length);
  const bool figure = length > 0 && behind.size() > kFigure && behind[0] == ' ' && behind[2] == ' ' &&
                      (behind[1] == '2' || behind[1] == '4') && is_in_capitals(text.substr(0, length));
  const std::size_t rest = figure ? acronym_length(behind.substr(kFigure)) : 0;
  return rest > 0 && is_in_capitals(behind.substr(kFigure, rest)) ? length + kFigure + rest : length;
}

bool is_among_capitals(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::string_view kSpace = " \n\t";
  const std::string_view before = trim(text.substr(0, begin));
  const std::string_view behind = trim(text.substr(end));
  const std::string_view left = before.substr(before.find_last_of(kSpace) + 1);
  const std::string_view right = behind.substr(0, behind.find_first_of(kSpace));
  return (is_capital_word(left) || left.empty()) && (is_capital_word(right) || right.empty()) &&
         !(left.empty() && right.empty());
}

namespace {

/// "w ramach projektu" leads to a name as "projektu" does.
bool ends_in_project_word(std::string_view text, const LexiconMatch& match, const Cues& cues) {
  const std::string_view words = text.substr(match.begin, match.end - match.begin);
  const std::size_t space = words.find_last_of(' ');
  return space != std::string_view::npos && cues.is("project-word", words.substr(space + 1));
}

/// A word of a line in capitals is no acronym for being in capitals.
bool is_a_name(const CalledProject& called, std::string_view text, const Cues& cues) {
  return !called.name.empty() && !is_among_capitals(text, called.begin, called.end) &&
         !cues.is("not-a-project", called.name);
}

}  // namespace

std::vector<CalledProject> called_projects(std::string_view text, const Cues& cues) {
  std::vector<CalledProject> called;
  for (const LexiconMatch& match : cues.find(text)) {
    const std::array beside{acronym_behind(text, match.end), acronym_before(text, match.begin)};
    if (beside[0].name.empty() && beside[1].name.empty()) continue;
    const bool word = means(match, "project-word") || ends_in_project_word(text, match, cues);
    if (!word && !means(match, "project-lead-in")) continue;
    const std::array found = word ? beside : std::array{set_out_from(text, match), CalledProject{}};
    for (const CalledProject& name : found) {
      if (is_a_name(name, text, cues)) called.push_back(name);
    }
  }
  return called;
}

bool has_project_company(std::string_view text, std::size_t begin, std::size_t end, const Cues& cues) {
  const std::size_t cut = begin > kCompany ? text.find(' ', begin - kCompany) : 0;
  const std::size_t from = std::min(cut, begin);
  const std::size_t to = text.find(' ', std::min(end + kCompany, text.size()));
  const auto near = cues.find(text.substr(from, to == std::string_view::npos ? to : to - from));
  return std::any_of(near.begin(), near.end(), [](const LexiconMatch& match) {
    return means(match, "project-company") || means(match, "project-word");
  });
}

bool is_called_project(std::string_view text, std::size_t begin, std::size_t end, const Cues& cues) {
  const auto is_project_word = [](const LexiconMatch& match) { return means(match, "project-word"); };
  // From a space on, so that no character or word is cut.
  std::size_t from = begin > kReach ? text.find(' ', begin - kReach) : 0;
  from = std::min(from, begin);
  const std::string_view before =
      text.substr(from, before_quotes(text, begin) - std::min(from, before_quotes(text, begin)));
  const auto left = cues.find(before);
  if (!left.empty() && is_project_word(left.back()) && left.back().end == before.size()) return true;
  std::size_t at = past_quotes(text, end);
  if (at == end && text.substr(at).starts_with("-")) ++at;
  if (at == end) return false;
  const std::string_view behind = text.substr(at);
  const auto right = cues.find(behind.substr(0, behind.find_first_of(" .,;:)\n")));
  return !right.empty() && right.front().begin == 0 && is_project_word(right.front());
}

}  // namespace praxis::ingest
