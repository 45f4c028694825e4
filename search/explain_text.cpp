// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/explain.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>
#include <utility>

namespace praxis::search {
namespace {

constexpr double kLeastFactor = 0.005;  // less than so far from 1 would be said as ×1.00

using Said = std::pair<std::string_view, std::string_view>;

constexpr std::array<Said, 5> kAround{{{"heading", "a heading above"},
                                       {"document", "the document's title"},
                                       {"organisation", "an organisation's name"},
                                       {"project", "a project's name"},
                                       {"region", "a region's name"}}};
constexpr std::array<Said, 3> kFactors{{{"language", "in the language of the query"},
                                        {"kind", "a good practice or recommendation"},
                                        {"date", "newer than others"}}};

template <std::size_t N>
std::string said_as(const std::array<Said, N>& table, const std::string& name) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Said& one) { return one.first == name; });
  return found == table.end() ? name : std::string(found->second);
}

std::string percent(double share) {
  return " (" + std::to_string(std::lround(share * 100)) + "%)";
}

std::string times(double factor) {
  std::array<char, 16> number{};
  std::snprintf(number.data(), number.size(), "%.2f", factor);
  return " (×" + std::string(number.data()) + ")";
}

/// "a, b and c"; "“a”, “b”" in quotation marks.
std::string listed(const std::vector<std::string>& all, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < all.size(); ++i)
    out += (i == 0 ? "" : i + 1 == all.size() ? std::string(last) : ", ") + all[i];
  return out;
}

std::vector<std::string> quoted(std::vector<std::string> words) {
  for (std::string& word : words) word = "“" + word + "”";
  return words;
}

std::string part_text(const ExplainedPart& part) {
  const bool has_marks = part.words.find('"') != std::string::npos;
  std::string out = has_marks ? part.words : "“" + part.words + "”";
  if (!part.as.empty()) out += (part.within ? " within " : " as ") + listed(quoted(part.as), " and ");
  std::vector<std::string> where;
  for (const std::string& place : part.where) {
    if (place != "context" || part.around.empty()) where.push_back(place);
  }
  for (const std::string& place : part.around) where.push_back(said_as(kAround, place));
  if (!where.empty()) out += " in " + listed(where, " and ");
  return out + percent(part.share);
}

std::string second_line(const Explanation& explanation) {
  std::string out;
  if (const auto& again = explanation.again) {
    out = again->in_common ? "what the best results have in common" : "words exactly as typed";
    if (!again->forms.empty()) out += " — " + listed(quoted(again->forms), ", ");
    out += percent(again->share);
  }
  for (const auto& [name, factor] : explanation.factors) {
    if (name != "words") continue;
    out += (out.empty() ? "" : ", ") + std::to_string(explanation.held) + " of " +
           std::to_string(explanation.asked) + " words" + times(factor);
  }
  return out.empty() ? out : "weighed again: " + out;
}

}  // namespace

std::vector<std::string> to_lines(const Explanation& explanation) {
  std::vector<std::string> said;
  for (const ExplainedPart& part : explanation.parts) said.push_back(part_text(part));
  if (explanation.more_parts > 0) said.push_back("other words" + percent(explanation.more_parts));
  if (explanation.side_by_side > 0) said.push_back("words side by side" + percent(explanation.side_by_side));
  if (explanation.all_words && explanation.asked > 1) said.emplace_back("holds all the words");
  for (const std::string& filter : explanation.filters)
    said.push_back(filter == "*" ? "everything was asked for" : "fits " + filter);
  for (const auto& [name, factor] : explanation.factors) {
    if (name != "words" && std::abs(factor - 1) >= kLeastFactor)
      said.push_back(said_as(kFactors, name) + times(factor));
  }
  std::vector<std::string> lines{listed(said, ", ")};
  if (std::string second = second_line(explanation); !second.empty()) lines.push_back(std::move(second));
  return lines;
}

std::string to_sentence(const Explanation& explanation) {
  return listed(to_lines(explanation), "; ");
}

}  // namespace praxis::search
