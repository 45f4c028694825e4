// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/nearness.h"

#include "search/preferences.h"
#include "search/schema.h"
#include "search/stemmer.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace praxis::search {
namespace {

constexpr std::size_t kTypical = 3;         // hints that weigh as much as a theme's typical word
constexpr std::size_t kCountryLetters = 2;  // a NUTS code begins with its country's

std::vector<std::string> named(const Lexicon& lexicon, std::string_view text) {
  std::set<std::string> values;
  for (const LexiconMatch& match : lexicon.find(text)) {
    for (const Meaning& meaning : match.meanings) {
      if (meaning.kind == TermKind::name) values.insert(meaning.concept_->id);
    }
  }
  return {values.begin(), values.end()};
}

/// What a text speaks of without naming it, in the language that has most of its words: a theme of which it
/// has one typical word or a few hints.
std::vector<std::string> spoken_of(const ThemeWords& words, std::string_view text) {
  std::map<std::string_view, std::size_t> best;
  std::size_t most = 0;
  for (const std::string_view language : eu_languages()) {
    std::map<std::string_view, std::size_t> weights;
    std::size_t all = 0;
    for (const ThemeWord& word : words.find(text, language)) {
      const std::size_t weight = word.kind == ThemeWordKind::typical ? kTypical : 1;
      weights[word.theme] += weight;
      all += weight;
    }
    if (all > most) {
      most = all;
      best = std::move(weights);
    }
  }
  std::vector<std::string> themes;
  for (const auto& [theme, weight] : best) {
    if (weight >= kTypical) themes.emplace_back(theme);
  }
  return themes;
}

/// By value of the theme facet: what sharing it adds, all together nearness::kThemes.
std::vector<double> theme_weights(const Columns& columns, const std::vector<std::string>& themes) {
  const FacetColumn& column = columns.facets[facet_at::kTheme];
  const std::vector<std::uint32_t> units = column.units();
  std::vector<double> weights(units.size(), 0);
  double all = 0;
  for (const std::string& theme : themes) {
    const auto id = column.find(theme);
    if (!id || weights[*id] > 0) continue;
    weights[*id] = std::log(1.0 + static_cast<double>(columns.documents) / static_cast<double>(units[*id]));
    all += weights[*id];
  }
  for (double& weight : weights) weight *= all > 0 ? nearness::kThemes / all : 0;
  return weights;
}

std::vector<char> same_country(const Columns& columns, const std::vector<std::string>& regions) {
  const std::vector<std::string>& values = columns.facets[facet_at::kRegion].values();
  std::vector<char> same(values.size(), 0);
  for (std::size_t i = 0; i < values.size(); ++i) {
    same[i] = std::any_of(regions.begin(), regions.end(), [&](const std::string& region) {
      return values[i].substr(0, kCountryLetters) == region.substr(0, kCountryLetters);
    });
  }
  return same;
}

bool any_marked(const FacetColumn& column, std::uint32_t document, const std::vector<char>& marked) {
  const auto ids = column.of(document);
  return std::any_of(ids.begin(), ids.end(), [&](std::uint32_t id) { return marked[id] != 0; });
}

}  // namespace

TagReader::TagReader(const Vocabularies& vocabularies)
    : themes_(vocabularies.themes, {true, {}}),
      regions_(vocabularies.regions, {true, vocabularies.not_regions}),
      words_(vocabularies.theme_words) {}

Tags TagReader::read(std::string_view text) const {
  Tags tags{named(themes_, text), named(regions_, text)};
  for (std::string& theme : spoken_of(words_, text)) {
    if (std::find(tags.themes.begin(), tags.themes.end(), theme) == tags.themes.end())
      tags.themes.push_back(std::move(theme));
  }
  return tags;
}

std::vector<Match> find_near(const MatchContext& context, const std::string& text, const Tags& tags,
                             bool other_regions) {
  const Columns& columns = context.columns;
  const Matches words = find_matches(context, text, true);
  const LanguageGuess language = words.language;
  const FacetColumn& languages = columns.facets[facet_at::kLanguage];
  const auto own_language = languages.find(language.tag);
  std::vector<double> by_words(columns.documents + 1, 0);
  const double most = words.ranked.empty() || words.browsing ? 0 : words.ranked.front().score;
  for (const Match& match : words.ranked) {
    if (most <= 0) break;
    const bool own = own_language && languages.first(match.document) == own_language;
    by_words[match.document] = match.score / most * (own ? 1 : nearness::kOtherLanguage);
  }
  const std::vector<double> themes = theme_weights(columns, tags.themes);
  const std::vector<char> at_home = same_country(columns, tags.regions);
  const Preferences preferences(columns, {});
  std::vector<Match> near;
  for (std::uint32_t document = 1; document <= columns.documents; ++document) {
    double shared = 0;
    for (const std::uint32_t id : columns.facets[facet_at::kTheme].of(document)) shared += themes[id];
    if (by_words[document] <= 0 && shared < nearness::kThemes * nearness::kLeastThemes) continue;
    double score = by_words[document] + shared;
    if (preferences.kind_factor(document) > 1) score *= nearness::kPractice;
    if (other_regions && any_marked(columns.facets[facet_at::kRegion], document, at_home))
      score *= nearness::kSameCountry;
    near.push_back({document, static_cast<float>(score)});
  }
  std::stable_sort(near.begin(), near.end(),
                   [](const Match& a, const Match& b) { return a.score > b.score; });
  return near;
}

}  // namespace praxis::search
