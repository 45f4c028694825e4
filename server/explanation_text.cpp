// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/explanation_text.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

namespace praxis::server {
namespace {

constexpr double kShownFactor = 0.005;  // less than so far from 1 would be said as ×1.00

std::string quoted(const Language& language, const std::string& words) {
  // A phrase comes with the marks that it was typed with.
  return words.find('"') != std::string::npos ? words : language.say("why-found.quoted", {{"words", words}});
}

std::string all_quoted(const Language& language, std::vector<std::string> words) {
  for (std::string& word : words) word = quoted(language, word);
  return language.list(words);
}

std::string places(const Language& language, const search::ExplainedPart& part) {
  std::vector<std::string> names;
  for (const std::string& place : part.where) {
    if (place != "context" || part.around.empty()) names.push_back(language.say("why-found.place-" + place));
  }
  for (const std::string& place : part.around) names.push_back(language.say("why-found.place-" + place));
  return language.list(names);
}

std::string with_share(const Language& language, const std::string& what, double share) {
  return language.say("why-found.with-share", {{"what", what}, {"share", language.percent(share)}});
}

std::string with_factor(const Language& language, const std::string& what, double factor) {
  return language.say("why-found.with-factor", {{"what", what}, {"factor", language.decimal(factor)}});
}

std::string part_text(const Language& language, const search::ExplainedPart& part) {
  std::string what = quoted(language, part.words);
  if (!part.as.empty()) {
    what = language.say(part.within ? "why-found.within" : "why-found.as",
                        {{"words", what}, {"others", all_quoted(language, part.as)}});
  }
  if (!part.where.empty())
    what = language.say("why-found.in", {{"words", what}, {"places", places(language, part)}});
  return with_share(language, what, part.share);
}

/// What the second weighing of a running text adds, or nothing.
std::string again_text(const Language& language, const search::Explanation& explanation) {
  std::vector<std::string> said;
  if (const auto& again = explanation.again) {
    std::string what = language.say(again->in_common ? "why-found.in-common" : "why-found.as-typed");
    if (!again->forms.empty())
      what = language.say("why-found.forms", {{"what", what}, {"forms", all_quoted(language, again->forms)}});
    said.push_back(with_share(language, what, again->share));
  }
  for (const auto& [name, factor] : explanation.factors) {
    if (name != "words") continue;
    const std::string held =
        language.say("why-found.held", {{"held", explanation.held}, {"asked", explanation.asked}});
    said.push_back(with_factor(language, held, factor));
  }
  if (said.empty()) return {};
  return language.say("why-found.again", {{"what", fmt::format("{}", fmt::join(said, ", "))}});
}

}  // namespace

std::string explanation_text(const Language& language, const search::Explanation& explanation) {
  std::vector<std::string> said;
  for (const search::ExplainedPart& part : explanation.parts) said.push_back(part_text(language, part));
  if (explanation.more_parts > 0)
    said.push_back(with_share(language, language.say("why-found.other-words"), explanation.more_parts));
  if (explanation.side_by_side > 0)
    said.push_back(with_share(language, language.say("why-found.side-by-side"), explanation.side_by_side));
  if (explanation.all_words && explanation.asked > 1) said.push_back(language.say("why-found.all-words"));
  for (const std::string& filter : explanation.filters) {
    said.push_back(filter == "*" ? language.say("why-found.everything")
                                 : language.say("why-found.fits", {{"filter", filter}}));
  }
  for (const auto& [name, factor] : explanation.factors) {
    if (name != "words" && std::abs(factor - 1) >= kShownFactor)
      said.push_back(with_factor(language, language.say("why-found.factor-" + name), factor));
  }
  std::string text = fmt::format("{}", fmt::join(said, ", "));
  const std::string again = again_text(language, explanation);
  return again.empty() ? text : language.say("why-found.both", {{"first", text}, {"second", again}});
}

}  // namespace praxis::server
